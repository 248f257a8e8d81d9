using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Reads when a mentorship closes as of now: a leave may have moved its end.</summary>
public sealed class ReadClosing(IDocumentStore store)
{
    /// <returns>UTC; null where it is over already.</returns>
    [Function(nameof(ReadClosing))]
    public async Task<DateTimeOffset?> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation)
    {
        var mentorship = await store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation);
        var program = await store.FindAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        return mentorship is { Value: { IsOpen: true } open } && program is not null ? LastDay.ClosesAt(open.Ends, program.Value.Zone) : null;
    }
}

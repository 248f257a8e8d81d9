using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Reads when a pair last met, meetings that they added themselves included: no session has told of those.</summary>
public sealed class ReadLastMet(IDocumentStore store)
{
    /// <returns>Null before they met.</returns>
    [Function(nameof(ReadLastMet))]
    public async Task<DateTimeOffset?> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation) =>
        (await store.FindAsync(MentorshipLine.KeyOf(input.ProgramId, input.MentorshipId), cancellation))?.Value.LastMetAt;
}

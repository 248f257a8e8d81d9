using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Reads the rhythm that a pair has agreed on as of now: it may be another than when the session was planned.</summary>
public sealed class ReadFrequency(IDocumentStore store)
{
    /// <returns>The agreed distance between two sessions; null without an agreement.</returns>
    [Function(nameof(ReadFrequency))]
    public async Task<TimeSpan?> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation) =>
        (await store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation))?.Value.Agreement?.Frequency;
}

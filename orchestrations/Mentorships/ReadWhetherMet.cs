using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Reads whether a mentorship ever met, here or elsewhere: only then is there something to certify, and to ask about months later.</summary>
public sealed class ReadWhetherMet(IDocumentStore store)
{
    [Function(nameof(ReadWhetherMet))]
    public async Task<bool> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation) =>
        await store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation) is { Value: var mentorship }
        && (await store.TimeTogetherAsync(mentorship, cancellation)).Sessions > 0;
}

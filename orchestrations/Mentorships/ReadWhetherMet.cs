using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// Reads whether a mentorship ever met, here or elsewhere, or wrote in place of it: only then is there something to certify, and to ask about months later.
/// </summary>
public sealed class ReadWhetherMet(IDocumentStore store)
{
    [Function(nameof(ReadWhetherMet))]
    public async Task<bool> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation) =>
        await store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation) is { Value: var mentorship }
        && ((await store.TimeTogetherAsync(mentorship, cancellation)).Sessions > 0 || await HaveWrittenAsync(mentorship, cancellation));

    private async Task<bool> HaveWrittenAsync(Mentorship mentorship, CancellationToken cancellation) =>
        mentorship.Agreement is { IsByWriting: true }
        && await store.FindAsync(ThreadFigures.KeyOf(mentorship.ProgramId, mentorship.MentorshipId), cancellation) is { Value.Exchanges: > 0 };
}

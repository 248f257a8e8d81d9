using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>What the past of a program says about how long things take in it (F12): real spans, and nothing where too few are known.</summary>
public sealed class PastWaits(IDocumentStore store)
{
    /// <summary>From the pool to a mentorship.</summary>
    public async Task<WaitFigures?> OfMatchesAsync(string programId, CancellationToken cancellation) => WaitFigures.Of(
        await store.QueryAsync(
                Partition.Program(programId), new DocumentQuery<MatchWait>(Limit: WaitFigures.Newest, Descending: true), cancellation)
            .Select(wait => wait.Value.Span)
            .ToListAsync(cancellation));

    /// <summary>From a proposal to the mentee's answer, and from that to the mentor's; of two peers each answers a proposal.</summary>
    public async Task<WaitFigures?> OfAnswersAsync(string programId, CancellationToken cancellation) => WaitFigures.Of(
        await store.QueryAsync(
                Partition.Program(programId), new DocumentQuery<Proposal>(Limit: WaitFigures.Newest, Descending: true), cancellation)
            .SelectMany(proposal => AnswersOf(proposal.Value))
            .ToListAsync(cancellation));

    /// <summary>"3 days": whole ones, and never less than one.</summary>
    public static string Days(Texts texts, TimeSpan span) => texts.Days(Math.Max(1, (int)Math.Ceiling(span.TotalDays)));

    private static IEnumerable<TimeSpan> AnswersOf(Proposal proposal)
    {
        if (proposal.MenteeAnsweredAt is { } mentee)
        {
            yield return mentee - proposal.ProposedAt;
        }

        if (proposal.MentorAnsweredAt is { } mentor && (proposal.IsOfPeers ? proposal.ProposedAt : proposal.MenteeAnsweredAt) is { } asked)
        {
            yield return mentor - asked;
        }
    }
}

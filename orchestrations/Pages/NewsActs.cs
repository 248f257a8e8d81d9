using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Pages;

/// <summary>News on the page of a program and of its tracks. The ledger knows that there is news, never the words.</summary>
public sealed class NewsActs(Decider decider)
{
    /// <summary>Writes news, or changes those of that id.</summary>
    /// <param name="newsId">A UUID of the caller's, so that a repeat is known.</param>
    public Task<Verdict<NewsItem>> SaveAsync(
        string programId, string newsId, NewsDraft draft, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is null)
            {
                return new Decision<Verdict<NewsItem>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(NewsItem.KeyOf(programId, newsId), token);
            var count = await decider.Store.CountAsync<NewsItem>(Partition.Program(programId), cancellation: token);
            string[] languages = [.. Languages.BuiltIn.All.Select(language => language.Tag)];
            string[] tracks = [.. (await decider.Store.TracksAsync(programId, token)).Select(track => track.TrackId)];
            var verdict = NewsDecisions.Save(programId, known?.Value, newsId, draft, tracks, count, languages, decider.Now);
            return verdict.Value is not { } news
                ? new Decision<Verdict<NewsItem>>(verdict)
                : new Decision<Verdict<NewsItem>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(news) : new Batch().Replace(known, news),
                    Notes = [new LedgerNote(actor, DecisionName.NewsWritten, $"program:{programId}", news.TrackId ?? "everybody")],
                };
        },
        cancellation);

    public Task<Verdict<NewsItem>> RemoveAsync(string programId, string newsId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(NewsItem.KeyOf(programId, newsId), token) is { } stored
                ? new Decision<Verdict<NewsItem>>(stored.Value)
                {
                    Writes = new Batch().Delete(stored),
                    Notes = [new LedgerNote(actor, DecisionName.NewsRemoved, $"program:{programId}", stored.Value.TrackId ?? "everybody")],
                }
                : new Decision<Verdict<NewsItem>>(RefusalReason.Unknown),
            cancellation);
}

using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Where a round waits for its coordinator: for facts to be put right before it is solved, and for a look before it goes out.</summary>
internal static class RoundReviewing
{
    private const int MostNamed = 10;

    /// <summary>Solves the round; while its pool holds facts that cannot be true, a coordinator is asked to put them right.</summary>
    /// <returns>Null when the coordinator gave the round up.</returns>
    public static async Task<RoundSolved?> SolveAsync(this Stage stage, RoundKey key)
    {
        while (true)
        {
            var solved = await stage.StepAsync<RoundSolved>(nameof(SolveRound), key);
            if (solved.Faults is not { Count: > 0 } faults)
            {
                return solved;
            }

            var concerned = faults.Select(fault => fault.PersonId).OfType<string>().Distinct().Take(MostNamed).ToArray();
            var cause = FaultCause.Of(faults, solved.FaultCount, MostNamed);
            if (await stage.AskCoordinatorAsync(WorkItemKind.RoundBlocked, new Subject.OfRound(key.Number), cause, concerned) is not ResolutionKind.Retry)
            {
                return null;
            }
        }
    }

    /// <summary>Gives a coordinator time to look. Silence approves: a round that waits for somebody on holiday helps nobody.</summary>
    public static async Task ReviewAsync(this Stage stage, int round, RoundSolved solved, TimeSpan patience)
    {
        while (true)
        {
            var item = await stage.OpenAsync(
                WorkItemKind.RoundToReview,
                new Subject.OfRound(round),
                new Phrase(
                    "causes.round-to-review",
                    ("pairs", new Phrase("causes.pairs-to-review", ("count", solved.Pairs))),
                    ("waiting", new Phrase("causes.people-waiting", ("count", solved.Waiting))),
                    ("days", new Phrase("time.days", ("count", (int)Math.Round(patience.TotalDays))))),
                personIds: []);
            var (_, resolved) = await stage.WaitForResolutionAsync<RoundReviewed>(item, patience);
            if (resolved is not { Kind: ResolutionKind.Extend, Extension: { } extension })
            {
                await stage.SettleAsync(item);
                return;
            }

            if ((await stage.WaitAsync<RoundReviewed>(extension)).Event is not null || stage.Ended is not null)
            {
                return;
            }
        }
    }
}

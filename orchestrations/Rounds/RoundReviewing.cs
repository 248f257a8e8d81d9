using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Where a round waits for its coordinator: for facts to be put right before it is solved, and for a look before it goes out.</summary>
internal static class RoundReviewing
{
    private const int MostNamed = 10;

    /// <summary>Of the time for a review: after it the deputy is told, with the rest of the time still to come.</summary>
    private const double ShareBeforeDeputy = 2 / 3d;

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

    /// <summary>
    /// Gives a coordinator time to look, and the deputy what is left of it when the coordinator has not. Then silence approves, as a round that waits for
    /// somebody on holiday helps nobody, or the round is held until somebody decides.
    /// </summary>
    /// <returns>Whether it goes out; false where a round that is held was approved by nobody, and where the program was stopped.</returns>
    public static async Task<bool> ReviewAsync(this Stage stage, RoundKey key, RoundSolved solved, TimeSpan patience)
    {
        while (true)
        {
            var reply = key.IsHeld
                ? await stage.HoldAsync(key, solved, patience)
                : await stage.LookAsync(key, solved, patience);
            if (reply is not { Kind: ResolutionKind.Extend, Extension: { } extension })
            {
                return stage.Ended is null && reply?.Kind is not ResolutionKind.Close;
            }

            if ((await stage.WaitAsync<RoundReviewed>(extension)).Event is not null || stage.Ended is not null)
            {
                return stage.Ended is null;
            }
        }
    }

    // Null where it was approved on its page, and where nobody said anything.
    private static async Task<WorkItemResolved?> LookAsync(this Stage stage, RoundKey key, RoundSolved solved, TimeSpan patience)
    {
        var item = await stage.OpenAsync(
            WorkItemKind.RoundToReview, new Subject.OfRound(key.Number), Cause("causes.round-to-review", solved), personIds: [], stage.Now + patience);
        var deputyAfter = patience * ShareBeforeDeputy;
        var (reviewed, resolved) = await stage.WaitForResolutionAsync<RoundReviewed>(item, deputyAfter);
        if (reviewed is null && resolved is null && stage.Ended is null)
        {
            await stage.TellDeputyAsync(item);
            (_, resolved) = await stage.WaitForResolutionAsync<RoundReviewed>(item, patience - deputyAfter);
        }

        if (resolved is null)
        {
            await stage.SettleAsync(item);
        }

        return resolved;
    }

    // Reminded, told to the deputy and waited for as long as for any other decision, beginning with the time for the review.
    private static async Task<WorkItemResolved?> HoldAsync(this Stage stage, RoundKey key, RoundSolved solved, TimeSpan patience)
    {
        var item = await stage.OpenAsync(
            WorkItemKind.RoundToReview, new Subject.OfRound(key.Number), Cause("causes.round-to-hold", solved), personIds: []);
        TimeSpan[] waits = [patience * ShareBeforeDeputy, stage.WorkItems.DeputyAfter, stage.WorkItems.GiveUpAfter];
        foreach (var (index, wait) in waits.Index())
        {
            var (reviewed, resolved) = await stage.WaitForResolutionAsync<RoundReviewed>(item, wait);
            if (resolved is not null)
            {
                return resolved;
            }

            if (reviewed is not null || stage.Ended is not null)
            {
                await stage.SettleAsync(item);
                return null;
            }

            if (index < waits.Length - 1)
            {
                await stage.TellDeputyAsync(item);
            }
        }

        await stage.SettleAsync(item);
        return new WorkItemResolved(item, ResolutionKind.Close, Extension: null);
    }

    private static Phrase Cause(string key, RoundSolved solved) => new(
        key,
        ("pairs", solved.Circles > 0
            ? new Phrase("circles.to-review", ("count", solved.Circles))
            : new Phrase("causes.pairs-to-review", ("count", solved.Pairs))),
        ("waiting", new Phrase("causes.people-waiting", ("count", solved.Waiting))));
}

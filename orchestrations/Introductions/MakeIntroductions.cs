using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Introductions;

/// <summary>
/// Makes the pairs of one round. Run again after a crash it finds those that it made, and gives somebody to the others. Nobody is told before all are made.
/// </summary>
public sealed class MakeIntroductions(Decider decider, IntroductionPeople people)
{
    /// <summary>Writes of one batch: fewer than a store takes, with the notes beside them.</summary>
    private const int MostWrites = 40;

    /// <summary>Times that are offered to each pair.</summary>
    private const int Times = 3;

    private static readonly TimeSpan FromNow = TimeSpan.FromDays(5);

    /// <returns>How many pairs there are.</returns>
    [Function(nameof(MakeIntroductions))]
    public async Task<int> RunAsync([ActivityTrigger] IntroductionRoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var round = await BeginAsync(input, cancellation);
        if (round.MadeAt is not null)
        {
            return round.Made;
        }

        var known = await decider.Store.IntroductionsAsync(input.ProgramId, input.Round, cancellation);
        var pool = await people.ReadAsync(
            program, input.Round, known.SelectMany(introduction => introduction.PersonIds).ToHashSet(), decider.Now, cancellation);
        var plan = IntroductionPlanner.Plan(pool.Roster);
        var made = plan.Pairs.Select(pair => Of(program.ProgramId, input.Round, pair, pool)).ToList();
        foreach (var part in made.Chunk(MostWrites))
        {
            await decider.DecideAsync(program.Partition, token => MakeAsync(part, token), cancellation);
        }

        foreach (var part in plan.LeftOut.Chunk(MostWrites))
        {
            await decider.DecideAsync(program.Partition, token => LeaveOutAsync(input, part, token), cancellation);
        }

        var pairs = known.Count + made.Count;
        await decider.DecideAsync(
            IntroductionRound.KeyOf(input.ProgramId, input.Round),
            current => current.MadeAt is not null ? RefusalReason.AlreadyDone : current with
            {
                MadeAt = decider.Now,
                People = (2 * pairs) + plan.LeftOut.Count,
                Made = pairs,
            },
            current => Consequences.Of(new LedgerNote(
                Actors.System, DecisionName.IntroductionMade, current.Id, $"{current.Made} pairs of {current.People} people")),
            cancellation);
        return pairs;
    }

    // One that a coordinator asked for is there already.
    private Task<IntroductionRound> BeginAsync(IntroductionRoundKey input, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(input.ProgramId),
        async token =>
        {
            if (await decider.Store.FindAsync(IntroductionRound.KeyOf(input.ProgramId, input.Round), token) is { Value: var known })
            {
                return new Decision<IntroductionRound>(known);
            }

            var begun = new IntroductionRound(input.ProgramId, input.Round, decider.Now);
            return new Decision<IntroductionRound>(begun) { Writes = new Batch().Create(begun) };
        },
        cancellation);

    private Introduction Of(string programId, int round, IntroducedPair pair, IntroductionPool pool) => Introduction.Of(
        programId,
        round,
        pair.OneId,
        pair.OtherId,
        decider.Now,
        [
            .. SessionHours.Proposals(
                [pool.Clocks[pair.OneId], pool.Clocks[pair.OtherId]], Introduction.Length, decider.Now + FromNow, decider.Now, Times).Order(),
        ]);

    private async Task<Decision<bool>> MakeAsync(IReadOnlyList<Introduction> made, CancellationToken cancellation)
    {
        var writes = new Batch();
        foreach (var introduction in made)
        {
            if (await decider.Store.FindAsync(Key.Of(introduction), cancellation) is null)
            {
                writes.Create(introduction);
            }
        }

        return new Decision<bool>(true) { Writes = writes };
    }

    private async Task<Decision<bool>> LeaveOutAsync(IntroductionRoundKey round, IReadOnlyList<string> personIds, CancellationToken cancellation)
    {
        var writes = new Batch();
        foreach (var personId in personIds)
        {
            if (await decider.Store.FindAsync(IntroductionPart.KeyOf(round.ProgramId, personId), cancellation) is { } part
                && part.Value.LeftOutIn != round.Round)
            {
                writes.Replace(part, part.Value with { LeftOutIn = round.Round });
            }
        }

        return new Decision<bool>(true) { Writes = writes };
    }
}

using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What of all HR records waits: for its day, for something that is missing, for a program, or for a manager's yes.</summary>
public sealed class HrWaitReading(IDocumentStore store)
{
    /// <summary>People of whom something waits that one look reads.</summary>
    private const int MostRead = 1000;

    /// <param name="most">Of each of the three lists.</param>
    /// <param name="now">UTC.</param>
    public async Task<HrWaiting> ReadAsync(int most, DateTimeOffset now, PersonNames names, CancellationToken cancellation)
    {
        var read = await store.QueryAsync(Partition.Organization, new DocumentQuery<HrisWait>($"{HrisWait.Type}:", MostRead), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var waits = read.SelectMany(one => one.Awaited.Select(awaited => (Wait: one, Awaited: awaited)))
            .Where(one => one.Awaited.At is null || one.Awaited.At > now)
            .OrderBy(one => one.Awaited.At ?? DateTimeOffset.MinValue)
            .ToList();
        var programs = await ProgramsAsync(cancellation);
        var turns = await TurnsAsync(programs, most, cancellation);
        var questions = await QuestionsAsync(programs, most + 1, names, cancellation);
        return new HrWaiting(
            await names.EachAsync(waits.Take(most), WaitAsync, cancellation),
            await names.EachAsync(turns.Take(most), TurnAsync, cancellation),
            [.. questions.Take(most)],
            waits.Count > most || turns.Count > most || questions.Count > most || read.Count == MostRead);
    }

    private static async ValueTask<HrWaitFacts> WaitAsync(
        (HrisWait Wait, HrisAwaited Awaited) one, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(one.Wait.PersonId, cancellation),
        one.Wait.ExternalId,
        one.Wait.IsKnown,
        one.Awaited.Missing,
        one.Awaited.Field,
        one.Awaited.Ends,
        one.Awaited.At);

    private static async ValueTask<HrTurnFacts> TurnAsync(
        (TurningPointReached Reached, IReadOnlyList<string> Programs) one, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(one.Reached.PersonId, cancellation),
        one.Reached.Point,
        one.Reached.At,
        one.Programs,
        one.Reached.At + one.Reached.TimeToLive!.Value);

    // Whom a running program invites waits for nothing any more.
    private async Task<IReadOnlyList<(TurningPointReached Reached, IReadOnlyList<string> Programs)>> TurnsAsync(
        IReadOnlyList<MentoringProgram> programs, int most, CancellationToken cancellation)
    {
        var turns = new List<(TurningPointReached Reached, IReadOnlyList<string> Programs)>();
        foreach (var point in Enum.GetValues<TurningPoint>())
        {
            var waitedFor = programs.Where(program => program.EntryRules.Any(rule => rule.On == point)).ToList();
            if (waitedFor.Any(program => program.Status is ProgramStatus.Running))
            {
                continue;
            }

            IReadOnlyList<string> coming = [.. waitedFor.Select(program => program.Name)];
            var query = new DocumentQuery<TurningPointReached>(Limit: most + 1).Where(reached => reached.Point, point);
            turns.AddRange(await store.QueryAsync(Partition.Organization, query, cancellation)
                .Select(stored => (stored.Value, coming))
                .ToListAsync(cancellation));
        }

        return turns;
    }

    private async Task<IReadOnlyList<HrQuestionFacts>> QuestionsAsync(
        IReadOnlyList<MentoringProgram> programs, int most, PersonNames names, CancellationToken cancellation)
    {
        var questions = new List<HrQuestionFacts>();
        foreach (var program in programs)
        {
            var open = await store.OpenQuestionsAsync(program, most, names, cancellation);
            questions.AddRange(open.Select(question => new HrQuestionFacts(question, program.Name)));
        }

        return [.. questions.OrderBy(question => question.Question.Since)];
    }

    private async Task<IReadOnlyList<MentoringProgram>> ProgramsAsync(CancellationToken cancellation)
    {
        var programs = new List<MentoringProgram>();
        await foreach (var listing in store.ProgramsAsync(cancellation).Where(program => program.Status is ProgramStatus.Running or ProgramStatus.Draft))
        {
            if (await store.ReadProgramAsync(listing.ProgramId, cancellation) is { } program)
            {
                programs.Add(program);
            }
        }

        return programs;
    }
}

using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Speed;

/// <summary>Reads what belongs to the speed-mentoring events of a program, each from its own partition.</summary>
public static class SpeedReading
{
    /// <summary>All of a program, the latest first.</summary>
    public static async Task<IReadOnlyList<SpeedEvent>> SpeedEventsAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var events = await ListAsync<SpeedEvent>(store, programId, prefix: null, cancellation);
        return [.. events.OrderByDescending(held => held.At).ThenByDescending(held => held.Number)];
    }

    /// <summary>What is planned and not called off: the events that are set up, or where none is yet, those that the program says.</summary>
    public static async Task<IReadOnlyList<SpeedPlan>> SpeedPlansAsync(
        this IDocumentStore store, MentoringProgram program, CancellationToken cancellation = default)
    {
        var events = await store.SpeedEventsAsync(program.ProgramId, cancellation);
        return events.Count == 0 ? program.Speed ?? [] : [.. events.Where(held => held.CalledOffAt is null).Select(held => held.Plan)];
    }

    /// <returns>The next that has not begun; null for none.</returns>
    public static SpeedPlan? NextAfter(this IReadOnlyList<SpeedPlan> plans, DateTimeOffset now) =>
        plans.Where(plan => plan.At > now).MinBy(plan => plan.At);

    public static Task<List<SpeedSeat>> SpeedSeatsAsync(
        this IDocumentStore store, string programId, int number, CancellationToken cancellation = default) =>
        ListAsync<SpeedSeat>(store, programId, SpeedSeat.PrefixOf(number), cancellation);

    public static Task<List<WalkIn>> WalkInsAsync(this IDocumentStore store, string programId, int number, CancellationToken cancellation = default) =>
        ListAsync<WalkIn>(store, programId, WalkIn.PrefixOf(number), cancellation);

    /// <param name="turn">From 1; null for those of all turns.</param>
    public static Task<List<SpeedMeeting>> SpeedMeetingsAsync(
        this IDocumentStore store, string programId, int number, int? turn = null, CancellationToken cancellation = default) =>
        ListAsync<SpeedMeeting>(
            store, programId, turn is { } one ? SpeedMeeting.PrefixOf(number, one) : SpeedMeeting.PrefixOf(number), cancellation);

    public static Task<List<SpeedTurn>> SpeedTurnsAsync(this IDocumentStore store, string programId, int number, CancellationToken cancellation = default) =>
        ListAsync<SpeedTurn>(store, programId, SpeedTurn.PrefixOf(number), cancellation);

    /// <summary>What everybody said at an event: to be compared, and shown to nobody.</summary>
    public static Task<List<SpeedAnswer>> SpeedAnswersAsync(
        this IDocumentStore store, string programId, int number, CancellationToken cancellation = default) =>
        ListAsync<SpeedAnswer>(store, programId, SpeedAnswer.PrefixOf(number), cancellation);

    /// <summary>What one person said at an event, for themselves.</summary>
    public static Task<List<SpeedAnswer>> SpeedAnswersAsync(
        this IDocumentStore store, string programId, int number, string personId, CancellationToken cancellation = default) =>
        ListAsync<SpeedAnswer>(store, programId, SpeedAnswer.PrefixOf(number, personId), cancellation);

    /// <summary>Whom one person wants to meet again who wants it, too.</summary>
    public static async Task<IReadOnlyList<string>> MutualAsync(
        this IDocumentStore store, string programId, int number, string personId, CancellationToken cancellation = default)
    {
        var mutual = new List<string>();
        foreach (var mine in (await store.SpeedAnswersAsync(programId, number, personId, cancellation)).Where(answer => answer.Again))
        {
            if (await store.FindAsync(SpeedAnswer.KeyOf(programId, number, mine.AboutId, personId), cancellation) is { Value.Again: true })
            {
                mutual.Add(mine.AboutId);
            }
        }

        return mutual;
    }

    private static async Task<List<T>> ListAsync<T>(IDocumentStore store, string programId, string? prefix, CancellationToken cancellation)
        where T : class, IDocument =>
        await store.QueryAsync(Partition.Program(programId), new DocumentQuery<T>(prefix), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
}

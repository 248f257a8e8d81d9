using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>How many people a program with a size cap still takes.</summary>
/// <param name="Free">Places that nobody holds.</param>
/// <param name="Waiting">People who came for one of them before.</param>
public sealed record ProgramRoom(int Free, int Waiting)
{
    /// <summary>Whether somebody who comes now is invited, and not put on the list.</summary>
    public bool HasRoom => Free > Waiting;
}

/// <summary>Where somebody stands on a program's waiting list.</summary>
/// <param name="Place">From 1.</param>
/// <param name="Of">How many wait.</param>
public sealed record PlaceInLine(int Place, int Of);

/// <summary>The places of programs: who comes when all are taken waits for one, in the order of coming.</summary>
public sealed class ProgramPlaces(IDocumentStore store)
{
    /// <summary>Whether somebody who comes in that role now is invited at once. Asked within a decision of the program, the answer holds for it.</summary>
    /// <returns>False, too, for a program that is not there or has no use for the role.</returns>
    public async Task<bool> HasRoomAsync(string programId, ProgramRole role, CancellationToken cancellation = default) =>
        await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
        && program.Uses(role)
        && await store.RoomAsync(program, cancellation) is null or { HasRoom: true };

    /// <summary>Everybody on the list, with their places.</summary>
    /// <returns>Null for somebody who is not on it.</returns>
    public async Task<PlaceInLine?> PlaceOfAsync(string programId, string personId, CancellationToken cancellation = default)
    {
        var line = await store.LineAsync(programId, cancellation);
        return line.FindIndex(one => one.Value.PersonId == personId) is >= 0 and var at ? new PlaceInLine(at + 1, line.Count) : null;
    }
}

public static class PlaceReading
{
    private static readonly EnrollmentStage[] WithoutPlace = [.. Enum.GetValues<EnrollmentStage>().Where(stage => !HoldsPlace(stage))];

    /// <summary>Reading it within a decision of the program makes it true for that decision.</summary>
    /// <returns>Null for a program without a cap.</returns>
    public static async Task<ProgramRoom?> RoomAsync(this IDocumentStore store, MentoringProgram program, CancellationToken cancellation = default)
    {
        if (program.SizeCap is not { } cap)
        {
            return null;
        }

        var all = await store.CountAsync<Enrollment>(program.Partition, cancellation: cancellation);
        if (all < cap)
        {
            // Counted by their ids, which is cheap: while all together are fewer than the cap, nobody can be waiting.
            return new ProgramRoom(cap - all, Waiting: 0);
        }

        var counts = new Dictionary<EnrollmentStage, int>();
        foreach (var stage in WithoutPlace)
        {
            counts[stage] = await store.CountAsync(
                program.Partition, new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, stage), cancellation);
        }

        return new ProgramRoom(cap - (all - counts.Values.Sum()), counts[EnrollmentStage.Waitlisted]);
    }

    /// <summary>Who waits for a place, in their order.</summary>
    public static async Task<List<Stored<Enrollment>>> LineAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var waiting = new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, EnrollmentStage.Waitlisted);
        var line = await store.QueryAsync(Partition.Program(programId), waiting, cancellation).ToListAsync(cancellation);
        return [.. line.OrderBy(one => one.Value.CreatedAt).ThenBy(one => one.Value.PersonId, StringComparer.Ordinal)];
    }

    private static bool HoldsPlace(EnrollmentStage stage) => new Enrollment("", "", default, "", default, stage).HoldsPlace;
}

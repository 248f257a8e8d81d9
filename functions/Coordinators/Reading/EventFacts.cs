using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>An event of a program, as coordinators see it.</summary>
/// <param name="Link">As a coordinator gave it; null where none did.</param>
/// <param name="Place">What people follow to be there; null where there is none, or its page is the room.</param>
/// <param name="HasRoom">Whether the video provider keeps a room for it.</param>
/// <param name="Came">How many were there, as they said or a coordinator did.</param>
/// <param name="Yes">How many said that they will come, to its time as it is now.</param>
/// <param name="Perhaps">The same of those who may.</param>
/// <param name="No">The same of those who will not.</param>
/// <param name="Address">Where people come together in person; null where they do not.</param>
/// <param name="Tracks">Those who have a time or a place of their own.</param>
/// <param name="CalledOffAt">Null while it is held.</param>
public sealed record EventFacts(
    ProgramMomentKind Kind,
    DateTimeOffset At,
    Uri? Link,
    Uri? Place,
    bool HasRoom,
    int Came,
    int Yes,
    int Perhaps,
    int No,
    string? Address,
    IReadOnlyList<EventTrack> Tracks,
    DateTimeOffset EndsAt,
    DateTimeOffset? CalledOffAt)
{
    /// <summary>Whether people who were invited would find nowhere to go.</summary>
    public bool HasNoPlace => Place is null && Address is null && !HasRoom && CalledOffAt is null;
}

/// <summary>Somebody who was at an event.</summary>
/// <param name="At">When that was said, UTC.</param>
/// <param name="ByThemselves">Whether they said so, and not a coordinator.</param>
public sealed record EventAttendanceFacts(PersonRef Person, DateTimeOffset At, bool ByThemselves)
{
    public static async ValueTask<EventAttendanceFacts> OfAsync(EventAttendance attendance, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(attendance.PersonId, cancellation),
        attendance.At,
        attendance.SaidBy == $"person:{attendance.PersonId}");
}

internal static class EventReading
{
    /// <summary>Of those that the program's calendar has, in their order.</summary>
    public static async Task<IReadOnlyList<EventFacts>> EventsAsync(this IDocumentStore store, MentoringProgram program, CancellationToken cancellation)
    {
        var events = new List<EventFacts>();
        foreach (var kind in EventDecisions.Kinds)
        {
            if (await store.EventAsync(program, kind, cancellation) is { } facts)
            {
                events.Add(facts);
            }
        }

        return events;
    }

    /// <returns>Null where the program has no such event.</returns>
    public static async Task<EventFacts?> EventAsync(
        this IDocumentStore store, MentoringProgram program, ProgramMomentKind kind, CancellationToken cancellation)
    {
        var known = await store.ReadAsync(ProgramEvent.KeyOf(program.ProgramId, kind), cancellation);
        if (EventSchedule.Of(program, kind, known) is not { } schedule)
        {
            return null;
        }

        var times = schedule.Tracks.Select(track => track.StartsAt).ToHashSet();
        var replies = await store.QueryAsync(program.Partition, new DocumentQuery<EventAnswer>(IdPrefix: EventAnswer.PrefixOf(kind)), cancellation)
            .Where(answer => times.Contains(answer.Value.StartsAt))
            .Select(answer => answer.Value.Reply)
            .ToListAsync(cancellation);
        return new EventFacts(
            kind,
            schedule.Joint.StartsAt,
            known?.Link,
            schedule.Joint.Link,
            schedule.Joint.Room is not null,
            await store.CountAsync(program.Partition, CameTo(kind), cancellation),
            replies.Count(reply => reply is EventReply.Yes),
            replies.Count(reply => reply is EventReply.Perhaps),
            replies.Count(reply => reply is EventReply.No),
            schedule.Joint.Address,
            known?.Tracks ?? [],
            schedule.EndsAt,
            schedule.CalledOffAt);
    }

    public static DocumentQuery<EventAttendance> CameTo(ProgramMomentKind kind) => new(IdPrefix: EventAttendance.PrefixOf(kind));
}

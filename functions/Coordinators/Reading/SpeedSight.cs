using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A speed-mentoring event, as coordinators see it.</summary>
/// <param name="Minutes">Of a turn.</param>
/// <param name="Pause">Minutes between two turns.</param>
/// <param name="Code">For the wall.</param>
/// <param name="AnswersUntil">Until when people can say whom they want to meet again, UTC.</param>
/// <param name="Turn">The one that has begun last; 0 before the first.</param>
/// <param name="Outcome">Null until it is over.</param>
public sealed record SpeedEventFacts(
    int Number,
    DateTimeOffset At,
    DateTimeOffset EndsAt,
    int Turns,
    int Minutes,
    int Pause,
    SpeedPlace Place,
    IReadOnlyList<string>? Links,
    string? Address,
    string? Announcement,
    DateTimeOffset RegistrationUntil,
    DateTimeOffset AnswersUntil,
    string Code,
    SpeedStage Stage,
    int Turn,
    DateTimeOffset? CalledOffAt,
    SpeedOutcome? Outcome)
{
    public static SpeedEventFacts Of(SpeedEvent held, DateTimeOffset now) => new(
        held.Number,
        held.At,
        held.EndsAt,
        held.Turns,
        held.Minutes,
        held.Pause,
        held.Place,
        held.Links,
        held.Address,
        held.Announcement,
        held.RegistrationUntil,
        held.AnswersUntil,
        held.Code,
        held.StageAt(now),
        held.TurnAt(now),
        held.CalledOffAt,
        held.Outcome);
}

/// <summary>An event with who is expected, who is there, and who meets whom. What people say of each other stands nowhere here.</summary>
/// <param name="Meetings">Of the turn that has begun last.</param>
/// <param name="Planned">The turns so far.</param>
public sealed record SpeedSight(
    SpeedEventFacts Event, IReadOnlyList<SpeedGuest> Guests, IReadOnlyList<SpeedTable> Meetings, IReadOnlyList<SpeedTurnFacts> Planned)
{
    public int Count(SpeedGuestState state) => Guests.Count(guest => guest.State == state);
}

/// <param name="WalkedIn">Whether they came by the code on the wall.</param>
public sealed record SpeedGuest(PersonRef Person, ProgramRole Role, SpeedGuestState State, bool WalkedIn);

/// <summary>How somebody stands to an event.</summary>
public enum SpeedGuestState
{
    Here,

    /// <summary>Expected, and not there.</summary>
    Missing,
    Coming,
    NotComing,

    /// <summary>They said that they go.</summary>
    Left,

    /// <summary>They came, and it is over.</summary>
    WasThere,

    /// <summary>They said that they come, did not, and it is over.</summary>
    StayedAway,
}

/// <param name="Number">Of the table, from 1.</param>
public sealed record SpeedTable(int Number, IReadOnlyList<PersonRef> People);

/// <param name="Present">How many were there.</param>
/// <param name="Idle">How many had nobody to meet.</param>
public sealed record SpeedTurnFacts(int Turn, int Meetings, int Present, int Idle);

internal static class SpeedSights
{
    /// <summary>All of a program, the latest first.</summary>
    public static async Task<IReadOnlyList<SpeedEventFacts>> SpeedFactsAsync(
        this IDocumentStore store, MentoringProgram program, DateTimeOffset now, CancellationToken cancellation) =>
        [.. (await store.SpeedEventsAsync(program.ProgramId, cancellation)).Select(held => SpeedEventFacts.Of(held, now))];

    public static async Task<SpeedSight> SpeedSightAsync(
        this IDocumentStore store, SpeedEvent held, PersonNames names, DateTimeOffset now, CancellationToken cancellation)
    {
        var walkIns = (await store.WalkInsAsync(held.ProgramId, held.Number, cancellation)).ToDictionary(one => one.WalkInId);
        var guests = new List<SpeedGuest>();
        foreach (var seat in await store.SpeedSeatsAsync(held.ProgramId, held.Number, cancellation))
        {
            if (StateOf(held, seat, now) is { } state)
            {
                guests.Add(new SpeedGuest(await NameAsync(seat.PersonId), seat.Role, state, walkIns.ContainsKey(seat.PersonId)));
            }
        }

        var tables = new List<SpeedTable>();
        var turn = held.TurnAt(now);
        foreach (var meeting in turn == 0 ? [] : await store.SpeedMeetingsAsync(held.ProgramId, held.Number, turn, cancellation))
        {
            var people = new List<PersonRef>();
            foreach (var personId in meeting.PersonIds)
            {
                people.Add(await NameAsync(personId));
            }

            tables.Add(new SpeedTable(meeting.Table, people));
        }

        return new SpeedSight(
            SpeedEventFacts.Of(held, now),
            [.. guests.OrderBy(guest => guest.State).ThenBy(guest => guest.Person.Name, StringComparer.InvariantCulture)],
            [.. tables.OrderBy(table => table.Number)],
            [
                .. (await store.SpeedTurnsAsync(held.ProgramId, held.Number, cancellation))
                    .Select(planned => new SpeedTurnFacts(planned.Turn, planned.Meetings, planned.Present, planned.Idle)),
            ]);

        async ValueTask<PersonRef> NameAsync(string personId) =>
            walkIns.TryGetValue(personId, out var walkIn) ? new PersonRef(personId, walkIn.Name) : await names.FindAsync(personId, cancellation);
    }

    // Who said yes of another date has said nothing of this one.
    private static SpeedGuestState? StateOf(SpeedEvent held, SpeedSeat seat, DateTimeOffset now) =>
        seat.LeftAt is not null ? SpeedGuestState.Left
        : held.IsOpen(now) && SpeedPresence.IsHere(held, seat, now) ? SpeedGuestState.Here
        : held.IsOpen(now) && SpeedPresence.IsMissing(held, seat, now) ? SpeedGuestState.Missing
        : now >= held.EndsAt && seat.CameAt is not null ? SpeedGuestState.WasThere
        : now >= held.EndsAt && seat.IsComing(held) is true ? SpeedGuestState.StayedAway
        : seat.IsComing(held) switch { true => SpeedGuestState.Coming, false => SpeedGuestState.NotComing, null => (SpeedGuestState?)null };
}

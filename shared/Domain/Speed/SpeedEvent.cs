using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Speed;

/// <summary>A speed-mentoring event of a program (R34): people meet one after the other, turn by turn, for a few minutes each.</summary>
/// <param name="Number">Counts those of the program, from 1.</param>
/// <param name="At">When the first turn begins, UTC.</param>
/// <param name="Turns">How many there are.</param>
/// <param name="Minutes">Of a turn.</param>
/// <param name="Pause">Minutes between two turns, in which people say whether they want to meet again.</param>
/// <param name="Code">That hangs on the wall: who types it comes in without having been invited.</param>
/// <param name="RegistrationUntil">Until when people say whether they come, UTC; who is there comes in all the same.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record SpeedEvent(
    string ProgramId,
    int Number,
    DateTimeOffset At,
    int Turns,
    int Minutes,
    int Pause,
    SpeedPlace Place,
    string Code,
    DateTimeOffset RegistrationUntil,
    DateTimeOffset CreatedAt) : IDocument
{
    /// <summary>People are told this long before.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    /// <summary>Who comes is reminded this long before.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromDays(1);

    /// <summary>The door opens this long before the first turn.</summary>
    public static readonly TimeSpan DoorsBefore = TimeSpan.FromMinutes(10);

    /// <summary>How long after the last turn people can still say whom they want to meet again.</summary>
    public static readonly TimeSpan AnswersFor = TimeSpan.FromDays(2);

    /// <summary>The links of tables; a single one is everybody's, and the number of the table says where in it.</summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>Where people come together in person, in words; null where they do not.</summary>
    public string? Address { get; init; }

    /// <summary>What the coordinator adds to the invitation; null for nothing.</summary>
    public string? Announcement { get; init; }

    /// <summary>Of the calendar entry: higher at every change that people are told of.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether people had been told of it before it was changed: they are told of the change at once.</summary>
    public bool IsTold { get; init; }

    /// <summary>UTC; null while it is held.</summary>
    public DateTimeOffset? CalledOffAt { get; init; }

    /// <summary>What it came to; null until its last turn is over.</summary>
    public SpeedOutcome? Outcome { get; init; }

    public static string Type => "speed";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public DateTimeOffset DoorsOpen => At - DoorsBefore;

    public DateTimeOffset EndsAt => TurnEnd(Turns);

    /// <summary>The plan that would make it.</summary>
    public SpeedPlan Plan => new(At, Turns, Minutes, Pause, Place, Links, Address, Announcement, RegistrationUntil);

    /// <summary>Until when people can say whom they want to meet again, UTC.</summary>
    public DateTimeOffset AnswersUntil => EndsAt + AnswersFor;

    public static Key<SpeedEvent> KeyOf(string programId, int number) => new(Partition.Program(programId), $"speed:{number}");

    /// <summary>The number as an address spells it.</summary>
    /// <returns>Null for what is none.</returns>
    public static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <param name="turn">From 1.</param>
    public DateTimeOffset TurnStart(int turn) => At + ((turn - 1) * TimeSpan.FromMinutes(Minutes + Pause));

    /// <param name="turn">From 1.</param>
    public DateTimeOffset TurnEnd(int turn) => TurnStart(turn) + TimeSpan.FromMinutes(Minutes);

    /// <summary>The turn that has begun last; 0 before the first.</summary>
    public int TurnAt(DateTimeOffset now) =>
        now < At ? 0 : Math.Min(Turns, 1 + (int)((now - At) / TimeSpan.FromMinutes(Minutes + Pause)));

    public SpeedStage StageAt(DateTimeOffset now) =>
        CalledOffAt is not null ? SpeedStage.CalledOff
        : now < DoorsOpen ? SpeedStage.Announced
        : now < At ? SpeedStage.DoorsOpen
        : now >= AnswersUntil ? SpeedStage.Over
        : now >= EndsAt ? SpeedStage.Asking
        : now < TurnEnd(TurnAt(now)) ? SpeedStage.Turn
        : SpeedStage.Pause;

    /// <summary>Whether people come in now.</summary>
    public bool IsOpen(DateTimeOffset now) => StageAt(now) is SpeedStage.DoorsOpen or SpeedStage.Turn or SpeedStage.Pause;
}

/// <summary>How far an event is.</summary>
public enum SpeedStage
{
    Announced,
    DoorsOpen,
    Turn,
    Pause,

    /// <summary>The last turn is over, and people say whom they want to meet again.</summary>
    Asking,
    Over,
    CalledOff,
}

/// <summary>What an event came to.</summary>
public enum SpeedOutcome
{
    Held,

    /// <summary>Nobody met anybody.</summary>
    NobodyMet,
}

using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Speed;

/// <summary>What an event asks for now, and when it is to be looked at again; pure.</summary>
/// <param name="Due">What is to be done.</param>
/// <param name="Turn">Which is under way; 0 where none is.</param>
/// <param name="LooksForTooFew">Whether those who said that they come are counted.</param>
/// <param name="Next">UTC; null where nothing is to come.</param>
public sealed record SpeedLook(SpeedDue Due, int Turn, bool LooksForTooFew, DateTimeOffset? Next);

/// <summary>What an event asks for.</summary>
public enum SpeedDue
{
    Nothing,

    /// <summary>People are told of it.</summary>
    Invitation,

    /// <summary>The same, and who comes is reminded.</summary>
    Reminder,

    /// <summary>It is said who meets whom.</summary>
    Turn,

    /// <summary>The rooms of the turn before are closed.</summary>
    Pause,

    /// <summary>People are asked whom they want to meet again.</summary>
    Answers,

    /// <summary>Who said it of each other is told.</summary>
    Again,

    /// <summary>Who was told of it is told that it is not held.</summary>
    CalledOff,
}

/// <summary>The course of an event by the clock; pure.</summary>
public static class SpeedSchedule
{
    /// <param name="status">Of the program: with one that was stopped its events end.</param>
    public static SpeedLook Look(SpeedEvent held, ProgramStatus status, DateTimeOffset now)
    {
        if (status is ProgramStatus.Stopped)
        {
            return new SpeedLook(SpeedDue.Nothing, 0, LooksForTooFew: false, Next: null);
        }

        var stage = held.StageAt(now);
        var due = stage switch
        {
            SpeedStage.CalledOff => now < held.At ? SpeedDue.CalledOff : SpeedDue.Nothing,
            SpeedStage.Turn => SpeedDue.Turn,
            SpeedStage.Pause => SpeedDue.Pause,
            SpeedStage.Asking => SpeedDue.Answers,
            SpeedStage.Over => SpeedDue.Again,
            SpeedStage.Announced when now >= held.At - SpeedEvent.Reminder => SpeedDue.Reminder,
            SpeedStage.Announced when held.IsTold || now >= held.At - SpeedEvent.Notice => SpeedDue.Invitation,
            _ => SpeedDue.Nothing,
        };
        var counted = CountedAt(held);
        return new SpeedLook(
            due,
            stage is SpeedStage.Turn ? held.TurnAt(now) : 0,
            stage is SpeedStage.Announced && held.CreatedAt < counted && counted <= now,
            stage is SpeedStage.CalledOff or SpeedStage.Over ? null : Moments(held).First(moment => moment > now));
    }

    /// <summary>When those who said that they come are counted, so that a coordinator can still call it off: when registration ends, or a day before.</summary>
    private static DateTimeOffset CountedAt(SpeedEvent held)
    {
        var latest = held.At - SpeedEvent.Reminder;
        return held.RegistrationUntil < latest ? held.RegistrationUntil : latest;
    }

    private static IEnumerable<DateTimeOffset> Moments(SpeedEvent held) => Enumerable.Range(1, held.Turns)
        .SelectMany(turn => new[] { held.TurnStart(turn), held.TurnEnd(turn) })
        .Concat([held.At - SpeedEvent.Notice, CountedAt(held), held.At - SpeedEvent.Reminder, held.DoorsOpen, held.AnswersUntil])
        .Order();
}

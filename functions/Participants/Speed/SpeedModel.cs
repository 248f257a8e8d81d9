using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Functions.Participants.Calls;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>The page of an event as one reader sees it now.</summary>
/// <param name="Seat">Null for who has said nothing and was not there.</param>
/// <param name="Now">UTC.</param>
public sealed record SpeedModel(SpeedVisit Visit, SpeedSeat? Seat, SpeedView View, DateTimeOffset Now)
{
    /// <summary>Seconds after which a page looks again that waits for others.</summary>
    private const int Soon = 10;

    /// <summary>The same of one that waits for the clock alone.</summary>
    private const int Late = 60;

    private const int Least = 5;

    /// <summary>From when on before the door opens the page looks again by itself.</summary>
    private static readonly TimeSpan Shortly = TimeSpan.FromMinutes(30);

    public SpeedReader Reader => Visit.Reader;

    public MentoringProgram Program => Visit.Program;

    public SpeedEvent Event => Visit.Event;

    /// <summary>The one that has begun last; 0 before the first.</summary>
    public int Turn => Event.TurnAt(Now);

    public bool IsLastTurn => Turn == Event.Turns;

    /// <summary>Whether a turn is under way.</summary>
    public bool IsInTurn => Event.StageAt(Now) is SpeedStage.Turn;

    /// <summary>Whether it is said who meets whom in the turn under way.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whom the reader meets in the turn under way; null where nobody.</summary>
    public SpeedTogether? Together { get; init; }

    /// <summary>The call on this page; null where it is elsewhere.</summary>
    public CallFrame? Call { get; init; }

    /// <summary>The call on this page where a provider's room is joined by token; null where it is not.</summary>
    public RoomByToken? ByToken { get; init; }

    /// <summary>In a pause whom the reader met in the turn before it, and afterwards everybody.</summary>
    public IReadOnlyList<SpeedMet> Met { get; init; } = [];

    /// <summary>When the next matching round is, UTC; null where none is to come.</summary>
    public DateTimeOffset? NextRound { get; init; }

    /// <summary>Whether who walked in can still sign up for the program.</summary>
    public bool CanJoin { get; init; }

    /// <summary>Whether the reader is there, so that the page gives a sign of it by itself.</summary>
    public bool GivesSigns => View is SpeedView.Waiting or SpeedView.Meeting or SpeedView.Pause;

    /// <summary>Whether the provider's room is still being made.</summary>
    public bool IsPreparing => Together is { Meeting.Room: null } && Event.Place is SpeedPlace.Provider && Call is null;

    /// <summary>The next moment at which the page says something else, UTC; null where the clock changes nothing.</summary>
    public DateTimeOffset? Next => Event.StageAt(Now) switch
    {
        SpeedStage.Announced => Event.DoorsOpen,
        SpeedStage.DoorsOpen => Event.At,
        SpeedStage.Turn => Event.TurnEnd(Turn),
        SpeedStage.Pause => Event.TurnStart(Turn + 1),
        _ => null,
    };

    /// <summary>In how many seconds the page looks again; null where it waits for nothing.</summary>
    public int? LooksAgainIn =>
        View is SpeedView.CalledOff or SpeedView.Left || Next is not { } next || (View is SpeedView.Announced && next - Now > Shortly) ? null
        : IsPreparing || (IsInTurn && Together is null) ? Soon
        : Math.Clamp(1 + (int)Math.Ceiling((next - Now).TotalSeconds), Least, Late);

    /// <summary>Another text where the page needs to be another one, not only to say something else.</summary>
    public string Key => $"{View}-{Turn}-{Together?.Meeting.MeetingId}{(ByToken is null ? "" : "-joins")}";
}

/// <summary>What the page of an event says.</summary>
public enum SpeedView
{
    CalledOff,

    /// <summary>The door is not open yet.</summary>
    Announced,

    /// <summary>The door is open, and the reader is not there.</summary>
    Door,

    /// <summary>The reader is there, and meets nobody now.</summary>
    Waiting,
    Meeting,

    /// <summary>Between two turns.</summary>
    Pause,

    /// <summary>The reader has gone.</summary>
    Left,

    /// <summary>The last turn is over.</summary>
    Asking,
    Over,
}

/// <summary>Which of them it is; pure.</summary>
public static class SpeedViews
{
    /// <param name="seat">Of the reader; null for none.</param>
    /// <param name="meets">Whether the reader meets somebody in the turn under way.</param>
    public static SpeedView Of(MentoringProgram program, SpeedEvent held, SpeedSeat? seat, bool meets, DateTimeOffset now) => held.StageAt(now) switch
    {
        SpeedStage.Over => SpeedView.Over,
        SpeedStage.CalledOff => SpeedView.CalledOff,
        _ when program.Status is ProgramStatus.Stopped => SpeedView.CalledOff,
        SpeedStage.Announced => SpeedView.Announced,
        SpeedStage.Asking => SpeedView.Asking,
        _ when seat?.LeftAt is not null => SpeedView.Left,

        // Who was missed may still come into the room where they are waited for.
        SpeedStage.Turn when meets => SpeedView.Meeting,
        _ when seat is null || !SpeedPresence.IsHere(held, seat, now) => SpeedView.Door,
        SpeedStage.Pause => SpeedView.Pause,
        _ => SpeedView.Waiting,
    };
}

/// <summary>Whom the reader meets in a turn.</summary>
/// <param name="Names">Of the others.</param>
/// <param name="Shared">What they have in common, in the reader's words where the list of skills has them.</param>
/// <param name="Link">Where they meet by a link; null where they do not.</param>
public sealed record SpeedTogether(SpeedMeeting Meeting, IReadOnlyList<string> Names, IReadOnlyList<string> Shared, Uri? Link);

/// <summary>Somebody whom the reader met, with what they said for themselves.</summary>
/// <param name="Again">Null while nothing is said.</param>
/// <param name="Note">Null for none.</param>
/// <param name="IsMutual">Whether both said yes; never known before the time for answers is over.</param>
public sealed record SpeedMet(string PersonId, string Name, int Turn, bool? Again, string? Note, bool IsMutual);

using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>One person is asked whether they want to be in a circle, and what they said: a small document each, however large the round is.</summary>
/// <param name="CircleId">Of the <see cref="RoundCircle"/>.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AnswerBy">After it silence is a no, UTC.</param>
/// <param name="Because">Why not, in their words; never shown to the others.</param>
public sealed record CircleSeat(
    string ProgramId,
    string CircleId,
    string PersonId,
    ProgramRole Role,
    DateTimeOffset AskedAt,
    DateTimeOffset AnswerBy,
    SeatStage Stage = SeatStage.Asked,
    string? Because = null) : IDocument
{
    /// <summary>The circle that runs already and that they would join; null for a new one.</summary>
    public string? Joins { get; init; }

    /// <summary>When they said yes or no, UTC; null while they have not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What kind of reason a no had; null where none was named.</summary>
    public DeclineReason? Reason { get; init; }

    public static string Type => "circle-seat";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, CircleId, PersonId).Id;

    /// <summary>Whether the place is kept for them: they may still say yes, or have, and the circle has not begun.</summary>
    public bool IsOpen => Stage is SeatStage.Asked or SeatStage.Accepted;

    public static Key<CircleSeat> KeyOf(string programId, string circleId, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(circleId)}{personId}");

    /// <summary>How the ids of all seats of a circle begin.</summary>
    public static string PrefixOf(string circleId) => $"circle-seat:{circleId}:";
}

public enum SeatStage
{
    Asked,
    Accepted,
    Declined,

    /// <summary>No answer in time.</summary>
    Silent,

    /// <summary>Something came between: they left, or the circle did not come about.</summary>
    Withdrawn,

    /// <summary>They are in the circle.</summary>
    Taken,
}

/// <summary>What may happen to a place in a circle; pure.</summary>
public static class SeatDecisions
{
    /// <param name="reason">Why not, for the coordinator and the next round; may be empty.</param>
    /// <param name="kind">Of that reason; null where none is named.</param>
    public static Verdict<CircleSeat> Answer(
        CircleSeat seat, string personId, bool accepted, string? reason, DateTimeOffset now, DeclineReason? kind = null) => seat.Stage switch
        {
            _ when seat.PersonId != personId => RefusalReason.NotAMember,
            SeatStage.Asked => seat with
            {
                Stage = accepted ? SeatStage.Accepted : SeatStage.Declined,
                AnsweredAt = now,
                Because = accepted ? null : reason,
                Reason = accepted ? null : kind,
            },
            SeatStage.Accepted or SeatStage.Taken when accepted => RefusalReason.AlreadyDone,
            SeatStage.Declined when !accepted => RefusalReason.AlreadyDone,
            _ => RefusalReason.WrongStage,
        };

    /// <summary>The place is not kept any more: their time is over, or something came between.</summary>
    public static Verdict<CircleSeat> Close(CircleSeat seat, SeatStage stage, string because) =>
        seat.IsOpen ? seat with { Stage = stage, Because = because } : RefusalReason.AlreadyDone;
}

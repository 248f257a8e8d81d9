using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>Somebody at an event: who they are, and of which.</summary>
/// <param name="Program">In the reader's words.</param>
public sealed record SpeedVisit(SpeedReader Reader, MentoringProgram Program, SpeedEvent Event);

/// <summary>Who reads the page of an event: somebody of the program, or who walked in.</summary>
/// <param name="PersonId">Of who walked in: the id of their walk-in.</param>
/// <param name="Name">What others call them.</param>
/// <param name="Zone">IANA zone in which times are shown.</param>
/// <param name="Path">Of their page; to who walked in it is all that shows who they are.</param>
/// <param name="FormToken">Of the visit; empty for who walked in.</param>
/// <param name="Done">What the form before this page achieved; null when there was none.</param>
public sealed record SpeedReader(string PersonId, string Name, string Zone, string Path, string FormToken, string? Done)
{
    /// <summary>Null for who walked in.</summary>
    public Participant? Participant { get; init; }

    /// <summary>Null for who takes part in the program.</summary>
    public WalkIn? WalkIn { get; init; }
}

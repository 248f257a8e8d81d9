namespace MentorFlow.Domain.Mentorships;

/// <summary>A SMART goal (R66), owned by the mentee and confirmed by the mentor (R67). Each act on it names the version that its author saw.</summary>
/// <param name="Specific">What exactly.</param>
/// <param name="Measure">How both will see that it is reached.</param>
/// <param name="Achievable">Why it is within reach.</param>
/// <param name="Relevant">Why it matters now.</param>
/// <param name="Due">By when, on the owner's calendar.</param>
/// <param name="Progress">0 to 100 percent, as the owner reported it last.</param>
/// <param name="Confirmed">By the partner, as it stands.</param>
/// <param name="Version">One more at every change that an older form would undo; 0 for a goal that nobody has touched since it came from elsewhere.</param>
/// <param name="OwnerId">Whose it is; null for a goal of before, which is the mentee's, or of both peers.</param>
/// <param name="Proposal">Other words that the partner suggests and the owner has not answered; null for none.</param>
/// <param name="AskedAt">When a mail asked for the answer that it waits for, UTC; null where none did.</param>
/// <param name="Reports">Its progress over time, the oldest first; null before the first.</param>
/// <param name="Evidence">What shows how far it is, the oldest first; null for none.</param>
/// <param name="Learned">What the owner learned by it, said when it was reached or let go.</param>
/// <param name="SettledAt">When it was reached or let go, UTC; null while it goes on.</param>
/// <param name="LapsedAt">When its date had passed and nobody had said how it goes on, UTC; null else.</param>
/// <param name="Watch">Counts the dates that a timer was set for; 0 for none.</param>
public sealed record Goal(
    string GoalId,
    string Specific,
    string Measure,
    string Achievable,
    string Relevant,
    DateOnly Due,
    int Progress = 0,
    bool Confirmed = false,
    int Version = 0,
    GoalState State = GoalState.Open,
    string? OwnerId = null,
    GoalProposal? Proposal = null,
    DateTimeOffset? AskedAt = null,
    IReadOnlyList<GoalReport>? Reports = null,
    IReadOnlyList<GoalEvidence>? Evidence = null,
    string? Learned = null,
    DateTimeOffset? SettledAt = null,
    DateTimeOffset? LapsedAt = null,
    int Watch = 0)
{
    public GoalWords Words => new(Specific, Measure, Achievable, Relevant, Due);

    public bool IsOpen => State is GoalState.Open;

    /// <summary>Whether it is neither reached nor let go.</summary>
    public bool GoesOn => State is GoalState.Open or GoalState.Proposed;

    /// <summary>Whether a timer runs for its date.</summary>
    public bool IsWatched => IsOpen && Watch > 0 && LapsedAt is null;

    /// <summary>The same goal in other words.</summary>
    public Goal In(GoalWords words) => this with
    {
        Specific = words.Specific,
        Measure = words.Measure,
        Achievable = words.Achievable,
        Relevant = words.Relevant,
        Due = words.Due,
    };
}

/// <summary>The five parts of a goal, as a form has them.</summary>
public sealed record GoalWords(string Specific, string Measure, string Achievable, string Relevant, DateOnly Due);

public enum GoalState
{
    Open,

    /// <summary>Written by the mentor; it counts when the mentee has accepted it.</summary>
    Proposed,

    Reached,

    /// <summary>Let go, without blame.</summary>
    LetGo,
}

/// <param name="By">Person id.</param>
public sealed record GoalProposal(GoalWords Words, string By, DateTimeOffset At);

/// <param name="Percent">0 to 100.</param>
/// <param name="By">Person id.</param>
public sealed record GoalReport(DateTimeOffset At, int Percent, string By);

namespace MentorFlow.Domain.Training;

/// <summary>
/// An aid of one screen, to be looked at beside a talk or before it. Its words stand in aid.json of every language, under its name as
/// <see cref="Aids.NameOf"/> writes it.
/// </summary>
public enum Aid
{
    /// <summary>Goal, reality, options, will: four turns of one talk.</summary>
    Grow,

    /// <summary>From the fact to the act, one question after the other.</summary>
    QuestionLadder,

    /// <summary>Sixty minutes of the first talk.</summary>
    FirstSession,

    /// <summary>Silence, tears, a request for a job, a step too far: what to say, what not, whom to refer to.</summary>
    HardMoments,

    /// <summary>The last talk.</summary>
    ClosingTalk,

    /// <summary>Any session from the last step to the next.</summary>
    SessionPlan,

    /// <summary>One thing to keep and one to change.</summary>
    Feedback,

    /// <summary>What mentoring is not, and how to say so.</summary>
    Boundaries,
}

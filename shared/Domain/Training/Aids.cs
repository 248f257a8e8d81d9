namespace MentorFlow.Domain.Training;

/// <summary>What the aids of one screen are made of, and how addresses name them.</summary>
public static class Aids
{
    public static IReadOnlyList<Aid> All { get; } = Enum.GetValues<Aid>();

    /// <summary>"question-ladder".</summary>
    public static string NameOf(Aid aid) => aid switch
    {
        Aid.Grow => "grow",
        Aid.QuestionLadder => "question-ladder",
        Aid.FirstSession => "first-session",
        Aid.HardMoments => "hard-moments",
        Aid.ClosingTalk => "closing-talk",
        Aid.SessionPlan => "session-plan",
        Aid.Feedback => "feedback",
        Aid.Boundaries => "boundaries",
        _ => throw new ArgumentOutOfRangeException(nameof(aid), aid, "There is no such aid."),
    };

    /// <returns>Null for a name that is none.</returns>
    public static Aid? Find(string name)
    {
        foreach (var aid in All)
        {
            if (NameOf(aid) == name)
            {
                return aid;
            }
        }

        return null;
    }

    /// <summary>All aids, the one first that a session begins with.</summary>
    /// <param name="number">Of the session in its mentorship, from 1.</param>
    public static IReadOnlyList<Aid> For(int number)
    {
        var first = number == 1 ? Aid.FirstSession : Aid.SessionPlan;
        return [first, .. All.Where(aid => aid != first)];
    }

    public static IReadOnlyList<AidPart> PartsOf(Aid aid) => aid switch
    {
        Aid.Grow => [new("goal", 3), new("reality", 3), new("options", 3), new("will", 3), new("use", 2)],
        Aid.QuestionLadder => [new("fact", 3), new("meaning", 3), new("choice", 3), new("act", 3), new("use", 3)],
        Aid.FirstSession => [new("stories", 3), new("aim", 3), new("rules", 4), new("step", 2), new("recap", 3)],
        Aid.HardMoments => [new("silence", 3), new("tears", 3), new("job", 3), new("overstep", 3), new("worry", 3)],
        Aid.ClosingTalk => [new("result", 3), new("keep", 2), new("thanks", 2), new("next", 2), new("contact", 2)],
        Aid.SessionPlan => [new("step", 2), new("topic", 3), new("help", 3), new("close", 3)],
        Aid.Feedback => [new("ask", 2), new("give", 4), new("take", 3), new("halfway", 2)],
        Aid.Boundaries => [new("roles", 3), new("between", 3), new("time", 3), new("refer", 3)],
        _ => throw new ArgumentOutOfRangeException(nameof(aid), aid, "There is no such aid."),
    };
}

/// <param name="Id">Under which the aid's words have it.</param>
/// <param name="Lines">How many things it says; they are counted from 1.</param>
public sealed record AidPart(string Id, int Lines);

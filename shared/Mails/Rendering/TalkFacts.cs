namespace MentorFlow.Mails.Rendering;

/// <summary>What helps to prepare a session.</summary>
/// <param name="Steps">What its members took upon themselves last time, each with a name and perhaps a day.</param>
/// <param name="Openings">Questions to begin with.</param>
/// <param name="Question">One to think of beforehand; null before a first session.</param>
public sealed record TalkFacts(IReadOnlyList<string> Steps, IReadOnlyList<string> Openings, string? Question)
{
    /// <summary>Whether another hour may suit better; it is not said to whom.</summary>
    public bool AsksForAnotherHour { get; init; }

    /// <summary>A later hour that suits all; null where none is asked for or found.</summary>
    public TimeFacts? Later { get; init; }
}

namespace MentorFlow.Standalone.Demo;

/// <summary>
/// Pairs whose story is told: the coordinator of the history locks them in their round. They keep every rule of matching (other managers, other lines,
/// hours in common), and their people are in the sample webhooks or on the reader's pages.
/// </summary>
/// <param name="Mentor">External id.</param>
/// <param name="Mentee">External id.</param>
internal sealed record DemoPair(string Mentor, string Mentee);

internal static class DemoPairs
{
    /// <summary>Aoife's first mentee; they have met for months.</summary>
    public static readonly DemoPair Steady = new(DemoCast.PlayedMentor, "E1028");

    /// <summary>Aoife's second mentee, who waits for her signature.</summary>
    public static readonly DemoPair New = new(DemoCast.PlayedMentor, "E1018");

    /// <summary>The sample webhook makes the mentor the mentee's manager.</summary>
    public static readonly DemoPair BecomesLine = new("E1003", "E1040");

    /// <summary>The sample webhook sends the mentor on leave.</summary>
    public static readonly DemoPair LosesMentorForAWhile = new("E1080", "E1088");

    /// <summary>The sample webhook tells that the mentee has left.</summary>
    public static readonly DemoPair LosesMentee = new("E1081", "E1100");

    /// <summary>They stopped meeting some weeks ago.</summary>
    public static readonly DemoPair Stalled = new("E1026", "E1033");

    /// <summary>The mentee tells the coordinator that something does not work.</summary>
    public static readonly DemoPair Uneasy = new("E1030", "E1043");

    /// <summary>The mentee has moved into the mentor's team.</summary>
    public static readonly DemoPair Moved = new("E1007", "E1032");

    /// <summary>The mentee is on leave now.</summary>
    public static readonly DemoPair OnLeave = new("E1037", "E1039");

    public static IReadOnlyList<DemoPair> OfFirstRound { get; } =
        [Steady, BecomesLine, LosesMentorForAWhile, LosesMentee, Stalled, Uneasy, Moved, OnLeave];

    private static readonly HashSet<string> People =
    [
        DemoCast.PlayedMentee, .. OfFirstRound.Append(New).SelectMany(pair => new[] { pair.Mentor, pair.Mentee }),
    ];

    public static bool IsInOne(string externalId) => People.Contains(externalId);
}

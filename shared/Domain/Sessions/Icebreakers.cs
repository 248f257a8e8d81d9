namespace MentorFlow.Domain.Sessions;

/// <summary>
/// Questions to begin a talk with (R78), light ones first and deeper ones when people know each other. Which come when is known for every mentorship,
/// and none comes twice in twelve sessions. Their words stand in icebreaker.json of every language, by these names.
/// </summary>
public static class Icebreakers
{
    /// <summary>The first sessions begin with two.</summary>
    private const int WithTwo = 3;

    private static readonly string[] Light = ["energy", "tool", "thinking", "curious", "afternoon", "first-pay", "jargon", "recommend"];

    private static readonly string[] Middle =
        ["turning-point", "worst-advice", "bad-news", "good-day", "misread", "changed-mind", "again", "no"];

    private static readonly string[] Deep = ["setback", "courage", "help", "proud", "principle", "question", "sentence", "traces"];

    public static IReadOnlyList<string> All { get; } = [.. Light, .. Middle, .. Deep];

    /// <param name="number">Of the session in its mentorship, from 1; a meeting that was added has none to begin with.</param>
    public static IReadOnlyList<string> For(string mentorshipId, int number) => number switch
    {
        < 1 => [],
        <= WithTwo => [At(mentorshipId, (2 * number) - 2), At(mentorshipId, (2 * number) - 1)],
        _ => [At(mentorshipId, PlaceOf(number))],
    };

    /// <summary>Others for who does not like those: none of them is kept for the next twelve sessions.</summary>
    /// <param name="number">As above.</param>
    public static IReadOnlyList<string> Others(string mentorshipId, int number)
    {
        const int Kept = 15;
        const int Offered = 3;
        return number < 1
            ? []
            : [.. Enumerable.Range(number, Offered).Select(other => At(mentorshipId, PlaceOf(number) + Kept + (other % (All.Count - Kept))))];
    }

    private static int PlaceOf(int number) => number <= WithTwo ? (2 * number) - 2 : WithTwo + number - 1;

    // Six light ones, four of the middle, all deep ones, and then what is left: every question once before one comes again.
    private static string At(string mentorshipId, int place)
    {
        var turn = Uuid5.Of($"icebreakers:{mentorshipId}").ToByteArray();
        string[] light = [.. Turned(Light, turn[0])];
        string[] middle = [.. Turned(Middle, turn[1])];
        string[] all = [.. light[..6], .. middle[..4], .. Turned(Deep, turn[2]), .. middle[4..], .. light[6..]];
        return all[place % all.Length];
    }

    private static IEnumerable<string> Turned(string[] names, int by) => names.Select((_, i) => names[(i + by) % names.Length]);
}

using MentorFlow.Content;

namespace MentorFlow.Domain.Sessions;

/// <summary>
/// Questions to begin a talk with (R78), light ones first and deeper ones when people know each other. Which come when is known for every mentorship,
/// and none comes twice in twelve sessions.
/// </summary>
/// <param name="list">In the language of the reader; which come when is the same in every language.</param>
public sealed class Icebreakers(IcebreakerList list)
{
    /// <summary>The first sessions begin with two.</summary>
    private const int WithTwo = 3;

    /// <param name="number">Of the session in its mentorship, from 1; a meeting that was added has none to begin with.</param>
    public IReadOnlyList<string> For(string mentorshipId, int number) => number switch
    {
        < 1 => [],
        <= WithTwo => [At(mentorshipId, (2 * number) - 2), At(mentorshipId, (2 * number) - 1)],
        _ => [At(mentorshipId, PlaceOf(number))],
    };

    /// <summary>Others for who does not like those: none of them is kept for the next twelve sessions.</summary>
    /// <param name="number">As above.</param>
    public IReadOnlyList<string> Others(string mentorshipId, int number)
    {
        const int Kept = 15;
        const int Offered = 3;
        return number < 1
            ? []
            : [.. Enumerable.Range(number, Offered).Select(other => At(mentorshipId, PlaceOf(number) + Kept + (other % (list.All.Count - Kept))))];
    }

    private static int PlaceOf(int number) => number <= WithTwo ? (2 * number) - 2 : WithTwo + number - 1;

    // Six light ones, four of the middle, all deep ones, and then what is left: every question once before one comes again.
    private string At(string mentorshipId, int place)
    {
        var turn = Uuid5.Of($"icebreakers:{mentorshipId}").ToByteArray();
        string[] light = [.. Turned(list.Light, turn[0])];
        string[] middle = [.. Turned(list.Middle, turn[1])];
        string[] all = [.. light[..6], .. middle[..4], .. Turned(list.Deep, turn[2]), .. middle[4..], .. light[6..]];
        return all[place % all.Length];
    }

    private static IEnumerable<string> Turned(IReadOnlyList<string> all, int by) => all.Select((_, i) => all[(i + by) % all.Count]);
}

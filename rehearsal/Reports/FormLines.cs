using MentorFlow.Domain.Rehearsals;
using static System.FormattableString;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>What there was beside pairs that meet, in a sentence each; nothing of what there was not.</summary>
internal static class FormLines
{
    public static IEnumerable<(string Name, string Sentence)> Of(FormFigures? forms)
    {
        if (forms?.Circles is { } circles)
        {
            yield return (
                "Circles",
                Invariant($"{circles.Begun} begun, {circles.NotBegun} not come about, {circles.TooFew} ended because too few were left; {circles.Asked} times somebody was asked, of whom {circles.Declined} declined and {circles.Silent} said nothing; {circles.Joined} people joined later, {circles.Left} left."));
        }

        if (forms?.Writing is { } writing)
        {
            yield return ("Pairs that write", Invariant($"{writing.Exchanges:#,0} messages were answered, in {writing.Pairs} pairs."));
        }

        if (forms?.Speed is { } speed)
        {
            yield return (
                "Speed mentoring",
                Invariant($"{speed.Events} held, to which people came {speed.Came} times; {speed.Meetings} short meetings, and {speed.Mutual} twos who want to meet again."));
        }

        if (forms?.SingleMeetings is { } single)
        {
            yield return (
                "Single meetings",
                Invariant($"{single.Offers} people offered some, {single.Booked} were booked, {single.Held} held and {single.Cancelled} called off; {single.Mentorships} mentorships came of them."));
        }

        if (forms?.Introductions is { } introductions)
        {
            yield return (
                "Introductions",
                Invariant($"{introductions.Made} made, {introductions.Met} met; {introductions.Mentorships} mentorships came of them."));
        }
    }
}

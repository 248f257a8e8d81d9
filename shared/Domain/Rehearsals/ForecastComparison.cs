using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>What a rehearsal foresaw beside what has happened: the whole of a program that is over, of one that runs what was foreseen until now.</summary>
/// <param name="UpTo">Until when was compared, UTC; null for the whole program.</param>
public sealed record ForecastComparison(DateTimeOffset? UpTo, IReadOnlyList<ForecastLine> Lines)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <returns>Null for a program that has not begun.</returns>
    public static ForecastComparison? Of(RehearsalSummary foreseen, ProgramOutcome came, DateTimeOffset now)
    {
        var weeks = (now - foreseen.Program.Starts) / Week;
        if (weeks <= 0)
        {
            return null;
        }

        var isWhole = came.IsOver || now >= foreseen.Program.Ends;
        List<ForecastLine> lines =
        [
            new(ForecastFigure.People, foreseen.Program.People, came.People),
            new(ForecastFigure.Mails, isWhole ? foreseen.Mails.Sent : Until(foreseen.Mails.PerWeek, weeks), came.Mails),
            new(ForecastFigure.Held, isWhole ? foreseen.Sessions.Held : Until(foreseen.Sessions.HeldPerWeek, weeks), came.Held),
            new(ForecastFigure.Missed, isWhole ? foreseen.Sessions.Missed : Until(foreseen.Sessions.MissedPerWeek, weeks), came.Missed),
        ];
        if (came.MinutesPerWeekPer25 is { } minutes)
        {
            lines.Add(new(ForecastFigure.Minutes, isWhole ? foreseen.Coordinator.MinutesPerWeekPer25 : Mean(foreseen.Coordinator.PerWeek, weeks), minutes));
        }

        return isWhole ? new ForecastComparison(UpTo: null, [.. lines, .. AtTheEnd(foreseen, came)]) : new ForecastComparison(now, lines);
    }

    // Of these the rehearsal keeps no weeks.
    private static ForecastLine[] AtTheEnd(RehearsalSummary foreseen, ProgramOutcome came) =>
    [
        new(ForecastFigure.Mentorships, foreseen.Matching.Mentorships, came.Mentorships),
        new(
            ForecastFigure.NeverMatched,
            foreseen.Matching.NeverMatchedMentees + foreseen.Matching.NeverMatchedMentors + foreseen.Matching.NeverMatchedPeers,
            came.NeverMatched),
        new(ForecastFigure.Broken, foreseen.Sessions.Broken, came.Broken),
        new(
            ForecastFigure.EndedEarly,
            foreseen.Mentorships.Where(reason => IsEarly(reason.Key)).Sum(reason => reason.Value),
            came.EndedEarly),
        new(ForecastFigure.Escalations, foreseen.Coordinator.Escalations.Values.Sum(), came.Escalations),
        new(ForecastFigure.Answers, foreseen.Sessions.SurveysAnswered, came.Answers),
    ];

    private static bool IsEarly(string reason) =>
        Enum.TryParse<EndReason>(reason, out var known) && known is not EndReason.Completed;

    // Of the week that goes on, as much as has passed of it.
    private static double Until(IReadOnlyList<int> perWeek, double weeks)
    {
        var whole = (int)Math.Min(perWeek.Count, Math.Floor(weeks));
        var rest = whole < perWeek.Count ? perWeek[whole] * (weeks - whole) : 0;
        return Math.Round(perWeek.Take(whole).Sum() + rest, 1);
    }

    private static double Mean(IReadOnlyList<double> perWeek, double weeks)
    {
        var begun = perWeek.Take((int)Math.Ceiling(weeks)).ToList();
        return begun.Count == 0 ? 0 : Math.Round(begun.Average(), 1);
    }
}

public sealed record ForecastLine(ForecastFigure Figure, double Foreseen, double Came)
{
    /// <summary>By how much more came than was foreseen, in a share of that; null where nothing was.</summary>
    public double? MoreBy => Foreseen > 0 ? (Came - Foreseen) / Foreseen : null;
}

/// <summary>Figures that a rehearsal and a program have in common, in the order in which they are shown.</summary>
public enum ForecastFigure
{
    /// <summary>Who was invited.</summary>
    People,

    /// <summary>Sent, to whomever.</summary>
    Mails,

    Held,
    Missed,

    /// <summary>Of the coordinator, a week for 25 people.</summary>
    Minutes,

    Mentorships,

    /// <summary>People who were ready and never got a mentorship.</summary>
    NeverMatched,

    /// <summary>Sessions whose call failed those who came.</summary>
    Broken,

    /// <summary>Mentorships that ended before their day.</summary>
    EndedEarly,

    /// <summary>What came to the coordinator.</summary>
    Escalations,

    /// <summary>Surveys answered.</summary>
    Answers,
}

/// <summary>What has become of a program so far, in the figures of its rehearsal.</summary>
/// <param name="MinutesPerWeekPer25">Null as long as nobody takes part.</param>
/// <param name="NeverMatched">Known when it is over.</param>
public sealed record ProgramOutcome(
    bool IsOver,
    int People,
    int Mails,
    double? MinutesPerWeekPer25,
    int Escalations,
    int Mentorships,
    int NeverMatched,
    int Held,
    int Missed,
    int Broken,
    int EndedEarly,
    int Answers);

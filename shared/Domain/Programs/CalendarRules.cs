namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a program's calendar: every date and span is one that timers reach.</summary>
public static class CalendarRules
{
    /// <summary>The first and the last year in which a program is.</summary>
    public const int FirstYear = 2000;

    /// <summary>As above.</summary>
    public const int LastYear = 2100;

    /// <summary>Three years: the longest program with an end, and the longest of all its spans.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 366);

    public static readonly TimeSpan ShortestLength = TimeSpan.FromDays(7);

    private static readonly TimeSpan ShortestRhythm = TimeSpan.FromDays(7);

    public static bool IsUsual(DateTimeOffset moment) => moment.UtcDateTime.Year is >= FirstYear and < LastYear;

    public static bool IsUsual(DateOnly day) => day.Year is >= FirstYear and < LastYear;

    /// <summary>Whether everything of it can be counted with; rules say what is wrong.</summary>
    public static bool AreUsual(ProgramCalendar calendar) =>
        Moments(calendar).All(moment => IsUsual(moment.At))
        && (calendar.RoundEvery is not { } every || (every >= ShortestRhythm && every <= Longest))
        && (calendar.MentorshipLength is not { } length || (length > TimeSpan.Zero && length <= Longest));

    /// <summary>Its dates, each with the name of its field.</summary>
    public static IReadOnlyList<(string Field, DateTimeOffset At)> Moments(ProgramCalendar calendar) =>
    [
        .. new (string Field, DateTimeOffset? At)[]
        {
            ("calendar.recruitmentOpens", calendar.RecruitmentOpens),
            ("calendar.recruitmentCloses", calendar.RecruitmentCloses),
            ("calendar.matchingOn", calendar.MatchingOn),
            ("calendar.ends", calendar.Ends),
            ("calendar.launchEvent", calendar.LaunchEvent),
            ("calendar.midpointEvent", calendar.MidpointEvent),
            ("calendar.closingEvent", calendar.ClosingEvent),
        }
            .Where(moment => moment.At is not null)
            .Select(moment => (moment.Field, moment.At!.Value)),
    ];

    /// <param name="running">What counts already: dates of it that have passed may stay, and only those. Null for a new program.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<FieldError> Check(ProgramCalendar calendar, ProgramCalendar? running, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        foreach (var (field, at) in Moments(calendar))
        {
            Require(IsUsual(at), field, "rules.years", ("min", FirstYear), ("max", LastYear - 1));
        }

        Span(calendar.RoundEvery, ShortestRhythm, "calendar.roundEvery", "rules.rounds-too-close", "rules.rounds-too-far");
        Span(calendar.MentorshipLength, ShortestLength, "calendar.mentorshipLength", "rules.length-too-short", "rules.length-too-long");
        Require(!calendar.IsEvergreen || calendar.RoundEvery is not null, "calendar.roundEvery", "rules.evergreen-rounds");
        Require(!calendar.IsEvergreen || calendar.MentorshipLength is not null, "calendar.mentorshipLength", "rules.evergreen-length");
        Require(calendar.RecruitmentCloses > calendar.RecruitmentOpens, "calendar.recruitmentCloses", "rules.after-recruitment-opens");
        Require(calendar.MatchingOn >= calendar.RecruitmentOpens, "calendar.matchingOn", "rules.not-before-recruitment-opens");
        Require(calendar.RecruitmentCloses - calendar.RecruitmentOpens <= Longest, "calendar.recruitmentCloses", "rules.program-too-long");
        Require(calendar.MatchingOn - calendar.RecruitmentOpens <= Longest, "calendar.matchingOn", "rules.program-too-long");
        if (calendar.Ends is { } ends)
        {
            Require(ends > calendar.MatchingOn, "calendar.ends", "rules.after-first-round");
            Require(ends > now || ends == running?.Ends, "calendar.ends", "rules.future");
            Require(ends - calendar.RecruitmentOpens <= Longest, "calendar.ends", "rules.program-too-long");
        }

        Within(calendar.LaunchEvent, "calendar.launchEvent");
        Within(calendar.MidpointEvent, "calendar.midpointEvent");
        Within(calendar.ClosingEvent, "calendar.closingEvent");
        if (running is not null)
        {
            CheckPast(running);
        }

        return errors;

        // What has happened has happened; what is to happen lies ahead. Recruitment alone can be opened for longer when it is over.
        void CheckPast(ProgramCalendar before)
        {
            var was = Moments(before).ToDictionary(moment => moment.Field, moment => moment.At);
            foreach (var (field, at) in Moments(calendar))
            {
                var earlier = was.TryGetValue(field, out var known) ? known : (DateTimeOffset?)null;
                Require(at == earlier || at > now, field, "rules.future");
                Require(at == earlier || !(earlier <= now) || field == "calendar.recruitmentCloses", field, "rules.has-been");
            }

            // One that has come to its end and waits for a concern does not begin anew without one.
            Require(!(before.Ends <= now) || !calendar.IsEvergreen, "calendar.ends", "rules.has-been");
        }

        void Within(DateTimeOffset? moment, string field) => Require(
            moment is null || (moment > calendar.RecruitmentOpens && !(moment > calendar.Ends)), field, "rules.within-program");

        void Span(TimeSpan? span, TimeSpan least, string field, string tooShort, string tooLong)
        {
            Require(!(span < least), field, tooShort, ("days", (int)least.TotalDays));
            Require(!(span > Longest), field, tooLong);
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}

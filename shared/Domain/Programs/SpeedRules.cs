using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a speed-mentoring event; pure. All that are broken are said at once, each with its field.</summary>
public static class SpeedRules
{
    public const int MostTurns = 20;
    public const int LeastMinutes = 3;
    public const int MostMinutes = 30;
    public const int MostPause = 15;
    public const int MostLinks = 100;
    public const int LongestAnnouncement = 2000;

    /// <summary>Of one program, in its definition.</summary>
    public const int MostPlans = 10;

    /// <param name="now">UTC.</param>
    /// <param name="was">When it was to be before; null for a new one.</param>
    /// <param name="video">The organization's; null where it is not at hand, as for a definition.</param>
    /// <param name="prefix">Of the fields' names: "speed[0]."; empty for none.</param>
    public static IReadOnlyList<FieldError> Check(
        SpeedPlan plan, ProgramForm form, ProgramCalendar? calendar, DateTimeOffset now, DateTimeOffset? was, VideoSettings? video, string prefix = "")
    {
        var errors = new List<FieldError>();
        Require(form is not ProgramForm.Circle, "at", "speed-mentoring.rules.no-circles");
        Require(calendar is null || IsWithin(plan.At, calendar), "at", "rules.within-program");
        Require(plan.At == was || plan.At > now, "at", "rules.future");
        Range(plan.Turns, 1, MostTurns, "turns");
        Range(plan.Minutes, LeastMinutes, MostMinutes, "minutes");
        Range(plan.Pause, 1, MostPause, "pause");
        Require(!(plan.RegistrationUntil > plan.At), "registrationUntil", "speed-mentoring.rules.registration");
        Require(plan.Announcement is not { Length: > LongestAnnouncement }, "announcement", "rules.too-long", ("max", LongestAnnouncement));
        Require(Enum.IsDefined(plan.Place), "place", "rules.choose-one");
        Require(plan.Place is not SpeedPlace.Provider || video is not { Provider: VideoSettings.Link }, "place", "speed-mentoring.rules.no-rooms");
        Require(plan.Place is not SpeedPlace.Links || plan.Links is { Count: > 0 }, "links", "speed-mentoring.rules.links");
        Require(plan.Links is not { Count: > MostLinks }, "links", "rules.at-most", ("max", MostLinks));
        Require((plan.Links ?? []).Take(MostLinks).All(link => EventRules.LinkOf(link) is not null), "links", MeetingLink.Rule);
        Require(plan.Place is not SpeedPlace.Tables || EventRules.AddressOf(plan.Address) is not null, "address", "rules.not-empty");
        errors.AddRange(EventRules.CheckPlace(link: null, plan.Address, prefix));
        return errors;

        void Range(int number, int least, int most, string field) =>
            Require(number >= least && number <= most, field, "rules.from-to", ("min", least), ("max", most));

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError($"{prefix}{field}", rule, values));
            }
        }
    }

    /// <summary>Those of a program's definition, which stand there before it starts.</summary>
    /// <param name="running">The program that the definition changes; null for a new one.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<FieldError> Check(
        IReadOnlyList<SpeedPlan>? plans, ProgramForm form, ProgramCalendar? calendar, MentoringProgram? running, DateTimeOffset now)
    {
        var wanted = plans ?? [];
        if (running is { Status: not ProgramStatus.Draft })
        {
            // What was planned has become events, each with a page of its own.
            var known = running.Speed ?? [];
            return wanted.Count == known.Count && wanted.Zip(known, (one, other) => one?.IsAs(other) is true).All(same => same)
                ? []
                : [new FieldError("speed", "speed-mentoring.rules.on-its-page")];
        }

        return wanted.Count > MostPlans
            ? [new FieldError("speed", "rules.at-most", ("max", MostPlans))]
            :
            [
                .. wanted.Index().SelectMany(plan => plan.Item is null
                    ? [new FieldError($"speed[{plan.Index}]", "rules.not-empty")]
                    : Check(plan.Item, form, calendar, now, was: null, video: null, $"speed[{plan.Index}].")),
            ];
    }

    /// <summary>A plan as it is stored: in one spelling.</summary>
    /// <param name="plan">Checked.</param>
    public static SpeedPlan Tidy(SpeedPlan plan) => plan with
    {
        Links = plan.Place is SpeedPlace.Links ? [.. plan.Links!.Select(link => EventRules.LinkOf(link)!.AbsoluteUri)] : null,
        Address = plan.Place is SpeedPlace.Tables ? EventRules.AddressOf(plan.Address) : null,
        Announcement = string.IsNullOrWhiteSpace(plan.Announcement) ? null : plan.Announcement.Trim(),
    };

    private static bool IsWithin(DateTimeOffset moment, ProgramCalendar calendar) =>
        CalendarRules.IsUsual(moment) && moment > calendar.RecruitmentOpens && !(moment > calendar.Ends);
}

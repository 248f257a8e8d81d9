using MentorFlow.Domain.People;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// Programs to begin with (R9), as data: once name, id and coordinators are filled in, each of them keeps every rule. Days are working days where the
/// program is.
/// </summary>
public static class ProgramTemplates
{
    private const int DaysToPrepare = 14;
    private const int RecruitmentDays = 21;
    private const int DaysToTrain = 8;
    private const int DaysToLaunch = 10;
    private const int DaysOfFarewell = 9;

    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(15, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<ProgramTemplate> Offered { get; } = Enum.GetValues<ProgramTemplate>();

    /// <summary>How many objectives a template has.</summary>
    public static int ObjectivesOf(ProgramTemplate template) => Of(template).Objectives.Count;

    /// <param name="today">Where the program is.</param>
    /// <param name="zone">IANA zone, known.</param>
    /// <returns>Without a name, an id and coordinators.</returns>
    public static ProgramDefinition Of(ProgramTemplate template, DateOnly today, string zone, TemplateWords words)
    {
        var data = Of(template);
        var calendar = CalendarOf(data, today, zone);
        var by = DateOnly.FromDateTime(calendar.EndOf(calendar.MatchingOn).ToZone(zone).DateTime);
        return new ProgramDefinition
        {
            Template = template,
            Purpose = words.Purpose,
            Objectives = [.. data.Objectives.Zip(words.Objectives, (goal, said) => goal.With(said, by))],
            Form = data.Form,
            Circles = data.Form is ProgramForm.Circle ? CircleSettings.Usual : null,
            Way = data.Way,
            Zone = zone,
            Calendar = calendar,
            Matching = data.Matching,
            EntryRules = data.EntryRules,
            Level = data.Level,
            Speed = data.HasSpeed ? [new SpeedPlan(SpeedAt(calendar, zone))] : null,
        };
    }

    // Once everybody is in, and early enough before the first round for what people say there to count in it.
    private static DateTimeOffset SpeedAt(ProgramCalendar calendar, string zone)
    {
        var day = DateOnly.FromDateTime(calendar.RecruitmentCloses.ToZone(zone).DateTime).AddDays(1);
        while (PublicHolidays.IsFree(day, zone))
        {
            day = day.AddDays(1);
        }

        return TimeZones.At(day, Afternoon, zone);
    }

    private static Data Of(ProgramTemplate template) => template switch
    {
        ProgramTemplate.FirstHundredDays => new Data(
            ProgramForm.OneToOne,
            StructureLevel.Light,
            [new(0.8, ProgramFigure.Matched), new(0.8, ProgramFigure.Held), new(4, Question: "satisfied")])
        {
            EntryRules = [new(TurningPoint.Hired, ProgramRole.Mentee), new(TurningPoint.BackFromLeave, ProgramRole.Mentee)],
            MentorshipDays = 100,
            RoundDays = 14,
        },
        ProgramTemplate.NewManagers => new Data(
            ProgramForm.OneToOne,
            StructureLevel.Standard,
            [new(4, Question: "learned"), new(0.8, ProgramFigure.Completed)])
        {
            EntryRules = [new(TurningPoint.Promoted, ProgramRole.Mentee), new(TurningPoint.NewRole, ProgramRole.Mentee)],
            Weeks = 26,
            RoundDays = 70,
        },
        ProgramTemplate.WomenInLeadership => new Data(
            ProgramForm.OneToOne,
            StructureLevel.Formal,
            [new(3.5, Question: "career"), new(0.85, ProgramFigure.Completed), new(0.8, ProgramFigure.Meeting)])
        {
            Matching = MatchingSettings.Default with { ForbidSameTeam = true },
            Weeks = 40,
        },
        ProgramTemplate.ReverseMentoring => new Data(
            ProgramForm.Reverse,
            StructureLevel.Standard,
            [new(4, Question: "learned"), new(0.8, ProgramFigure.Held)])
        {
            Weeks = 26,
        },
        ProgramTemplate.PeerCircles => new Data(
            ProgramForm.Circle,
            StructureLevel.Standard,
            [new(4, Question: "satisfied"), new(0.7, ProgramFigure.Completed)])
        {
            Weeks = 26,
        },
        ProgramTemplate.CrossSite => new Data(
            ProgramForm.OneToOne,
            StructureLevel.Standard,
            [new(20, ProgramFigure.Mentorships), new(4, Question: "learned")])
        {
            Matching = MatchingSettings.Default with
            {
                Mode = MatchingMode.MenteeChoice,
                ForbidSameSite = true,
                Weights = new ScoreWeights { Seniority = 0, Interests = 10 },
            },
            Weeks = 26,
            RoundDays = 70,
        },
        ProgramTemplate.ByWriting => new Data(
            ProgramForm.OneToOne,
            StructureLevel.Standard,
            [new(4, Question: "learned"), new(0.8, ProgramFigure.Completed)])
        {
            // Where nobody has to be free at the same time, no common hour is asked for.
            Matching = MatchingSettings.Default with { MinimumOverlapMinutes = 0, Weights = new ScoreWeights { Availability = 0 } },
            Way = WorkingWay.Writing,
            Weeks = 26,
            RoundDays = 70,
        },
        ProgramTemplate.PeerPairs => new Data(
            ProgramForm.Peer,
            StructureLevel.Standard,
            [new(4, Question: "satisfied"), new(0.8, ProgramFigure.Matched), new(0.8, ProgramFigure.Held)])
        {
            Weeks = 26,
            RoundDays = 70,
        },
        ProgramTemplate.SpeedMentoring => new Data(
            ProgramForm.OneToOne,
            StructureLevel.Standard,
            [new(0.8, ProgramFigure.Matched), new(4, Question: "satisfied")])
        {
            HasSpeed = true,
            Weeks = 26,
            RoundDays = 70,
        },
        ProgramTemplate.Blank => new Data(ProgramForm.OneToOne, StructureLevel.Standard, [new(4, Question: "satisfied")]) { Weeks = 26 },
        _ => throw new ArgumentOutOfRangeException(nameof(template), template, "There is no such template."),
    };

    private static ProgramCalendar CalendarOf(Data data, DateOnly today, string zone)
    {
        var opens = Working(today.AddDays(DaysToPrepare));
        var closes = Working(opens.AddDays(RecruitmentDays));
        var matching = Working(closes.AddDays(DaysToTrain));
        var launch = Working(matching.AddDays(DaysToLaunch));
        var calendar = new ProgramCalendar(
            At(opens, Morning),
            At(closes, Evening),
            At(matching, Morning),
            Ends: null,
            LaunchEvent: At(launch, Afternoon),
            RoundEvery: data.RoundDays is { } rhythm ? TimeSpan.FromDays(rhythm) : null);
        if (data.Weeks is not { } weeks)
        {
            return calendar with { MentorshipLength = TimeSpan.FromDays(data.MentorshipDays) };
        }

        var ends = Working(matching.AddDays(7 * weeks));
        return calendar with
        {
            Ends = At(ends, Evening),
            MidpointEvent = At(Working(matching.AddDays(7 * weeks / 2)), Afternoon),
            ClosingEvent = At(Working(ends.AddDays(-DaysOfFarewell)), Afternoon),
        };

        DateTimeOffset At(DateOnly day, TimeOnly time) => TimeZones.At(day, time, zone);

        DateOnly Working(DateOnly day)
        {
            while (PublicHolidays.IsFree(day, zone))
            {
                day = day.AddDays(1);
            }

            return day;
        }
    }

    /// <param name="Objectives">What is to be reached, each tied to a figure or to a question.</param>
    private sealed record Data(ProgramForm Form, StructureLevel Level, IReadOnlyList<Aim> Objectives)
    {
        public MatchingSettings Matching { get; init; } = MatchingSettings.Default;

        public IReadOnlyList<EntryRule> EntryRules { get; init; } = [];

        public WorkingWay Way { get; init; }

        /// <summary>Whether it begins with a speed-mentoring event.</summary>
        public bool HasSpeed { get; init; }

        /// <summary>From the first round to the end; null for a program without an end.</summary>
        public int? Weeks { get; init; }

        /// <summary>Of a mentorship, in a program without an end.</summary>
        public int MentorshipDays { get; init; }

        /// <summary>Null for one round.</summary>
        public int? RoundDays { get; init; }
    }

    private sealed record Aim(double Target, ProgramFigure? Figure = null, string? Question = null)
    {
        public Objective With(ObjectiveWords said, DateOnly by) => new(said.Text, said.Measure, Target, by) { Figure = Figure, Question = Question };
    }
}

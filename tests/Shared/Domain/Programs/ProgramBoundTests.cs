using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>Every span, date, text, list and number of a definition is bounded; what is out of bounds is named by its field.</summary>
public sealed class ProgramBoundTests
{
    private static readonly DateTimeOffset Far = new(9999, 12, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Early = new(2, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string Huge = new('x', 100_000);

    private static readonly ProgramDefinition Sound = A.Program(Given.Now);

    private static readonly Dictionary<string, (string Field, ProgramDefinition Definition)> Broken = new()
    {
        ["a huge name"] = ("name", Sound with { Name = Huge }),
        ["a name of two lines"] = ("name", Sound with { Name = "Growth\nof people" }),
        ["a huge purpose"] = ("purpose", Sound with { Purpose = Huge }),
        ["a huge message"] = ("sponsorMessage", Sound with { SponsorMessage = Huge }),
        ["a huge id"] = ("programId", Sound with { ProgramId = Huge }),
        ["a huge zone"] = ("zone", Sound with { Zone = Huge }),
        ["a huge link"] = ("meetingLink", Sound with { MeetingLink = $"https://example.com/{Huge}" }),
        ["no page of whistleblowing"] = ("whistleblowingPage", Sound with { WhistleblowingPage = "javascript:alert(1)" }),
        ["reports to nobody known"] = ("reports", Sound with { Reports = (ReportReaders)9 }),
        ["more people than there are"] = ("sizeCap", Sound with { SizeCap = int.MaxValue }),
        ["a form that is none"] = ("form", Sound with { Form = (ProgramForm)77 }),
        ["a level that is none"] = ("level", Sound with { Level = (StructureLevel)77 }),
        ["a template that is none"] = ("template", Sound with { Template = (ProgramTemplate)77 }),
        ["a repeat of nothing"] = ("repeatOf", Sound with { RepeatOf = "Not an id" }),

        ["100,000 objectives"] = ("objectives", Sound with { Objectives = [.. Enumerable.Repeat(Aim(), 100_000)] }),
        ["an objective that is null"] = ("objectives[0]", Sound with { Objectives = [null!] }),
        ["a huge objective"] = ("objectives[0].text", With(Aim() with { Text = Huge })),
        ["a huge measure"] = ("objectives[0].measure", With(Aim() with { Measure = Huge })),
        ["a target that is no number"] = ("objectives[0].target", With(Aim() with { Target = double.NaN })),
        ["a target beyond all"] = ("objectives[0].target", With(Aim() with { Target = double.MaxValue })),
        ["a share above one"] = ("objectives[0].target", With(Aim() with { Target = 60, Figure = ProgramFigure.Held })),
        ["an answer above five"] = ("objectives[0].target", With(Aim() with { Target = 6, Question = "learned" })),
        ["an objective of the year 9999"] = ("objectives[0].by", With(Aim() with { By = DateOnly.MaxValue })),
        ["figure and question"] = ("objectives[0].question", With(Aim() with { Figure = ProgramFigure.Held, Question = "learned" })),
        ["a question that nobody asks"] = ("objectives[0].question", With(Aim() with { Question = "weather" })),
        ["a question that is answered in words"] = ("objectives[0].question", With(Aim() with { Question = "words" })),
        ["a figure that is none"] = ("objectives[0].figure", With(Aim() with { Figure = (ProgramFigure)77 })),

        ["1,000 coordinators"] = ("coordinators", Sound with { Coordinators = [.. Enumerable.Repeat(Sound.Coordinators![0], 1000)] }),
        ["a coordinator who is null"] = ("coordinators[0]", Sound with { Coordinators = [null!] }),
        ["a coordinator of two lines"] = ("coordinators[0].name", Sound with { Coordinators = [new Coordinator("Robin\nVale", "robin@example.com")] }),
        ["a huge address"] = ("coordinators[0].email", Sound with { Coordinators = [new Coordinator("Robin", $"{Huge}@example.com")] }),
        ["a huge language"] = (
            "coordinators[0].language", Sound with { Coordinators = [new Coordinator("Robin", "robin@example.com", Language: $"en-{Huge[..8]}-{Huge}")] }),
        ["a sponsor without an address"] = ("sponsor.email", Sound with { Sponsor = new Sponsor("Ada", "ada") }),
        ["a sponsor who promises twice"] = ("sponsor.commitments[1].act", WithPromises(Given.Now.Year, Given.Now.Year)),
        ["a sponsor who promises for the year 9999"] = ("sponsor.commitments[0].by", WithPromises(9999)),
        ["a helper without an address"] = ("helper.email", Sound with { Helper = new PageHelper("Pat", "nowhere") }),
        ["a safeguarding contact without a name"] = ("safeguarding.name", Sound with { Safeguarding = new SafeguardingContact(" ", "ada@example.com") }),
        ["huge lessons"] = ("before.lessons", Sound with { Before = new EarlierProgram("Before", Huge, Figures: null) }),
        ["a figure of before that is no number"] = ("before.figures[0].value", WithBefore(new EarlierFigure(ProgramFigure.Held, double.NaN))),
        ["a figure of before that is null"] = ("before.figures[0]", WithBefore(null!)),

        ["the year 9999 at the end"] = ("calendar.ends", In(calendar => calendar with { Ends = Far })),
        ["the year 2 at the beginning"] = ("calendar.recruitmentOpens", In(calendar => calendar with { RecruitmentOpens = Early })),
        ["recruitment until the year 9999"] = ("calendar.recruitmentCloses", In(calendar => calendar with { RecruitmentCloses = Far })),
        ["an event of the year 9999"] = ("calendar.launchEvent", In(calendar => calendar with { LaunchEvent = Far })),
        ["rounds of no distance"] = ("calendar.roundEvery", In(calendar => calendar with { RoundEvery = TimeSpan.Zero })),
        ["rounds that go back"] = ("calendar.roundEvery", In(calendar => calendar with { RoundEvery = TimeSpan.MinValue })),
        ["rounds after 10675199 days"] = ("calendar.roundEvery", In(calendar => calendar with { RoundEvery = TimeSpan.MaxValue })),
        ["mentorships of 10675199 days"] = ("calendar.mentorshipLength", In(calendar => calendar with { MentorshipLength = TimeSpan.MaxValue })),
        ["mentorships of less than nothing"] = ("calendar.mentorshipLength", In(calendar => calendar with { MentorshipLength = -TimeSpan.FromDays(3) })),
        ["no end and no rhythm"] = ("calendar.roundEvery", In(calendar => calendar with { Ends = null, MentorshipLength = TimeSpan.FromDays(90) })),
        ["no end and no length"] = ("calendar.mentorshipLength", In(calendar => calendar with { Ends = null, RoundEvery = TimeSpan.FromDays(14) })),

        ["100,000 events"] = ("events", Sound with { Events = [.. Enumerable.Repeat(new EventPlan(ProgramMomentKind.LaunchEvent), 100_000)] }),
        ["an event that is null"] = ("events[0]", Sound with { Events = [null!] }),
        ["a track that is null"] = ("events[0].tracks[0]", WithTrack(null!)),
        ["a track without a zone"] = ("events[0].tracks[0].zone", WithTrack(Track() with { Zone = null! })),
        ["a track of the year 9999"] = ("events[0].tracks[0].day", WithTrack(Track() with { Day = DateOnly.MaxValue })),
        ["a site that is null"] = ("events[0].tracks[0].sites", WithTrack(Track() with { Sites = [null!] })),
        ["a rule that is null"] = ("entryRules[0]", Sound with { EntryRules = [null!] }),
        ["a place that is null"] = (
            "entryRules[0].sites[0]", Sound with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee, Sites: [null!])] }),

        ["a score that is no number"] = ("matching.minimumScore", Sound with { Matching = MatchingSettings.Default with { MinimumScore = double.NaN } }),
        ["a mode that is none"] = ("matching.mode", Sound with { Matching = MatchingSettings.Default with { Mode = (MatchingMode)77 } }),
        ["a weight that is no number"] = (
            "matching.weights.goals", Sound with { Matching = MatchingSettings.Default with { Weights = new ScoreWeights { Goals = double.NaN } } }),
        ["weights that add up to nothing finite"] = (
            "matching.weights",
            Sound with { Matching = MatchingSettings.Default with { Weights = new ScoreWeights { Goals = double.MaxValue, Needs = double.MaxValue } } }),
        ["a floor without people"] = (
            "matching.objectives.floor",
            Sound with { Matching = MatchingSettings.Default with { Objectives = new Objectives(MostPeople: false, CarriedOverFirst: false) } }),

        ["a review of 10675199 days"] = (
            "policy.proposals.review", By(policy => policy with { Proposals = policy.Proposals with { Review = TimeSpan.MaxValue } })),
        ["a wait of less than nothing"] = (
            "policy.thread.noticeAfter", By(policy => policy with { Thread = policy.Thread with { NoticeAfter = TimeSpan.MinValue } })),
        ["a hundred follow-ups"] = (
            "policy.closing.followUpsAfter",
            By(policy => policy with { Closing = policy.Closing with { FollowUpsAfter = [.. Enumerable.Repeat(TimeSpan.FromDays(91), 100)] } })),
        ["a follow-up after 10675199 days"] = (
            "policy.closing.followUpsAfter", By(policy => policy with { Closing = policy.Closing with { FollowUpsAfter = [TimeSpan.MaxValue] } })),
        ["a check after so many sessions that it never comes"] = (
            "policy.reviews.fitCheckAfterSessions", By(policy => policy with { Reviews = policy.Reviews with { FitCheckAfterSessions = int.MaxValue } })),
        ["a share that is no number"] = (
            "policy.reviews.feedbackAt", By(policy => policy with { Reviews = policy.Reviews with { FeedbackAt = double.NaN } })),
        ["a reminder that is null"] = ("policy.training.ladder.nudges[0]", WithTraining(new Ladder([null!]))),
        ["a thousand reminders"] = (
            "policy.training.ladder.nudges",
            WithTraining(new Ladder([.. Enumerable.Repeat(new Nudge(MailTemplate.TrainingReminder, TimeSpan.FromDays(1)), 1000)]))),
        ["a mail that is about something else"] = (
            "policy.training.ladder.nudges[0].template", WithTraining(new Ladder([new Nudge(MailTemplate.SessionReminder, TimeSpan.FromDays(1))]))),
        ["silence about something else"] = (
            "policy.training.ladder.onSilence",
            WithTraining(new Ladder([new Nudge(MailTemplate.TrainingReminder, TimeSpan.FromDays(1))], WorkItemKind.KickoffOverdue))),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_out_of_bounds_is_refused_by_its_field(string name)
    {
        var (field, definition) = Broken[name];

        var refused = ProgramDefinitionRules.Check(definition, Given.Now).Refusal;

        Assert.Contains(field, refused?.Fields.Select(error => error.Field) ?? []);
    }

    [Fact]
    public void What_is_within_bounds_is_taken()
    {
        var whole = Sound with
        {
            Template = ProgramTemplate.NewManagers,
            Level = StructureLevel.Formal,
            Objectives = [Aim() with { Figure = ProgramFigure.Held }, Aim() with { Question = "learned", Target = 4 }],
            Sponsor = new Sponsor("Ada", "ada@example.com", "en", [new SponsorCommitment(SponsorAct.OpensLaunch, new DateOnly(2027, 3, 1))]),
            Safeguarding = new SafeguardingContact("Bo", "bo@example.com"),
            WhistleblowingPage = "https://example.com/speak-up",
            Managers = ManagerRole.Brief,
            Reports = ReportReaders.CoordinatorsAndSponsor,
            Before = new EarlierProgram("Before", "Ask managers earlier.", [new EarlierFigure(ProgramFigure.Held, 0.7)]),
            RepeatOf = "growth-1",
        };

        var program = ProgramDefinitionRules.Check(whole, Given.Now).Value!;

        Assert.Equal(ProgramTemplate.NewManagers, program.Template);
        Assert.Equal("https://example.com/speak-up", program.WhistleblowingPage!.AbsoluteUri);
        Assert.Equal("growth-1", program.RepeatOf);
        Assert.Equal(ManagerRole.Brief, program.Managers);
        Assert.Equal(ReportReaders.CoordinatorsAndSponsor, program.Reports);
        Assert.Equal(program.Reports, ProgramDefinition.Of(program, []).Reports);
    }

    [Fact]
    public void A_program_that_was_made_of_a_definition_gives_it_back()
    {
        var program = ProgramDefinitionRules.Check(Sound with { Level = StructureLevel.Light }, Given.Now).Value!;

        var again = ProgramDefinition.Of(program, []);

        Assert.Null(again.Policy);
        Assert.Equal(StructureLevel.Light, again.Level);
        Assert.Equal(program.Calendar with { Zone = null }, again.Calendar);
        Assert.Null(ProgramDefinitionRules.Check(again, Given.Now).Refusal);
    }

    [Fact]
    public void A_program_that_has_come_to_its_end_does_not_go_on_without_one()
    {
        var running = Given.Program;
        var endless = running.Calendar with { Ends = null, RoundEvery = TimeSpan.FromDays(30), MentorshipLength = TimeSpan.FromDays(180) };

        var refusal = ProgramDefinitionRules.Check(
            ProgramDefinition.Of(running, []) with { Calendar = endless }, running.Calendar.Ends!.Value.AddDays(1), running).Refusal;

        Assert.Contains("calendar.ends", refusal!.Fields.Select(error => error.Field));
    }

    [Fact]
    public void A_running_program_keeps_what_has_been_and_moves_what_is_to_come()
    {
        var running = Given.Program;
        var later = Given.Now.AddDays(1);
        var definition = ProgramDefinition.Of(running, []);
        IEnumerable<string> Fields(ProgramCalendar calendar) =>
            ProgramDefinitionRules.Check(definition with { Calendar = calendar }, later, running).Refusal?.Fields.Select(error => error.Field) ?? [];

        Assert.Empty(Fields(running.Calendar));
        Assert.Empty(Fields(running.Calendar with { Ends = running.Calendar.Ends!.Value.AddDays(30), RecruitmentCloses = later.AddDays(3) }));
        Assert.Contains("calendar.matchingOn", Fields(running.Calendar with { MatchingOn = later.AddDays(3) }));
        Assert.Contains("calendar.ends", Fields(running.Calendar with { Ends = later.AddDays(-1) }));
        Assert.Equal(2, ProgramDefinitionRules.Check(definition, later, running).Value!.Version);
    }

    private static Objective Aim() => Sound.Objectives![0];

    private static ProgramDefinition With(Objective objective) => Sound with { Objectives = [objective] };

    private static ProgramDefinition WithPromises(params int[] years) => Sound with
    {
        Sponsor = new Sponsor(
            "Ada", "ada@example.com", Commitments: [.. years.Select(year => new SponsorCommitment(SponsorAct.TakesPart, new DateOnly(year, 6, 1)))]),
    };

    private static ProgramDefinition WithBefore(EarlierFigure figure) => Sound with { Before = new EarlierProgram("Before", Lessons: null, [figure]) };

    private static ProgramDefinition In(Func<ProgramCalendar, ProgramCalendar> change) => Sound with { Calendar = change(Sound.Calendar!) };

    private static ProgramDefinition By(Func<ProgramPolicy, ProgramPolicy> change) => Sound with { Policy = change(ProgramPolicy.Default) };

    private static ProgramDefinition WithTraining(Ladder ladder) => By(policy => policy with { Training = policy.Training with { Ladder = ladder } });

    private static EventTrack Track() => new(DateOnly.FromDateTime(Given.Now.AddDays(20).UtcDateTime), new TimeOnly(15, 0), "Europe/Paris", ProgramRole.Mentor);

    private static ProgramDefinition WithTrack(EventTrack track) => In(calendar => calendar with { LaunchEvent = Given.Now.AddDays(20) }) with
    {
        Events = [new EventPlan(ProgramMomentKind.LaunchEvent, Tracks: [track])],
    };
}

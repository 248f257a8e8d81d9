using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Localization;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Rehearsal;

/// <summary>Every form of mentoring is lived through by scripted people, from its template to its end, and nothing in it fails.</summary>
public sealed class FormRehearsalTests
{
    private const string Zone = "Europe/Lisbon";

    private static readonly DateOnly Today = new(2027, 1, 11);

    /// <summary>Hardly anybody is silent or says no, so that a few people are enough for each form; more than usual go early.</summary>
    private static readonly BehaviorScript Willing = new()
    {
        Silence = 0.02,
        AnswerHours = 12,
        Declines = 0,
        DeclinedProposals = 0.02,
        FailedQuizzes = 0.1,
        EarlyEnds = 0.15,
    };

    private static readonly string[] Faults =
        [nameof(WorkItemKind.StepFailed), nameof(WorkItemKind.InstanceFailed), nameof(WorkItemKind.MailFailed), nameof(WorkItemKind.RoundBlocked)];

    public static TheoryData<ProgramTemplate> Templates => [.. ProgramTemplates.Offered.Select(template => new TheoryDataRow<ProgramTemplate>(template))];

    [Theory]
    [InlineData(ProgramTemplate.PeerCircles)]
    [InlineData(ProgramTemplate.ByWriting)]
    [InlineData(ProgramTemplate.SpeedMentoring)]
    public async Task Every_form_is_lived_through_without_a_failure(ProgramTemplate template)
    {
        var summary = (await RehearseAsync(Brief(Of(template)), people: template is ProgramTemplate.PeerCircles ? 24 : 16)).Summary;

        AssertWell(summary);
        Assert.Equal(template is ProgramTemplate.PeerCircles, summary.Forms?.Circles is { Begun: > 0 });
        Assert.Equal(template is ProgramTemplate.ByWriting, summary.Forms?.Writing is { Exchanges: > 0 });
        Assert.Equal(template is ProgramTemplate.SpeedMentoring, summary.Forms?.Speed is { Meetings: > 0 });
    }

    [Fact]
    public async Task Circles_of_equals_are_lived_through_and_said_in_every_form_of_the_report()
    {
        Thorough.Only();

        var definition = Brief(Of(ProgramTemplate.PeerCircles)) with { Circles = CircleSettings.Usual with { Hosting = CircleHosting.Rotating } };

        var result = await RehearseAsync(definition, people: 16);

        AssertWell(result.Summary);
        Assert.True(result.Summary.Forms?.Circles is { Begun: > 0, Asked: > 0 }, $"{result.Summary.Forms}");
        Assert.Contains("<h2>Circles</h2>", result.Files["report.html"]);
        Assert.Contains("\"circles\": {", result.Files[RehearsalResult.SummaryFile]);
    }

    [Fact]
    public async Task Many_forms_in_one_program_are_lived_through_and_give_the_same_bytes_twice()
    {
        var definition = Brief(Of(ProgramTemplate.SpeedMentoring)) with
        {
            Matching = MatchingSettings.Default with { AsksBefore = AskedBefore.Both, MentorsPerMentee = 2 },
            Profile = AsksMuch,
            SingleMeetings = true,
            Introductions = new IntroductionPolicy(IntroductionPolicy.Shortest),
        };

        var (one, other) = (await RehearseAsync(definition, people: 16), await RehearseAsync(definition, people: 16));

        AssertWell(one.Summary);
        Assert.All(one.Files, file => Assert.Equal(file.Value, other.Files[file.Key]));
        Assert.True(
            one.Summary.Forms is { Speed.Meetings: > 0, SingleMeetings.Booked: > 0, Introductions.Made: > 0, Circles: null }, $"{one.Summary.Forms}");
        Assert.Contains("RankingQuestion", one.Summary.Mails.ByTemplate.Keys);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Sixty_people_live_through_the_whole_of_it(ProgramTemplate template)
    {
        Thorough.Only();

        var settings = new RehearsalSettings(RehearsalChoice.UsualPeople, RehearsalChoice.EvergreenMonths, RehearsalChoice.UsualSeed)
        {
            Definition = Of(template),
        };

        AssertWell((await RehearsalRun.RunAsync(settings)).Summary);
    }

    [Fact]
    public async Task Every_template_has_a_sample_that_keeps_every_rule()
    {
        var samples = new List<ProgramTemplate?>();
        foreach (var file in Directory.EnumerateFiles(Repository.File("samples/programs"), "*.json"))
        {
            var read = JsonFile.Read<ProgramDefinition>(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), "program");
            Assert.Empty(read.Refusal?.Fields ?? []);
            Assert.Empty(FaultsOf(read.Value!));
            samples.Add(read.Value!.Template);
        }

        Assert.Empty(ProgramTemplates.Offered.Except([ProgramTemplate.Blank]).Except(samples.OfType<ProgramTemplate>()));
    }

    private static ProfileSettings AsksMuch { get; } = new()
    {
        Goals = [new ProgramGoal("team", "Lead my first team"), new ProgramGoal("site", "Know another site")],
        Questions =
        [
            new ProgramQuestion("words", ProgramQuestionKind.Text, "What are you proud of?") { Required = true },
            new ProgramQuestion("scale", ProgramQuestionKind.Scale, "How much do you plan?") { Required = true, Use = AnswerUse.More },
            new ProgramQuestion("one", ProgramQuestionKind.Choice, "How would you begin?")
            {
                Required = true,
                Sight = AnswerSight.Both,
                Choices = [new QuestionChoice("now", "At once"), new QuestionChoice("later", "With a plan")],
            },
            new ProgramQuestion("some", ProgramQuestionKind.Several, "What have you done before?")
            {
                Required = true,
                Role = ProgramRole.Mentor,
                Choices = [new QuestionChoice("led", "Led a team"), new QuestionChoice("sold", "Sold something")],
            },
        ],
        AsksLikeness = true,
        Background = ["function"],
        SeekDifference = true,
    };

    private static ProgramDefinition Of(ProgramTemplate template)
    {
        var definition = ProgramTemplates.Of(template, Today, Zone, Languages.BuiltIn.English.WordsOf(template)) with
        {
            ProgramId = "form",
            Name = $"{template}",
            Coordinators = [new Coordinator("Robin", "robin@example.com"), new Coordinator("Dana", "dana@example.com", Deputy: true)],
            Sponsor = new Sponsor("Sol", "sol@example.com"),
        };
        Assert.Empty(FaultsOf(definition));
        return RehearsedDefinition.Of(definition);
    }

    // Long enough for sessions, reviews and a second round.
    private static ProgramDefinition Brief(ProgramDefinition whole)
    {
        var calendar = whole.Calendar!;
        var brief = calendar.IsEvergreen ? whole : whole with
        {
            Calendar = calendar with
            {
                RoundEvery = calendar.RoundEvery is null ? null : TimeSpan.FromDays(28),
                MidpointEvent = calendar.MatchingOn.AddDays(35),
                ClosingEvent = calendar.MatchingOn.AddDays(70),
                Ends = calendar.MatchingOn.AddDays(77),
            },
        };
        Assert.Empty(FaultsOf(brief));
        return brief;
    }

    private static IReadOnlyList<FieldError> FaultsOf(ProgramDefinition definition) =>
        ProgramDefinitionRules.Check(definition, definition.Calendar!.RecruitmentOpens.AddHours(-1)).Refusal?.Fields ?? [];

    // All at the same clock, so that a few people are enough; two of five are mentors, on two sites.
    private static async Task<RehearsalResult> RehearseAsync(ProgramDefinition definition, int people)
    {
        using var folder = new TemporaryFolder();
        var list = folder.File("people.csv");
        var rows = Enumerable.Range(1, people).Select(i =>
            $"L{i},Given,Family{i},l{i}@example.com,,{Zone},{(i % 2 == 0 ? "Lisbon" : "Porto")},{(i % 5 < 2 ? "mentor" : "mentee")}");
        await File.WriteAllLinesAsync(list, rows.Prepend("external_id,given_name,family_name,email,manager_external_id,time_zone,site,role_wish"));
        Assert.Empty(FaultsOf(definition));
        return await RehearsalRun.RunAsync(new RehearsalSettings(People: 0, Months: 5, Seed: 3)
        {
            Definition = definition,
            PeopleFile = list,
            Behavior = Willing,
        });
    }

    private static void AssertWell(RehearsalSummary summary)
    {
        Assert.DoesNotContain(nameof(OrchestrationRuntimeStatus.Failed), summary.Proof.Instances.Keys);
        Assert.Empty(Faults.Intersect(summary.Coordinator.Escalations.Keys));
        Assert.Equal(0, summary.Proof.LedgerFaults);
        Assert.True(summary.Matching.Mentorships > 0, "No mentorship came of it.");
        Assert.True(summary.Sessions.SurveysAnswered > 0, "Nobody answered a survey.");
    }
}

using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// Lives a program by pages and mails alone: a coordinator sets it up from a template and approves its round, and its people do the rest by the links that
/// they get. Time goes on in large steps.
/// </summary>
internal sealed partial class FormJourney : IAsyncDisposable
{
    private const string ProgramPath = $"/console/programs/{A.ProgramId}";

    /// <summary>From the first round to the end: time for two sessions, or for two months of letters.</summary>
    private const int DaysTogether = 63;

    private const int MostModules = 20;

    private readonly ConsoleBrowser console;
    private readonly Dictionary<string, string> ids = [];

    private FormJourney(ConsoleBrowser console, IReadOnlyList<JourneyPerson> people)
    {
        this.console = console;
        People = people;
        Visits = new JourneyVisits(console.App);
    }

    public TestApp App => console.App;

    public JourneyVisits Visits { get; }

    public IReadOnlyList<JourneyPerson> People { get; }

    private static Partition Partition => Partition.Program(A.ProgramId);

    /// <summary>The program runs, and all are invited.</summary>
    /// <param name="said">What the coordinator fills in beside what every program needs: the step, a field, its value.</param>
    public static async Task<FormJourney> StartAsync(
        ProgramTemplate template, IReadOnlyList<JourneyPerson> people, params IReadOnlyList<(DraftStep Step, string Name, string Value)> said)
    {
        var journey = new FormJourney(await ConsoleBrowser.StartAsync("--Mail:MostAWeek=20"), people);
        await journey.ImportAsync();
        await journey.SetUpAsync(template, said);
        await journey.InviteAsync();
        return journey;
    }

    public Task<MentoringProgram> ProgramAsync() => App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));

    public string IdOf(JourneyPerson person) => ids[person.Name];

    public JourneyPerson PersonOf(string personId) => People.Single(person => IdOf(person) == personId);

    /// <summary>From the invitations to the pool, one after the other.</summary>
    public async Task JoinAsync()
    {
        var program = await ProgramAsync();
        await App.AdvanceToAsync(program.Calendar.RecruitmentOpens.AddHours(4));
        foreach (var person in People)
        {
            await JoinAsync(person, program);
        }
    }

    /// <summary>Up to the hour of the first round.</summary>
    public async Task ReachRoundAsync() => await App.AdvanceToAsync((await ProgramAsync()).Calendar.MatchingOn.AddHours(1));

    /// <summary>The coordinator sends the round out.</summary>
    public async Task<Round> ApproveAsync()
    {
        const string Path = $"{ProgramPath}/rounds/1";
        var approved = await console.SendAsync(await console.OpenAsync($"{Path}/approve"), $"{Path}/approve");
        Assert.Contains("Approved", approved.Done);
        return await App.ReadAsync(Round.KeyOf(A.ProgramId, 1));
    }

    /// <summary>Somebody puts people into an order, before the round is solved.</summary>
    public async Task RankAsync(JourneyPerson person, params IReadOnlyList<JourneyPerson> ranked)
    {
        var page = await Visits.OpenAsync(person, LinkPurpose.Choice);
        Assert.Equal(JourneyVisits.WordsOf(person)["choosing.title"], page.Heading);
        await Visits.PressAsync(
            person,
            page,
            JourneyVisits.WordsOf(person)["choosing.save"],
            [.. ranked.Select((other, index) => ($"rank-{IdOf(other)}", (index + 1).ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Everybody who is asked about a match says yes.</summary>
    /// <returns>The pages on which they were asked, in order.</returns>
    public async Task<IReadOnlyList<SeenPage>> AcceptAsync()
    {
        var asked = new List<SeenPage>();
        while ((await App.ListAsync<Proposal>(Partition)).FirstOrDefault(proposal => proposal.IsOpen) is { } open)
        {
            var person = People.First(one => open.Awaits(IdOf(one)));
            var page = await Visits.OpenAsync(person, LinkPurpose.Proposal, open.ProposalId);
            await Visits.PressAsync(person, page, JourneyVisits.WordsOf(person)["proposal.yes"]);
            asked.Add(page);
            Assert.True(asked.Count <= People.Count * 2, "They are asked again and again.");
        }

        return asked;
    }

    /// <summary>Everybody who is asked about a circle wants to be in it.</summary>
    /// <returns>As above.</returns>
    public async Task<IReadOnlyList<SeenPage>> TakeSeatsAsync()
    {
        var asked = new List<SeenPage>();
        foreach (var seat in (await App.ListAsync<CircleSeat>(Partition)).Where(seat => seat.Stage is SeatStage.Asked))
        {
            var person = PersonOf(seat.PersonId);
            var page = await Visits.OpenAsync(person, LinkPurpose.CircleSeat, seat.CircleId);
            await Visits.PressAsync(person, page, JourneyVisits.WordsOf(person)["proposal.yes"]);
            asked.Add(page);
        }

        return asked;
    }

    public async ValueTask DisposeAsync()
    {
        Visits.Dispose();
        await console.DisposeAsync();
    }

    private async Task ImportAsync()
    {
        var look = await console.SendFileAsync(await console.OpenAsync("/console/import"), "/console/import", "file", ListOfPeople());
        await console.SendAsync(look, $"{look.Path}/save");
        foreach (var person in People)
        {
            var known = await App.Get<PersonActs>().FindByEmailAsync(person.Email);
            Assert.NotNull(known);
            ids[person.Name] = known.PersonId;
        }
    }

    private string ListOfPeople() => string.Join(
        '\n',
        People
            .Select((person, index) => $"P{index + 1},{person.Name},Example,{person.Email},{person.Level},{person.Site},Europe/Paris,{person.Language}")
            .Prepend("external_id,given_name,family_name,email,level,site,time_zone,language"));

    private async Task SetUpAsync(ProgramTemplate template, IReadOnlyList<(DraftStep Step, string Name, string Value)> said)
    {
        var setUp = new SetUpDriver(console);
        var page = await setUp.BeginAsync(template);
        for (var step = DraftStep.Basics; step < DraftStep.Overview; step++)
        {
            Assert.Contains($"/{step.Name()}", page.Path);
            var own = said.Where(field => field.Step == step).Select(field => (field.Name, field.Value)).ToList();
            page = await setUp.NextAsync(page, [.. Usual(step, page).Where(field => own.TrueForAll(other => other.Name != field.Name)), .. own]);
            Assert.True(page.WrongFields.Count == 0, $"{step}: {string.Join(", ", page.WrongFields)}");

            // What deserves a second look is shown before the next step.
            page = page.Path.Contains($"/{step.Name()}", StringComparison.Ordinal) ? await setUp.NextAsync(page) : page;
        }

        Assert.EndsWith("/overview", page.Path);
        await console.SendAsync(await setUp.CreateAsync(page), $"{ProgramPath}/start");
        var program = await ProgramAsync();
        Assert.Equal((ProgramStatus.Running, (ProgramTemplate?)template), (program.Status, program.Template));
    }

    // A short program, without events to go to, that asks a goal and a question of its own.
    private static IReadOnlyList<(string Name, string Value)> Usual(DraftStep step, ConsolePage page) => step switch
    {
        DraftStep.Basics => [("name", "Growth 2027"), ("programId", A.ProgramId), ("purpose", "Help people into their next role.")],
        DraftStep.People => SetUpDriver.Coordinator,
        DraftStep.Calendar => [("ends", EndIn(page)), ("launchEvent", ""), ("midpointEvent", ""), ("closingEvent", "")],
        DraftStep.Asked =>
        [
            ("goal0-text", "Lead a team"),
            ("question0-text", "What have you tried already?"),
            ("question0-kind", nameof(ProgramQuestionKind.Text)),
            ("question0-sight", nameof(AnswerSight.Partner)),
            ("question0-required", "yes"),
        ],
        _ => [],
    };

    private static string EndIn(ConsolePage page) => DateOnly
        .Parse(page.Document.QuerySelector("[name=matchingOn]")!.GetAttribute("value")!, CultureInfo.InvariantCulture)
        .AddDays(DaysTogether)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task InviteAsync()
    {
        const string Path = $"{ProgramPath}/people";
        foreach (var role in People.GroupBy(person => person.Role))
        {
            var emails = string.Join('\n', role.Select(person => person.Email));
            var invited = await console.SendAsync(await console.OpenAsync(Path), Path, ("emails", emails), ("role", role.Key.ToString()));
            Assert.All(role, person => Assert.Contains(person.FullName, invited.Text));
        }
    }

    private async Task JoinAsync(JourneyPerson person, MentoringProgram program)
    {
        var words = JourneyVisits.WordsOf(person);
        var page = await Visits.OpenAsync(person, LinkPurpose.Invitation);
        page = await Visits.PressAsync(person, page, words["invitation.yes"], ("consent", "yes"));
        Assert.Equal(words["profile.title"], page.Heading);
        page = await Visits.PressAsync(person, page, words["profile.save"], [.. ProfileOf(person, page, program)]);
        Assert.Equal(words["profile-more.effect.title"], page.Heading);

        page = await Visits.FollowAsync(person, page, words["profile-more.levels.link"]);
        page = await Visits.PressAsync(
            person, page, words["profile-more.levels.save"], [.. Asked(page, ("offers-level-0", "4"), ("needs-level-0", "4"), ("needs-weight-0", "3"))]);
        Assert.Equal(words["profile-more.effect.title"], page.Heading);

        page = await TrainAsync(person, await Visits.FollowAsync(person, page, words["profile-more.effect.training"]), program);
        Assert.Equal(words["certificate.training.title"], page.Heading);
        Assert.Equal(EnrollmentStage.Ready, (await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, IdOf(person)))).Stage);
    }

    private static IEnumerable<(string Field, string Value)> ProfileOf(JourneyPerson person, SeenPage page, MentoringProgram program) => Asked(
        page,
        ("offers", "Leadership, Presenting"),
        ("needs", "Leadership, Presenting"),
        ("goalChoices", program.Profile!.Goals[0].Id),
        (QuestionAnswers.FieldOf(program.Profile.Questions[0].Id), "A book and a course."),
        ("level", person.OwnLevel.ToString(CultureInfo.InvariantCulture)),
        ("capacity", person.Places.ToString(CultureInfo.InvariantCulture)),
        ("hasExperience", "yes"),
        ("from-Tuesday-0", "09:00"),
        ("to-Tuesday-0", "12:00"),
        ("from-Thursday-0", "09:00"),
        ("to-Thursday-0", "17:00"),
        ("languages", "English"),
        ("style", nameof(CommunicationStyle.Direct)),
        ("learning", nameof(LearningPreference.Doing)),
        ("motivation", "I want to grow."));

    /// <summary>Nobody answers what the page does not ask.</summary>
    private static IEnumerable<(string Field, string Value)> Asked(SeenPage page, params IEnumerable<(string Field, string Value)> said) =>
        said.Where(answer => page.Html.QuerySelector($"[name=\"{answer.Field}\"]") is not null);

    // Who has done it before reads what nobody skips, and answers the questions.
    private async Task<SeenPage> TrainAsync(JourneyPerson person, SeenPage page, MentoringProgram program)
    {
        var words = JourneyVisits.WordsOf(person);
        Assert.Equal(words["training.title"], page.Heading);
        for (var module = 0; NextIn(page, "/m/quiz/") is null && module < MostModules; module++)
        {
            page = await Visits.PressAsync(person, await Visits.GetAsync(person, NextIn(page, "/m/module/")!), words["training.mark-read"]);
        }

        var plan = App.Get<Curriculum>().PlanFor(person.Role, isExperienced: true, isOfCircles: program.Form is ProgramForm.Circle);
        return await Visits.PressAsync(
            person,
            await Visits.GetAsync(person, NextIn(page, "/m/quiz/")!),
            words["quiz.send"],
            [.. plan.RightAnswers.Select(answer => (answer.Key, answer.Value.ToString(CultureInfo.InvariantCulture)))]);
    }

    private static string? NextIn(SeenPage page, string path) => page.Html.QuerySelector($"a.button[href^=\"{path}\"]")?.GetAttribute("href");
}

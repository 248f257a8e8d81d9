using System.Text;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Standalone.Rehearsals;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Coordinators.Pages;

/// <summary>A program of sixty people in the hands of its coordinator, who has a browser without scripts and nothing else.</summary>
public sealed class ProgramStoryTests(Chromium chromium)
{
    private const int MostClicks = 40;
    private const int Sixty = 60;
    private const string ProgramId = "first-time-leading";
    private const string Program = $"/console/programs/{ProgramId}";

    private static readonly Partition Partition = Partition.Program(ProgramId);

    private int clicks;

    [Fact]
    public async Task From_nothing_to_a_launched_program_of_sixty_and_through_what_happens_in_it_to_its_stop()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        await using var screen = new Screen(
            await browser.NewPageAsync(
                new() { ViewportSize = new() { Width = 1280, Height = 900 }, BaseURL = app.BaseAddress.ToString(), JavaScriptEnabled = false }),
            width: 1280);
        await screen.OpenAsync(app.Get<OneTimeLink>().Path);

        await ImportAsync(app, screen);
        await SetUpAsync(screen);
        await RehearseAsync(app, screen);
        await LaunchAsync(app, screen);
        Assert.True(clicks < MostClicks, $"It took {clicks} clicks.");
        Assert.Equal(Sixty, (await app.ListAsync<Enrollment>(Partition)).Count);

        var leaver = await JoinAllAsync(app);
        await MatchAsync(app, screen);
        await ChangeAsync(app, screen);
        await AnswerConcernAsync(app, screen);
        await BringBackAsync(app, screen, leaver);
        await StartRoundAsync(app, screen, leaver);
        await StopAsync(app, screen);
    }

    private async Task ImportAsync(TestApp app, Screen screen)
    {
        await screen.OpenAsync("/console/people");
        await FollowAsync(screen, "Import people from a list");
        await screen.Page.SetInputFilesAsync(
            "[name=file]", new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(ListOfPeople()) });
        clicks++;
        await PressAsync(screen, "Look at the list");
        await PressAsync(screen, $"Import {Sixty} people");
        await app.SettleAsync();
    }

    private async Task SetUpAsync(Screen screen)
    {
        await screen.OpenAsync("/console/programs");
        await FollowAsync(screen, "Set up a program");
        await ChooseAsync(screen, "New managers");
        await PressAsync(screen, "Begin a draft");
        await FillAsync(screen, "name", "First time leading");
        await PressAsync(screen, "Save and continue");
        await PressAsync(screen, "Save and continue");
        await FillAsync(screen, "coordinator0-name", "Robin");
        await FillAsync(screen, "coordinator0-email", "robin@example.com");
        while (!screen.Page.Url.Contains("/overview", StringComparison.Ordinal) && clicks < MostClicks)
        {
            await PressAsync(screen, "Save and continue");
        }

        await PressAsync(screen, "Create the program");
    }

    private async Task RehearseAsync(TestApp app, Screen screen)
    {
        await FollowAsync(screen, "Rehearse");
        await ChooseAsync(screen, "Made-up people");
        await FillAsync(screen, "people", "24");
        await PressAsync(screen, "Rehearse");
        await ((LocalRehearsals)app.Get<IRehearsals>()).Ended;
        await screen.OpenAsync($"{Program}/rehearsal");
        await screen.Page.GetByText("What the rehearsal came to").WaitForAsync();
        Assert.True((await app.ReadAsync(RehearsalReport.KeyOf(ProgramId))).Summary.Matching.Mentorships > 0);
    }

    private async Task LaunchAsync(TestApp app, Screen screen)
    {
        await screen.OpenAsync(Program);
        await PressAsync(screen, "Start the program");
        foreach (var (role, people) in new[] { ("Mentor", People().Take(Sixty / 2)), ("Mentee", People().Skip(Sixty / 2)) })
        {
            await screen.OpenAsync($"{Program}/people");
            await FillAsync(screen, "emails", string.Join('\n', people.Select(person => person.Email)));
            await ChooseAsync(screen, role);
            await PressAsync(screen, "Invite");
        }

        await app.SettleAsync();
    }

    /// <returns>The id of a mentee who leaves before the round.</returns>
    private static async Task<string> JoinAllAsync(TestApp app)
    {
        var program = await app.ReadAsync(MentoringProgram.KeyOf(ProgramId));
        await app.AdvanceToAsync(program.Calendar.RecruitmentOpens.AddDays(1));
        foreach (var (person, index) in People().Select((person, index) => (person, index)))
        {
            await JoinAsync(app, person, index);
        }

        var leaver = await IdOfAsync(app, People()[^1]);
        Assert.Null((await app.Get<EnrollmentActs>().LeaveAsync(ProgramId, leaver)).Refusal);
        await app.SettleAsync();
        await app.AdvanceToAsync(program.Calendar.MatchingOn.AddHours(1));
        return leaver;
    }

    private static async Task MatchAsync(TestApp app, Screen screen)
    {
        await screen.OpenAsync($"{Program}/rounds/1/approve");
        await screen.PressAsync("Approve and send");
        await app.SettleAsync();
        foreach (var proposal in await app.ListAsync<Proposal>(Partition))
        {
            await AcceptAsync(app, proposal);
        }

        Assert.Equal((Sixty / 2) - 1, (await app.ListAsync<Mentorship>(Partition)).Count);
    }

    // The midpoint moves by two weeks, with two pairs staying; from then on it is Kim who coordinates.
    private static async Task ChangeAsync(TestApp app, Screen screen)
    {
        var midpoint = (await app.ReadAsync(MentoringProgram.KeyOf(ProgramId))).Calendar.MidpointEvent!.Value;
        await screen.OpenAsync($"{Program}/versions");
        await screen.PressAsync("Change the program");
        var draft = new Uri(screen.Page.Url).AbsolutePath.Split('/')[3];
        await screen.OpenAsync($"/console/drafts/{draft}/calendar");
        await screen.Page.Locator("[name=midpointEvent]").FillAsync($"{midpoint.AddDays(14):yyyy-MM-dd}");
        await screen.PressAsync("Save and continue");
        await screen.OpenAsync($"/console/drafts/{draft}/people");
        await screen.Page.Locator("[name=coordinator0-name]").FillAsync("Kim Newcomer");
        await screen.Page.Locator("[name=coordinator0-email]").FillAsync("kim@example.com");
        await screen.PressAsync("Save and continue");
        await screen.OpenAsync($"/console/drafts/{draft}/overview");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "See who is affected" }).ClickAsync();
        await screen.LookAsync();
        for (var pair = 0; pair < 2; pair++)
        {
            await screen.Page.Locator("button[value=stay]").First.ClickAsync();
            await screen.LookAsync();
        }

        await screen.PressAsync("Change the program");
        await app.SettleAsync();

        var changed = await app.ReadAsync(MentoringProgram.KeyOf(ProgramId));
        Assert.Equal(midpoint.AddDays(14), changed.Calendar.MidpointEvent);
        Assert.Equal("kim@example.com", changed.Owner.Email);
        Assert.Equal(2, (await app.ListAsync<Mentorship>(Partition)).Count(pair => pair.Terms?.Kept == 1));
    }

    private static async Task AnswerConcernAsync(TestApp app, Screen screen)
    {
        var mentorship = (await app.ListAsync<Mentorship>(Partition))[0];
        var from = mentorship.Members[0].PersonId;
        var raised = await app.Get<ConcernActs>().RaiseAsync(new NewConcern(
            ProgramId, from, "c1", ConcernKind.Concern, "We keep talking past each other.", mentorship.MentorshipId));
        Assert.Null(raised.Refusal);
        await app.SettleAsync();

        await screen.OpenAsync($"{Program}/concerns/c1");
        await screen.Page.Locator("form[action$='/answer'] [name=text]").FillAsync("Let us talk on Thursday, the three of us.");
        await screen.PressAsync("Send the answer");
        await app.SettleAsync();
        Assert.Contains(
            await app.ListAsync<MailRecord>(Partition.Mail(ProgramId)), mail => mail.Template is MailTemplate.AnswerOnPage && mail.PersonId == from);
        await screen.Page.Locator("summary", new() { HasText = "Close it" }).ClickAsync();
        await screen.PressAsync("Close it");
        await app.SettleAsync();
        Assert.Equal(ConcernState.Closed, (await app.ListAsync<Concern>(Partition)).Single().State);
    }

    private static async Task BringBackAsync(TestApp app, Screen screen, string leaver)
    {
        await screen.OpenAsync($"{Program}/person/{leaver}");
        await screen.Page.GetByRole(AriaRole.Radio, new() { Name = "Invite again those whose part is over" }).CheckAsync();
        await screen.PressAsync("See what will happen");
        await screen.PressAsync("Invite them now");
        await app.SettleAsync();

        // The training is of before.
        Assert.Null((await app.Get<EnrollmentActs>().AnswerInvitationAsync(ProgramId, leaver, accepted: true)).Refusal);
        await app.SettleAsync();
        Assert.Null((await app.Get<EnrollmentActs>().SaveProfileAsync(ProgramId, leaver, A.Profile(ProgramRole.Mentee))).Refusal);
        await app.SettleAsync();
        Assert.Equal(EnrollmentStage.Ready, (await app.ReadAsync(Enrollment.KeyOf(ProgramId, leaver))).Stage);
    }

    private static async Task StartRoundAsync(TestApp app, Screen screen, string leaver)
    {
        await screen.OpenAsync($"{Program}/start-round");
        await screen.PressAsync("Start round 2");
        await app.SettleAsync();
        await screen.OpenAsync($"{Program}/rounds/2/approve");
        await screen.PressAsync("Approve and send");
        await app.SettleAsync();
        await AcceptAsync(app, Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen));
        Assert.Contains(await app.ListAsync<Mentorship>(Partition), pair => pair.Members.Any(member => member.PersonId == leaver));
    }

    private static async Task StopAsync(TestApp app, Screen screen)
    {
        await screen.OpenAsync($"{Program}/stop");
        await screen.Page.Locator("[name=words-en]").FillAsync("Thank you, all of you.");
        await screen.PressAsync("Stop the program for good");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(ProgramStatus.Stopped, (await app.ReadAsync(MentoringProgram.KeyOf(ProgramId))).Status);
        Assert.DoesNotContain(
            await app.ListAsync<Mentorship>(Partition), pair => pair.Stage is not (MentorshipStage.Closed or MentorshipStage.Closing or MentorshipStage.Ended));
    }

    private static async Task AcceptAsync(TestApp app, Proposal proposal)
    {
        foreach (var personId in new[] { proposal.MenteeId, proposal.MentorId })
        {
            Assert.Null((await app.Get<ProposalActs>().AnswerAsync(ProgramId, proposal.ProposalId, personId, accepted: true)).Refusal);
            await app.SettleAsync();
        }
    }

    private static async Task JoinAsync(TestApp app, ListedPerson person, int index)
    {
        var (acts, role) = (app.Get<EnrollmentActs>(), index < Sixty / 2 ? ProgramRole.Mentor : ProgramRole.Mentee);
        var personId = await IdOfAsync(app, person);
        Assert.Null((await acts.AnswerInvitationAsync(ProgramId, personId, accepted: true)).Refusal);
        await app.SettleAsync();
        Assert.Null((await acts.SaveProfileAsync(ProgramId, personId, A.Profile(role))).Refusal);
        await app.SettleAsync();
        Assert.Null((await acts.TrainAsync(ProgramId, personId, role)).Refusal);
        await app.SettleAsync();
    }

    private static async Task<string> IdOfAsync(TestApp app, ListedPerson person) =>
        (await app.Get<PersonActs>().FindByEmailAsync(person.Email))!.PersonId;

    private static IReadOnlyList<ListedPerson> People() =>
        [.. Enumerable.Range(1, Sixty).Select(number => new ListedPerson(number, $"person{number:D2}@example.com"))];

    private static string ListOfPeople() => string.Join(
        '\n',
        People()
            .Select(person => $"P{person.Number},Person,Number{person.Number:D2},{person.Email},Sales,Paris,Europe/Paris,en")
            .Prepend("external_id,given_name,family_name,email,team,site,time_zone,language"));

    private async Task FollowAsync(Screen screen, string link)
    {
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        clicks++;
        await screen.LookAsync();
    }

    private async Task PressAsync(Screen screen, string button)
    {
        await screen.PressAsync(button);
        clicks++;
    }

    private async Task ChooseAsync(Screen screen, string option)
    {
        await screen.Page.GetByRole(AriaRole.Radio, new() { Name = option }).First.CheckAsync();
        clicks++;
    }

    private async Task FillAsync(Screen screen, string field, string value)
    {
        await screen.Page.Locator($"[name={field}]").FillAsync(value);
        clicks++;
    }

    private sealed record ListedPerson(int Number, string Email);
}

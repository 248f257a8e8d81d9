using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Participants;

/// <summary>
/// One journey in a real browser, on a phone's width and on a desk's: nothing runs off the screen, targets are large enough, and no script is missed.
/// </summary>
public sealed class ScreenTests(Chromium chromium)
{
    private const string Theo = ProgramDriver.Mentee;

    private static Partition Program => Partition.Program(A.ProgramId);

    [Theory]
    [InlineData(390, "en", false)]
    [InlineData(390, "fr", true)]
    [InlineData(1280, "en", true)]
    [InlineData(1280, "fr", false)]
    public async Task A_mentee_walks_from_the_invitation_to_the_closing_survey(int width, string language, bool scripts)
    {
        Thorough.OnlyFor(language is "fr");
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await using var screen = await OpenScreenAsync(browser, app, width, language, scripts);

        await screen.OpenAsync(app.Get<LinkWriter>().Invitation(ProgramDriver.Id(Theo), A.ProgramId).PathAndQuery);
        await screen.SendAsync("form[action^='/m/l/']");
        await screen.Page.Locator("#f-consent").CheckAsync();
        await screen.SendAsync("form[action='/m/invitation/growth']", "yes");
        await screen.Page.Locator("[name=needs]").First.FillAsync("Leadership");
        await screen.Page.Locator("[value=Tuesday-Morning]").CheckAsync();
        await screen.Page.Locator("[name=style][value=Direct]").CheckAsync();
        await screen.Page.Locator("[name=learning][value=Doing]").CheckAsync();
        await screen.Page.Locator("[name=hasExperience]").CheckAsync();
        await screen.SendAsync("form[action='/m/profile/growth']");
        await screen.OpenAsync("/m/module/growth/bias-and-equal-support");
        await screen.SendAsync("form[action='/m/module/growth/bias-and-equal-support']");
        await screen.OpenAsync("/m/quiz/growth");
        foreach (var (question, right) in A.RightAnswers(ProgramRole.Mentee))
        {
            await screen.Page.Locator($"[name='{question}'][value='{right}']").CheckAsync();
        }

        await screen.SendAsync("form[action='/m/quiz/growth']");
        await app.SettleAsync();
        Assert.Equal(EnrollmentStage.Ready, await people.StageOfAsync(Theo));

        await people.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Program));
        await screen.ComeInAsync(app.Get<LinkWriter>().Proposal(ProgramDriver.Id(Theo), A.ProgramId, proposal.ProposalId));
        await screen.SendAsync($"form[action='/m/proposal/growth/{proposal.ProposalId}']", "yes");
        await app.SettleAsync();
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, ProgramDriver.Id(ProgramDriver.Mentor), accepted: true));

        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Program));
        await screen.OpenAsync($"/m/agreement/growth/{mentorship.MentorshipId}/change");
        await screen.Page.Locator("[name=backupChannel]").FillAsync("+44 20 7946 0123");
        await screen.SendAsync($"form[action='/m/agreement/growth/{mentorship.MentorshipId}/change']");
        await app.SettleAsync();
        await people.DoAsync(
            app.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(ProgramDriver.Mentor), version: 1));

        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await app.AdvanceToAsync(session.StartsAt);
        await screen.ComeInAsync(app.Get<LinkWriter>().Session(ProgramDriver.Id(Theo), A.ProgramId, session.SessionId));
        await people.MeetAsync();
        await screen.OpenAsync($"/m/s/growth/{session.SessionId}/after");
        await screen.Page.Locator("[name=summary]").FillAsync("We agreed on one thing to try.");
        await screen.SendAsync("form[action$='/after']", "4");
        await app.SettleAsync();
        var held = await app.ReadAsync(Key.Of(session));
        Assert.Equal((4, "We agreed on one thing to try."), (held.Pulses![ProgramDriver.Id(Theo)], held.Summaries![ProgramDriver.Id(Theo)].Points));

        await app.AdvanceToAsync(A.Program(TestApp.Start).Calendar!.Ends!.Value.AddDays(1));
        await screen.ComeInAsync(app.Get<LinkWriter>().Survey(ProgramDriver.Id(Theo), A.ProgramId, SurveyKind.Closing, mentorship.MentorshipId));
        foreach (var question in Questionnaire.For(SurveyKind.Closing, ProgramRole.Mentee).Where(question => question.Answers is AnswerKind.Scale))
        {
            await screen.Page.Locator($"[name='{question.QuestionId}'][value='5']").CheckAsync();
        }

        foreach (var question in Questionnaire.For(SurveyKind.Closing, ProgramRole.Mentee).Where(question => question.Answers is AnswerKind.YesNo))
        {
            await screen.Page.Locator($"[name='{question.QuestionId}'][value='yes']").CheckAsync();
        }

        await screen.SendAsync("form[action^='/m/survey/growth/Closing/']");
        Assert.Equal(language, await screen.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains(await app.ListAsync<SurveyAnswers>(Program), answers => answers.Kind is SurveyKind.Closing);
    }

    [Theory]
    [InlineData(390, "en")]
    [InlineData(390, "fr")]
    [InlineData(390, MadeUpLanguage.Tag)]
    [InlineData(1280, "fr")]
    public async Task Every_page_of_a_mentorship_fits_the_screen(int width, string language)
    {
        Thorough.OnlyFor(language is "en" || (width, language) is (390, "fr"));
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton(MadeUpLanguage.AndAll));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.AskAsync(await people.KickOffAsync(mentorZone: "Europe/London"), SurveyKind.FitCheck);
        await app.Get<PersonActs>().ChooseLanguageAsync(ProgramDriver.Id(Theo), language);
        await app.Get<PersonActs>().SaveAsync(
            ProgramDriver.Id(ProgramDriver.Mentor), known => known! with { Email = "maya.featherstonehaugh-cholmondeley@engineering.example.com" },
            "test", DecisionName.PersonUpdated);
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await app.AdvanceToAsync(session.StartsAt);

        await using var screen = await OpenScreenAsync(browser, app, width, language, scripts: false);
        await screen.ComeInAsync(app.Get<LinkWriter>().Home(ProgramDriver.Id(Theo)));

        var (pair, meeting) = ($"growth/{mentorship.MentorshipId}", $"growth/{session.SessionId}");
        foreach (var path in (string[])
            [
                "/m", "/m/profile/growth", "/m/training/growth", "/m/trained/growth", "/m/leave/growth", "/m/new-link",
                $"/m/mentorship/{pair}", $"/m/agreement/{pair}", $"/m/agreement/{pair}/change", $"/m/goals/{pair}", $"/m/concern/{pair}",
                "/m/question/growth", $"/m/leave/{pair}", $"/m/survey/growth/FitCheck/{mentorship.MentorshipId}", $"/m/s/{meeting}",
                $"/m/check/{meeting}", $"/m/own-notes/{pair}", $"/m/introduce/{pair}", $"/m/occasions/{pair}", $"/m/resources/{pair}", "/m/resources/growth",
            ])
        {
            await screen.OpenAsync(path);
        }

        await people.MeetAsync();
        await screen.OpenAsync($"/m/s/{meeting}/after");
        await people.AskAsync(mentorship, SurveyKind.Closing);
        await screen.OpenAsync($"/m/survey/growth/Closing/{mentorship.MentorshipId}");
    }

    [Fact]
    public async Task What_is_being_written_stays_while_the_room_is_looked_at_again()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(services =>
            services.AddSingleton<IVideoProvider>(new FakeVideoProvider()).AddSingleton(new VideoSettings(VideoSettings.Communication)));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await app.AdvanceToAsync(session.StartsAt);
        await using var screen = await OpenScreenAsync(browser, app, 1280, "en", scripts: true);
        await screen.Page.Clock.InstallAsync();
        await screen.ComeInAsync(app.Get<LinkWriter>().Session(ProgramDriver.Id(Theo), A.ProgramId, session.SessionId));
        await screen.SendAsync("form[action$='/enter']");
        await screen.Page.Locator("[name=topics]").FillAsync("How I speak up in large meetings");

        await people.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentor)));
        await screen.Page.Clock.RunForAsync(11_000);
        await screen.Page.Locator("#live .badge.good").Nth(1).WaitForAsync();

        Assert.Equal("How I speak up in large meetings", await screen.Page.Locator("[name=topics]").InputValueAsync());
    }

    [Fact]
    public async Task Invitation_profile_and_proposal_can_be_answered_by_keyboard_alone()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await using var screen = await OpenScreenAsync(browser, app, 390, "en", scripts: true);
        var keys = new Keyboard(screen.Page);

        await screen.Page.GotoAsync(app.Get<LinkWriter>().Invitation(ProgramDriver.Id(Theo), A.ProgramId).PathAndQuery);
        await keys.SendAsync("form[action^='/m/l/'] button");
        await keys.TickAsync("#f-consent");
        await keys.SendAsync("button[value=yes]");
        await keys.TypeAsync("[name=needs]", "Leadership");
        await keys.TickAsync("[value=Tuesday-Morning]");
        await keys.TickAsync("[name=style]");
        await keys.TickAsync("[name=learning]");
        await keys.SendAsync("form[action='/m/profile/growth'] .button");
        await app.SettleAsync();
        Assert.Equal(EnrollmentStage.InTraining, await people.StageOfAsync(Theo));

        await people.DoAsync(
            app.Get<EnrollmentActs>().TrainAsync(A.ProgramId, ProgramDriver.Id(Theo), ProgramRole.Mentee, readsAll: true));
        await people.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Program));
        await screen.Page.GotoAsync(app.Get<LinkWriter>().Proposal(ProgramDriver.Id(Theo), A.ProgramId, proposal.ProposalId).PathAndQuery);
        await keys.SendAsync("form[action^='/m/l/'] button");
        await keys.SendAsync("button[value=yes]");
        await app.SettleAsync();
        Assert.Equal(ProposalStage.AwaitingMentor, (await app.ReadAsync(Key.Of(proposal))).Stage);
    }

    [Fact]
    public async Task Axe_finds_what_breaks_its_rules()
    {
        var browser = await chromium.BrowserAsync();
        var window = await AxeWindow.OpenAsync(browser, width: 390);
        await window.GotoAsync("data:text/html,<!doctype html><html lang=en><title>t</title><img src=x>");

        var violations = await AxeWindow.ViolationsAsync(window);
        await window.CloseAsync();

        Assert.StartsWith("image-alt: ", Assert.Single(violations), StringComparison.Ordinal);
    }

    private static async Task<Screen> OpenScreenAsync(IBrowser browser, TestApp app, int width, string language, bool scripts) => new(
        await browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            BaseURL = app.BaseAddress.ToString(),
            JavaScriptEnabled = scripts,
            Locale = language,
        }),
        width);
}

using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

/// <summary>The page on which a manager, who takes part in nothing, says whether somebody of theirs may be invited.</summary>
public sealed class ManagerPageTests : IAsyncLifetime
{
    private const string Path = $"/m/manager/{A.ProgramId}/";

    private TestApp app = null!;
    private ManagerDriver managers = null!;
    private Browser browser = null!;

    private static string AboutNia => Path + A.Id(ManagerDriver.Nia);

    private Uri Link => app.Get<LinkWriter>().ManagerQuestion(A.Id(ManagerDriver.Max), A.ProgramId, A.Id(ManagerDriver.Nia));

    public async ValueTask InitializeAsync()
    {
        app = await HrisDriver.StartAppAsync();
        managers = new ManagerDriver(app);
        browser = new Browser(app);
        await managers.StartAsync();
        await managers.HireAsync();
    }

    [Fact]
    public async Task It_says_who_for_what_in_which_role_and_what_it_takes()
    {
        var page = await ComeInAsync();

        Assert.Equal(AboutNia, page.Path);
        Assert.Equal("May Nia New take part in Growth 2027?", page.Heading);
        Assert.Contains("Help people into their next role.", page.Text);
        Assert.Contains("Mentee", page.Text);
        Assert.Contains("about an hour of conversations a month", page.Text);
        Assert.Contains("Nia does not know of this question", page.Text);
        Assert.Contains("Robin Coordinator, who coordinates the program, decides", page.Text);
        Assert.DoesNotContain("nia@example.com", page.Text);
    }

    [Fact]
    public async Task A_scanner_that_opens_the_link_and_the_page_decides_nothing()
    {
        var link = Link;

        await browser.GetAsync(link.PathAndQuery);
        await ComeInAsync();
        await browser.GetAsync($"{AboutNia}?answer=yes");

        Assert.True((await managers.QuestionAsync()).IsOpen);
        Assert.Null(await managers.EnrollmentAsync());
    }

    [Fact]
    public async Task A_no_keeps_its_reason_for_the_coordination_and_the_first_answer_stands()
    {
        var first = await ComeInAsync();
        var second = await browser.GetAsync(AboutNia);

        var page = await browser.PressAsync(first, "Not now", ("reason", "  The team is small.\r\n"));
        Assert.Contains("No invitation goes out.", page.Text);
        Assert.Contains("You said not now on Monday, January 4, 2027.", page.Text);
        page = await browser.PressAsync(second, "Yes, it suits");

        Assert.Contains("You said not now on Monday, January 4, 2027.", page.Text);
        var question = await managers.QuestionAsync();
        Assert.Equal((ManagerQuestionState.Declined, "The team is small."), (question.State, question.Reason));
        Assert.Null(await managers.EnrollmentAsync());
    }

    [Fact]
    public async Task A_yes_that_is_sent_twice_invites_once()
    {
        var page = await ComeInAsync();

        await browser.PressAsync(page, "Yes, it suits");
        var again = await browser.PressAsync(page, "Yes, it suits");

        Assert.Contains("You said yes on Monday, January 4, 2027.", again.Text);
        Assert.Equal(EnrollmentStage.Invited, (await managers.EnrollmentAsync())!.Stage);
        Assert.Equal([MailTemplate.Invitation], await managers.TemplatesToAsync(ManagerDriver.Nia));
    }

    [Theory]
    [InlineData("perhaps", 0, "answer", "choose yes or no")]
    [InlineData("no", ManagerQuestion.LongestReason + 1, "reason", "at most 1,000 characters")]
    public async Task What_is_no_answer_comes_back_with_what_was_typed(string answer, int length, string field, string rule)
    {
        var reason = new string('é', length);

        var page = await browser.PressAsync(await ComeInAsync(), "Not now", ("answer", answer), ("reason", reason));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(rule, page.ErrorOf(field));
        Assert.Equal(reason, page.Value("reason"));
        Assert.True((await managers.QuestionAsync()).IsOpen);
    }

    [Fact]
    public async Task A_link_that_was_changed_opens_nothing()
    {
        var link = Link.PathAndQuery;

        var page = await browser.GetAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("This link does not work", page.Heading);
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_nobody_else_can_answer()
    {
        await managers.KnowAsync("Eve");
        await browser.ComeInAsync("Eve");
        using var mine = new Browser(app);
        var token = (await mine.ComeInAsync(Link)).Value("form-token")!;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(AboutNia)).Status);
        var own = (await browser.GetAsync("/m")).Value("form-token")!;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(AboutNia, ("form-token", own), ("answer", "yes"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(AboutNia, ("form-token", token), ("answer", "yes"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Path}nobody%23")).Status);
        Assert.True((await managers.QuestionAsync()).IsOpen);
    }

    [Fact]
    public async Task Somebody_who_is_not_the_manager_any_more_is_told_so_kindly()
    {
        await ComeInAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await managers.SayAsync("person.manager_changed", ManagerDriver.Nia, """, "managerExternalId": "Mia" """);

        var page = await browser.GetAsync(AboutNia);

        Assert.Contains("Somebody else is asked about Nia New now.", page.Text);
        Assert.Empty(page.Html.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task Where_the_person_left_the_link_says_that_no_answer_is_needed()
    {
        var link = Link;
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await managers.SayAsync("person.left", ManagerDriver.Nia);

        var page = await browser.ComeInAsync(link);

        Assert.Contains("Your answer about Nia New is not needed any more.", page.Text);
        Assert.Empty(page.Html.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task It_stands_on_the_managers_own_page_and_a_lost_link_is_mailed_again()
    {
        var home = await browser.ComeInAsync(ManagerDriver.Max);
        Assert.Contains("may Nia New take part in Growth 2027?", home.Text);
        Assert.EndsWith(AboutNia, (await browser.FollowAsync(home, "Answer the question")).Path, StringComparison.Ordinal);

        await app.AdvanceAsync(TimeSpan.FromHours(1));
        using var elsewhere = new Browser(app);
        await elsewhere.PressAsync(await elsewhere.GetAsync("/m/new-link"), "Send me a link", ("email", "max@example.com"));

        Assert.Equal([MailTemplate.ManagerQuestion, MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
        await managers.AnswerAsync(ManagerDriver.Max, agrees: false);
        Assert.DoesNotContain("take part in Growth 2027?", (await browser.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task It_is_read_in_the_language_of_the_manager()
    {
        await managers.KnowAsync(ManagerDriver.Max, person => person with { Language = "fr" });

        var page = await ComeInAsync("Continuer");
        Assert.Equal("fr", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Une invitation à Growth 2027 pour Nia New", page.Heading, StringComparison.Ordinal);
        page = await browser.PressAsync(page, "Oui, c'est possible");

        Assert.Contains("Vous avez dit oui le", page.Text);
        Assert.Equal(EnrollmentStage.Invited, (await managers.EnrollmentAsync())!.Stage);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    private async Task<SeenPage> ComeInAsync(string button = "Continue") => await browser.PressAsync(await browser.GetAsync(Link.PathAndQuery), button);
}

using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Recruiting;

/// <summary>Somebody finds a link in a newsletter and signs up, and it counts only with a yes from their own mailbox (R11).</summary>
public sealed class SignUpTests : PageTest
{
    private const string Nadia = "Nadia";
    private const string Path = "/m/join/growth/newsletter";

    private RecruitingDriver Recruiting => new(App);

    [Fact]
    public async Task From_the_link_of_the_newsletter_by_the_mailbox_into_the_profile()
    {
        await Recruiting.KnowAsync(Nadia);
        var browser = NewBrowser();

        var sent = await SignUpAsync(browser, "NADIA@example.com");
        Assert.Equal("Look into your mailbox", sent.Heading);
        Assert.Null(await Recruiting.EnrollmentAsync(Nadia));
        var mail = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));

        var page = await browser.ComeInAsync(Recruiting.LinkIn(mail));
        Assert.Null(await Recruiting.EnrollmentAsync(Nadia));
        Assert.NotNull((await browser.PressAsync(page, "Yes, I take part")).ErrorOf("consent"));
        var profile = await browser.PressAsync(page, "Yes, I take part", ("consent", "yes"));

        Assert.Equal("/m/profile/growth?done=Welcome", profile.Path);
        var enrollment = (await Recruiting.EnrollmentAsync(Nadia))!;
        Assert.Equal(
            (EnrollmentStage.Accepted, ProgramRole.Mentee, "sign-up:newsletter"), (enrollment.Stage, enrollment.Role, enrollment.InvitedBecause));
        Assert.NotNull(enrollment.Consent);
        Assert.Contains("sign-up.confirmed newsletter", await App.LedgerAsync(A.ProgramId));

        // A second tap, and the link once more, change nothing.
        Assert.Contains("You take part already", (await browser.PressAsync(page, "Yes, I take part", ("consent", "yes"))).Text);
        Assert.Contains("You take part already", (await browser.GetAsync(Recruiting.LinkIn(mail).PathAndQuery)).Text);
        await App.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Empty(await Recruiting.MailsAsync(MailTemplate.Invitation));
        Assert.Equal(1, (await Recruiting.EnrollmentAsync(Nadia))!.Invitation);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_nobody_is_known_by_and_a_coordinator_lets_its_owner_in()
    {
        await Recruiting.KnowAsync(Nadia);

        var known = await SignUpAsync(NewBrowser(), "nadia@example.com");
        var unknown = await SignUpAsync(NewBrowser(), "ulf@elsewhere.example", "Ulf von Unknown");
        Assert.Equal(known.Text, unknown.Text);
        var first = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));

        var item = Assert.Single(await People.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.SignUpRequested, item.Kind);
        Assert.DoesNotContain("ulf", item.Cause.Said(), StringComparison.OrdinalIgnoreCase);
        await People.ResolveAsync(item, new Resolution(ResolutionKind.Approve));

        var mail = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation), mail => mail.MailId != first.MailId);
        Assert.Equal(("ulf@elsewhere.example", "Ulf von Unknown"), (Recruiting.Read(mail).To.Address, Recruiting.Read(mail).To.Name));
        var browser = NewBrowser();
        await browser.PressAsync(await browser.ComeInAsync(Recruiting.LinkIn(mail)), "Yes, I take part", ("consent", "yes"));

        var enrollment = Assert.Single(await App.ListAsync<Enrollment>(Program));
        Assert.Equal((mail.PersonId, EnrollmentStage.Accepted), (enrollment.PersonId, enrollment.Stage));
        Assert.All(await App.ListAsync<SignUp>(Program), signUp => Assert.Null(signUp.Request));
        Assert.DoesNotContain(await App.LedgerAsync(A.ProgramId), entry => entry.Contains("ulf", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Somebody_whom_a_coordinator_does_not_know_hears_nothing_and_what_they_wrote_is_gone()
    {
        await SignUpAsync(NewBrowser(), "ulf@elsewhere.example", "Ulf Unknown");
        await People.ResolveAsync(Assert.Single(await People.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Close));

        var signUp = Assert.Single(await App.ListAsync<SignUp>(Program));
        Assert.Equal((SignUpStage.Refused, null), (signUp.Stage, signUp.Request));
        await App.AdvanceAsync(TimeSpan.FromMinutes(20));
        Assert.Equal("Look into your mailbox", (await SignUpAsync(NewBrowser(), "ulf@elsewhere.example", "Ulf Unknown")).Heading);
        Assert.Empty(await People.OpenWorkItemsAsync());
        Assert.Empty(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
    }

    [Fact]
    public async Task Nobody_gets_more_than_one_mail_in_a_quarter_of_an_hour_whoever_types_the_address()
    {
        await Recruiting.KnowAsync(Nadia);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("Look into your mailbox", (await SignUpAsync(NewBrowser(), "nadia@example.com")).Heading);
        }

        Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
        await App.AdvanceAsync(TimeSpan.FromMinutes(16));
        await SignUpAsync(NewBrowser(), "nadia@example.com");
        Assert.Equal(2, (await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation)).Count);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_stored()
    {
        var browser = NewBrowser();
        var page = await browser.GetAsync(Path);

        var wrong = await browser.PressAsync(page, "Send me the link", ("name", ""), ("email", "nobody"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("nobody", wrong.Value("email"));
        Assert.All((string[])["name", "email", "role"], field => Assert.NotNull(wrong.ErrorOf(field)));
        Assert.Empty(await App.ListAsync<SignUp>(Program));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/m/join/growth/telegraph")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/m/join/nothing/newsletter")).Status);
    }

    [Fact]
    public async Task Whom_a_coordinator_took_out_does_not_come_back_by_the_link()
    {
        await Recruiting.KnowAsync(Nadia);
        var browser = NewBrowser();
        await SignUpAsync(browser, "nadia@example.com");
        var mail = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
        await browser.PressAsync(await browser.ComeInAsync(Recruiting.LinkIn(mail)), "Yes, I take part", ("consent", "yes"));
        Assert.Null((await App.Get<ParticipationActs>().WithdrawAsync(A.ProgramId, A.Id(Nadia), "coordinator:robin")).Refusal);
        await App.AdvanceAsync(TimeSpan.FromMinutes(20));

        await SignUpAsync(NewBrowser(), "nadia@example.com");
        var again = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation), one => one.MailId != mail.MailId);
        var other = NewBrowser();
        await other.PressAsync(await other.ComeInAsync(Recruiting.LinkIn(again)), "Yes, I take part", ("consent", "yes"));

        Assert.False((await Recruiting.EnrollmentAsync(Nadia))!.IsOpen);
    }

    [Fact]
    public async Task Fifty_requests_wait_at_most_and_who_is_known_is_not_kept_out_by_them()
    {
        await Recruiting.KnowAsync(Nadia);
        for (var i = 0; i < 52; i++)
        {
            await App.Get<SignUpActs>().AskAsync(
                A.ProgramId, JoinChannel.Parse("newsletter")!, new SignUpDraft("Some Body", $"s{i}@elsewhere.example", ProgramRole.Mentee, "en"), true);
        }

        await SignUpAsync(NewBrowser(), "nadia@example.com");

        Assert.Equal(50, (await App.ListAsync<SignUp>(Program)).Count(one => one.Stage is SignUpStage.Requested));
        Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
    }

    [Fact]
    public async Task When_recruitment_is_over_the_link_says_so_and_what_next()
    {
        await Recruiting.KnowAsync(Nadia);
        await SignUpAsync(NewBrowser(), "nadia@example.com");
        var mail = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
        await App.AdvanceAsync(TimeSpan.FromDays(28));

        var page = await NewBrowser().GetAsync(Path);
        Assert.Contains("Signing up for this program is over.", page.Text);
        Assert.Contains("Robin Coordinator", page.Text);
        Assert.Empty(page.Html.QuerySelectorAll("input[name=email]"));
        var late = await NewBrowser().PostAsync(Path, ("name", "Nadia"), ("email", "nadia@example.com"), ("role", "Mentee"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("There is nothing to confirm here any more", (await NewBrowser().ComeInAsync(Recruiting.LinkIn(mail))).Text);
        Assert.Null(await Recruiting.EnrollmentAsync(Nadia));
    }

    [Fact]
    public async Task A_link_in_somebody_elses_hands_confirms_nothing()
    {
        await Recruiting.KnowAsync(Nadia);
        await SignUpAsync(NewBrowser(), "nadia@example.com");
        await People.InviteAsync(Maya, ProgramRole.Mentor);
        await MayaBrowser.ComeInAsync(Maya);
        var signUp = Assert.Single(await App.ListAsync<SignUp>(Program));

        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync($"/m/sign-up/growth/{signUp.SignUpId}")).Status);
    }

    private static async Task<SeenPage> SignUpAsync(Browser browser, string email, string name = "Nadia Example") => await browser.PressAsync(
        await browser.GetAsync(Path), "Send me the link", ("name", name), ("email", email), ("role", nameof(ProgramRole.Mentee)));
}

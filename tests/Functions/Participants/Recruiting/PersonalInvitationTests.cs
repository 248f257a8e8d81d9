using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Recruiting;

/// <summary>Somebody is asked by name, and who asked sees what comes of it (R12).</summary>
public sealed class PersonalInvitationTests : PageTest
{
    private const string Nadia = "Nadia";
    private const string Id = "7a0f3c62-5f0b-4a39-9a53-1a4d5a6b7c8d";

    private RecruitingDriver Recruiting => new(App);

    [Fact]
    public async Task The_words_arrive_by_mail_opening_needs_a_press_and_a_yes_leads_into_the_profile()
    {
        var mail = await AskAsync();
        Assert.Contains("You ask good questions.", Recruiting.Read(mail).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You ask good questions.", Recruiting.Read(mail).Subject, StringComparison.Ordinal);

        var browser = NewBrowser();
        await browser.GetAsync(Recruiting.LinkIn(mail).PathAndQuery);
        Assert.Equal(PersonalInvitationStage.Sent, (await InvitationAsync()).Stage);
        var page = await browser.ComeInAsync(Recruiting.LinkIn(mail));
        Assert.Equal(PersonalInvitationStage.Opened, (await InvitationAsync()).Stage);
        Assert.NotNull((await InvitationAsync()).OpenedAt);

        Assert.Contains("You ask good questions.", page.Text);
        var profile = await browser.PressAsync(page, "Yes, I take part", ("consent", "yes"));
        Assert.StartsWith("/m/profile/growth", profile.Path, StringComparison.Ordinal);
        Assert.Equal(PersonalInvitationStage.Accepted, (await InvitationAsync()).Stage);
        Assert.Equal(EnrollmentStage.Accepted, (await Recruiting.EnrollmentAsync(Nadia))!.Stage);
        await App.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Empty(await Recruiting.MailsAsync(MailTemplate.PersonalInvitationReminder));
    }

    [Fact]
    public async Task A_no_needs_no_reason_and_nobody_reminds()
    {
        var mail = await AskAsync();
        var browser = NewBrowser();
        var page = await browser.ComeInAsync(Recruiting.LinkIn(mail));

        var answer = await browser.PressAsync(page, "No");

        Assert.Contains("You said no.", answer.Text);
        Assert.Equal(PersonalInvitationStage.Declined, (await InvitationAsync()).Stage);
        Assert.Null(await Recruiting.EnrollmentAsync(Nadia));
        await App.AdvanceAsync(TimeSpan.FromDays(15));
        Assert.Single(await Recruiting.MailsAsync(MailTemplate.PersonalInvitation, MailTemplate.PersonalInvitationReminder));
    }

    [Fact]
    public async Task Silence_is_reminded_of_once_and_lapses()
    {
        await AskAsync();

        await App.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Single(await Recruiting.MailsAsync(MailTemplate.PersonalInvitationReminder));
        await App.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Equal(PersonalInvitationStage.Lapsed, (await InvitationAsync()).Stage);
        Assert.Single(await Recruiting.MailsAsync(MailTemplate.PersonalInvitationReminder));
        Assert.Empty(await People.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task It_is_nobody_elses_to_read_or_to_answer()
    {
        await AskAsync();
        await People.InviteAsync(Maya, ProgramRole.Mentor);
        await MayaBrowser.ComeInAsync(Maya);

        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync($"/m/personal/growth/{Id}")).Status);
        var answered = await App.Get<PersonalInvitationActs>().DeclineAsync(A.ProgramId, Id, A.Id(Maya));
        Assert.Equal(RefusalReason.NotAMember, answered.Refusal!.Reason);
        Assert.DoesNotContain(await App.LedgerAsync(A.ProgramId), entry => entry.Contains("questions", StringComparison.Ordinal));
    }

    private async Task<MailRecord> AskAsync()
    {
        await Recruiting.KnowAsync(Nadia);
        await People.DoAsync(App.Get<PersonalInvitationActs>().SendAsync(
            A.ProgramId,
            new PersonalInvitationDraft(Id, A.Id(Nadia), ProgramRole.Mentee, "You ask good questions."),
            fromId: null,
            "Robin Coordinator",
            "coordinator:robin"));
        return Assert.Single(await Recruiting.MailsAsync(MailTemplate.PersonalInvitation));
    }

    private Task<PersonalInvitation> InvitationAsync() => App.ReadAsync(PersonalInvitation.KeyOf(A.ProgramId, Id));
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants;

/// <summary>Whatever HR says of somebody's zone, their mails and their pages tell the same time.</summary>
public sealed class OneClockTests : PageTest
{
    [Theory]
    [InlineData("Etc/GMT+5", "Asia/Kolkata", "Kolkata time")]
    [InlineData(null, "America/New_York", "New York time")]
    [InlineData("Asia/Tokyo", "Europe/London", "London time")]
    public async Task A_mail_and_a_page_tell_the_time_on_the_clock_that_the_person_gave(string? said, string given, string spoken)
    {
        var mentorship = await People.MatchAsync();
        await SayAsync(said);
        await People.DoAsync(
            App.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, ProgramDriver.Id(Maya), A.Profile(ProgramRole.Mentor, zone: given)));
        var acts = App.Get<MentorshipActs>();
        var agreement = A.Agreement(App.Now.AddDays(7));
        await People.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo), agreement));
        await People.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya), version: 1));
        await App.AdvanceAsync(TimeSpan.FromDays(1));

        var session = Assert.Single(await App.ListAsync<Session>(Program));
        var moment = Languages.BuiltIn.English.Moment(session.StartsAt, given);
        Assert.Contains($"({spoken})", moment);
        Assert.Contains(moment, TextOf(await MailToMayaAsync(MailTemplate.SessionInvitation)));
        await MayaBrowser.ComeInAsync(Maya);
        Assert.Contains(moment, (await MayaBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}")).Text);
        Assert.Contains(spoken, (await MayaBrowser.GetAsync($"/m/s/growth/{session.SessionId}")).Text);
        Assert.DoesNotContain("Etc/", (await MayaBrowser.GetAsync("/m/profile/growth")).Html.Body!.InnerHtml);
    }

    [Theory]
    [InlineData("Etc/GMT+5", "(UTC−5 time)")]
    [InlineData(null, "(Paris time)")]
    public async Task Before_a_profile_HRs_clock_counts_or_the_programs_and_the_form_asks_for_a_city(string? said, string spoken)
    {
        await SayAsync(said);
        await App.Get<InvitationActs>().InviteAsync(A.ProgramId, ProgramDriver.Id(Maya), ProgramRole.Mentor, "import", "system");
        await App.SettleAsync();
        await MayaBrowser.ComeInAsync(Maya);
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync("/m/invitation/growth"), "Yes", ("consent", "yes"));

        var form = await MayaBrowser.GetAsync("/m/profile/growth");
        Assert.True(string.IsNullOrEmpty(form.Value("zone")));
        var enrollment = await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Maya)));
        Assert.Contains(spoken, Languages.BuiltIn.English.Time(App.Now, PersonClock.ZoneOf(enrollment.Profile, said, A.Program(App.Now).Zone)));
        var page = await MayaBrowser.PressAsync(form, "Save my profile", ("zone", "Etc/GMT+5"));
        Assert.Contains("choose a city from the list", page.ErrorOf("zone"));
    }

    private Task SayAsync(string? zone) => App.Get<PersonActs>().SaveAsync(
        ProgramDriver.Id(Maya), _ => A.Person(Maya) with { Zone = zone }, "system", DecisionName.PersonImported);

    private async Task<MailRecord> MailToMayaAsync(MailTemplate template) =>
        (await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Single(mail => mail.Template == template && mail.PersonId == ProgramDriver.Id(Maya) && mail.Status is MailStatus.Sent);

    private string TextOf(MailRecord record) => ((MemoryMailSender)App.Get<IMailSender>()).Mails.Single(mail => mail.IdempotencyId == record.MailId).Text;
}

using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What the line manager of a mentee gets: nothing, a brief, or a question; never anything of the mentorship (R16, R97).</summary>
public sealed class ManagerBriefTests
{
    private const string Max = "Max";

    [Fact]
    public async Task By_default_nothing_at_all_goes_to_a_manager()
    {
        await using var app = await TestApp.StartAsync();
        await MatchAsync(app, ManagerRole.Nothing);

        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Empty(await ToMaxAsync(app));
        Assert.Empty(await app.ListAsync<ManagerBrief>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task The_brief_comes_once_after_the_mentee_was_told_and_says_nothing_of_the_mentorship()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var recruiting = await MatchAsync(app, ManagerRole.Brief);
        var notice = Assert.Single(await recruiting.MailsAsync(MailTemplate.ManagerBriefNotice));
        Assert.Equal(A.Id(ProgramDriver.Mentee), notice.PersonId);
        Assert.Empty(await ToMaxAsync(app));

        await app.AdvanceAsync(TimeSpan.FromDays(4));

        var mail = Assert.Single(await ToMaxAsync(app));
        Assert.Equal(MailTemplate.ManagerBrief, mail.Template);
        var (subject, text, html) = (recruiting.Read(mail).Subject, recruiting.Read(mail).Text, recruiting.Read(mail).Html);
        Assert.Equal("Growth 2027: how you can help as a manager", subject);
        Assert.Contains("Theo Example takes part in Growth 2027", text, StringComparison.Ordinal);
        Assert.Contains("about an hour of conversations a month", text, StringComparison.Ordinal);
        foreach (var secret in (string[])["Maya", "Lead a team", "Leadership", "I want to grow", "/m/mentorship/", "/m/s/"])
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, html, StringComparison.OrdinalIgnoreCase);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Single(await ToMaxAsync(app));
    }

    [Fact]
    public async Task A_manager_has_no_page_with_anything_of_the_mentorship()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        await MatchAsync(app, ManagerRole.Brief);
        var pair = Assert.Single(await app.ListAsync<Mentorship>(Partition.Program(A.ProgramId))).MentorshipId;
        using var max = new Browser(app);

        var home = await max.ComeInAsync(Max);

        Assert.DoesNotContain("Maya", home.Text);
        Assert.DoesNotContain("Theo", home.Text);
        foreach (var page in (string[])
        [
            $"/m/mentorship/growth/{pair}", $"/m/goals/growth/{pair}", $"/m/sessions/growth/{pair}", $"/m/feedback/growth/{pair}",
            $"/m/agreement/growth/{pair}", "/m/manager-brief/growth", "/m/profile/growth",
        ])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await max.GetAsync(page)).Status);
        }
    }

    [Fact]
    public async Task A_mentee_who_would_rather_not_keeps_it_from_going_out()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var recruiting = await MatchAsync(app, ManagerRole.Brief);
        var notice = Assert.Single(await recruiting.MailsAsync(MailTemplate.ManagerBriefNotice));
        using var theo = new Browser(app);

        var answer = await theo.PressAsync(await theo.ComeInAsync(recruiting.LinkIn(notice)), "Rather do not write to them");
        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Contains("Nothing goes to your manager.", answer.Text);
        Assert.Empty(await ToMaxAsync(app));
    }

    [Fact]
    public async Task Where_a_yes_is_wanted_every_mentees_manager_is_asked_whoever_invites_and_no_mentors()
    {
        await using var app = await TestApp.StartAsync();
        var recruiting = new RecruitingDriver(app);
        await recruiting.Program.StartProgramAsync(definition => definition with { Managers = ManagerRole.Yes });
        await recruiting.KnowAsync(Max);
        await recruiting.KnowAsync("Nadia", Max);
        await recruiting.KnowAsync("Ada", Max);
        var invitations = app.Get<InvitationActs>();

        var asked = await invitations.InviteAsync(A.ProgramId, A.Id("Nadia"), ProgramRole.Mentee, Enrollment.ByHand, "coordinator:robin");
        var mentor = await invitations.InviteAsync(A.ProgramId, A.Id("Ada"), ProgramRole.Mentor, Enrollment.ByHand, "coordinator:robin");
        await app.SettleAsync();

        Assert.Equal(RefusalReason.WrongStage, asked.Refusal!.Reason);
        Assert.Equal(EnrollmentStage.Invited, mentor.Value!.Stage);
        Assert.Null(await recruiting.EnrollmentAsync("Nadia"));
        Assert.Equal([MailTemplate.ManagerQuestion], (await ToMaxAsync(app)).Select(mail => mail.Template));
        await recruiting.Program.DoAsync(
            app.Get<ManagerQuestionActs>().AnswerAsync(A.ProgramId, A.Id("Nadia"), A.Id(Max), agrees: true, reason: null));
        Assert.Equal(EnrollmentStage.Invited, (await recruiting.EnrollmentAsync("Nadia"))!.Stage);
    }

    private static async Task<RecruitingDriver> MatchAsync(TestApp app, ManagerRole managers)
    {
        var recruiting = new RecruitingDriver(app);
        await recruiting.KnowAsync(Max);
        await recruiting.Program.StartProgramAsync(definition => definition with { Managers = managers });
        await recruiting.Program.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await recruiting.Program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee, manager: Max);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        var acts = app.Get<ProposalActs>();
        await recruiting.Program.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(ProgramDriver.Mentee), accepted: true));
        await recruiting.Program.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(ProgramDriver.Mentor), accepted: true));
        return recruiting;
    }

    private static async Task<IReadOnlyList<MailRecord>> ToMaxAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.PersonId == A.Id(Max) && mail.Status is MailStatus.Sent)];
}

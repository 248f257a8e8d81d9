using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>How much a pair gets in half a year of sessions every two weeks, of which it answers nothing but what it must (R84).</summary>
public sealed class MailRhythmTests
{
    private const int MostMails = 60;

    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task Half_a_year_with_twelve_sessions_brings_each_at_most_sixty_mails_and_no_hour_with_three()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with { Calendar = program.Calendar! with { Ends = TestApp.Start.AddDays(190) } });
        await JoinAsync(app, people, ProgramDriver.Mentor, ProgramRole.Mentor);
        await JoinAsync(app, people, ProgramDriver.Mentee, ProgramRole.Mentee);
        await KickOffAsync(app, people);

        for (var session = 0; session < 12; session++)
        {
            await people.MeetAsync();
        }

        await app.AdvanceAsync(TimeSpan.FromDays(40));

        var mails = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Status is MailStatus.Sent).ToList();
        foreach (var name in new[] { ProgramDriver.Mentor, ProgramDriver.Mentee })
        {
            var theirs = mails.Where(mail => mail.PersonId == A.Id(name)).OrderBy(mail => mail.SentAt).ToList();
            var told = string.Join(", ", theirs.CountBy(mail => mail.Template).Select(one => $"{one.Key} {one.Value}"));
            Assert.True(theirs.Count <= MostMails, $"{name} got {theirs.Count}: {told}");
            Assert.All(
                theirs.Zip(theirs.Skip(2)),
                three => Assert.True(
                    three.Second.SentAt - three.First.SentAt >= TimeSpan.FromHours(1),
                    $"{name} got three within an hour, the last of them {three.Second.Template} at {three.Second.SentAt:O}."));
            Assert.Equal(12, theirs.Count(mail => mail.Template is MailTemplate.SessionInvitation));
        }

        var log = await app.ReadAsync(PromptLog.KeyOf(A.ProgramId, (await MentorshipAsync(app)).MentorshipId));
        Assert.InRange(log.Asked.Count, 8, 14);
        Assert.Equal(log.Asked.Count, log.Asked.Select(asked => asked.Prompt).Distinct().Count());
    }

    // As people do it: hours apart.
    private static async Task JoinAsync(TestApp app, ProgramDriver people, string name, ProgramRole role)
    {
        var acts = app.Get<EnrollmentActs>();
        await people.InviteAsync(name, role);
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id(name), A.Profile(role)));
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        await people.DoAsync(acts.TrainAsync(A.ProgramId, A.Id(name), role));
    }

    private static async Task KickOffAsync(TestApp app, ProgramDriver people)
    {
        await app.AdvanceToAsync(TestApp.Start.AddDays(31).AddHours(2));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        foreach (var name in new[] { ProgramDriver.Mentee, ProgramDriver.Mentor })
        {
            await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(name), accepted: true));
            await app.AdvanceAsync(TimeSpan.FromHours(2));
        }

        var (mentorship, acts) = (await MentorshipAsync(app), app.Get<MentorshipActs>());
        var agreement = A.Agreement(TestApp.Start.AddDays(38).AddHours(6));
        await people.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(ProgramDriver.Mentee), agreement));
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(ProgramDriver.Mentor), version: 1));
    }

    private static async Task<Mentorship> MentorshipAsync(TestApp app) => Assert.Single(await app.ListAsync<Mentorship>(Partition));
}

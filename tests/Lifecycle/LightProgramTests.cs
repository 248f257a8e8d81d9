using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class LightProgramTests
{
    private static Partition Partition => Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_light_program_has_no_training_no_review_of_its_round_and_no_fit_check()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with
        {
            Level = StructureLevel.Light,
            Calendar = program.Calendar! with { RecruitmentCloses = TestApp.Start.AddDays(3), MatchingOn = TestApp.Start.AddDays(3) },
        });
        await ComeAsync(app, people, ProgramDriver.Mentor, ProgramRole.Mentor);
        await ComeAsync(app, people, ProgramDriver.Mentee, ProgramRole.Mentee);
        Assert.Equal(EnrollmentStage.Ready, await people.StageOfAsync(ProgramDriver.Mentee));

        await app.AdvanceToAsync(TestApp.Start.AddDays(3).AddHours(3));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(ProgramDriver.Mentee), accepted: true));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(ProgramDriver.Mentor), accepted: true));
        await people.DoAsync(app.Get<MentorshipActs>().ProposeAgreementAsync(
            A.ProgramId, proposal.MentorshipId, A.Id(ProgramDriver.Mentee), A.Agreement(app.Now.AddDays(4), everyDays: 3)));
        await people.DoAsync(app.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, proposal.MentorshipId, A.Id(ProgramDriver.Mentor), version: 1));
        await people.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await people.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.NotEmpty(await people.SentAsync(MailTemplate.Introduction));
        Assert.Empty(await people.SentAsync(MailTemplate.TrainingInvitation, MailTemplate.TrainingReminder, MailTemplate.FitCheck));
    }

    private static async Task ComeAsync(TestApp app, ProgramDriver people, string name, ProgramRole role)
    {
        await people.InviteAsync(name, role);
        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        await people.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, A.Id(name), A.Profile(role)));
    }
}

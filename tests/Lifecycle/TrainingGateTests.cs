using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The gate before matching (R48).</summary>
public sealed class TrainingGateTests
{
    [Fact]
    public async Task Somebody_who_is_not_trained_is_left_out_of_the_round()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        var (acts, mentee) = (app.Get<EnrollmentActs>(), ProgramDriver.Id(ProgramDriver.Mentee));
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, mentee, accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, mentee, A.Profile(ProgramRole.Mentee)));

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        Assert.Empty(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        Assert.Equal(EnrollmentStage.InTraining, await people.StageOfAsync(ProgramDriver.Mentee));
        Assert.Equal(EnrollmentStage.Ready, await people.StageOfAsync(ProgramDriver.Mentor));
    }
}

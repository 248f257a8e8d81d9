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

    [Fact]
    public async Task A_round_matches_those_who_are_trained_and_leaves_out_the_one_who_is_not()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await people.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await people.InviteAsync("Noor", ProgramRole.Mentee);
        var (acts, untrained) = (app.Get<EnrollmentActs>(), ProgramDriver.Id("Noor"));
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, untrained, accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, untrained, A.Profile(ProgramRole.Mentee)));

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        Assert.Equal(ProgramDriver.Id(ProgramDriver.Mentee), proposal.MenteeId);
        var rounds = await app.ListAsync<Round>(Partition.Program(A.ProgramId));
        Assert.DoesNotContain(rounds.SelectMany(round => round.Waiting), one => one.PersonId == untrained);
        Assert.Equal(EnrollmentStage.InTraining, await people.StageOfAsync("Noor"));
    }
}

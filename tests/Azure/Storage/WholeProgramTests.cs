using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Azure.Storage.Hosting;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Azure.Storage;

public sealed class WholeProgramTests(Azurite azurite) : IClassFixture<Azurite>
{
    // Others run beside it and nothing of theirs is waited for: its calendar leaves room for a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_program_lives_from_invitation_to_closing_on_Azure_Storage()
    {
        await using var app = await StorageApp.StartAsync(azurite.NewHub(), "--Host:Storage=memory");
        var driver = new StorageDriver(app);
        await driver.StartProgramAsync(
            SecondsProgram.Definition(StorageDriver.Now, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(120), SecondsProgram.Patient));
        await driver.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await driver.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);

        var mentorship = await MatchAsync(app, driver);
        await KickOffAsync(app, driver, mentorship);
        await MeetAsync(app, driver);

        var closed = await driver.OnceAsync<Mentorship>(now => !now.IsOpen, Patience);
        Assert.Equal(MentorshipStage.Closed, closed.Stage);
        Assert.Equal(SessionStage.Held, Assert.Single(await driver.ListAsync<Session>(StorageDriver.Partition)).Stage);
        await driver.EndsAsync(InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId), Patience);
        await driver.EndsAsync(InstanceIds.Program(A.ProgramId, 1), Patience);
        Assert.Equal(
            OrchestrationRuntimeStatus.Completed,
            (await app.Client.GetInstanceAsync(InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId)))!.RuntimeStatus);
        Assert.Equal(ProgramStatus.Completed, Assert.Single(await driver.ListAsync<MentoringProgram>(StorageDriver.Partition)).Status);
        Assert.Empty(await driver.ListAsync<WorkItem>(StorageDriver.Partition));
        Assert.Empty(await driver.ListAsync<PendingSignal>(StorageDriver.Partition));
    }

    private static async Task<Mentorship> MatchAsync(StorageApp app, StorageDriver driver)
    {
        // The round must find both in the pool, and the proposal is answered before its instance is sure to run.
        var proposal = await driver.OnceAsync<Proposal>(_ => true, Patience);
        var acts = app.Get<ProposalActs>();
        await StorageDriver.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: true));
        await StorageDriver.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MentorId, accepted: true));
        return await driver.OnceAsync<Mentorship>(_ => true, Patience);
    }

    private static async Task KickOffAsync(StorageApp app, StorageDriver driver, Mentorship mentorship)
    {
        var acts = app.Get<MentorshipActs>();
        var agreement = A.Agreement(StorageDriver.Now + TimeSpan.FromSeconds(20), everyDays: 60);
        await StorageDriver.DoAsync(
            acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(ProgramDriver.Mentee), agreement));

        // Nobody may agree on less than a quarter of an hour, and nobody waits for one here.
        var proposed = await driver.OnceAsync<Mentorship>(now => now.Agreement is not null, Patience);
        await app.Store.WriteAsync(new Batch().Upsert(proposed with { Agreement = proposed.Agreement! with { Minutes = 0 } }));
        await StorageDriver.DoAsync(
            acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(ProgramDriver.Mentor), version: 1));
    }

    private static async Task MeetAsync(StorageApp app, StorageDriver driver)
    {
        var session = await driver.OnceAsync<Session>(_ => true, Patience);
        var acts = app.Get<SessionActs>();
        await StorageDriver.DoAsync(acts.ArriveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentor)));
        await StorageDriver.DoAsync(acts.ArriveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(ProgramDriver.Mentee)));
    }
}

using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What was technical follows its own way: it is no silence, and nobody was missing (F7).</summary>
public sealed class BrokenSessionTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pair_whose_call_failed_has_not_gone_quiet_and_the_next_session_comes_as_planned(bool isTechnical)
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync(everyDays: 14);
        var signed = app.Now;

        await app.AdvanceToAsync(signed.AddDays(20));
        var second = (await app.ListAsync<Session>(Partition)).Last();
        await app.AdvanceToAsync(second.StartsAt);
        if (isTechnical)
        {
            await program.DoAsync(
                app.Get<SessionActs>().ReportTroubleAsync(A.ProgramId, second.SessionId, ProgramDriver.Id("Theo"), CallTrouble.Blocked));
        }

        await app.AdvanceToAsync(signed.AddDays(39));
        Assert.Equal(isTechnical ? SessionStage.Broken : SessionStage.Missed, (await app.ReadAsync(Key.Of(second))).Stage);
        Assert.Equal(isTechnical ? 0 : 2, (await program.SentAsync(MailTemplate.StallNudge)).Count);
        Assert.Equal(second.StartsAt.AddDays(14), (await app.ListAsync<Session>(Partition))[2].StartsAt);
        Assert.Empty(await program.SentAsync(MailTemplate.SessionFollowUp));
    }

    [Fact]
    public async Task A_session_that_is_moved_after_it_did_not_come_about_is_held_at_its_new_time()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        await app.AdvanceToAsync(session.StartsAt.AddMinutes(8));
        var offered = (await app.ReadAsync(Key.Of(session))).Rescue!.Times!;

        await program.DoAsync(app.Get<SessionActs>().MoveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id("Maya"), offered[0]));
        var held = await program.MeetAsync();

        Assert.Equal((SessionStage.Held, offered[0], 1), (held.Stage, held.StartsAt, held.Sequence));
        Assert.Null(held.Rescue);
    }
}

using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A session that is put off and put off is a stall like a long silence (R86).</summary>
public sealed class SessionStallTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task The_third_move_nudges_the_pair_the_fourth_asks_a_coordinator_and_a_meeting_settles_it()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();

        await MoveAsync(app, program, times: 2);
        Assert.Empty(await program.SentAsync(MailTemplate.StallNudge));
        await MoveAsync(app, program, times: 1);
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.StallNudge)).Select(mail => mail.To));
        Assert.Empty(await program.OpenWorkItemsAsync());
        await MoveAsync(app, program, times: 1);
        Assert.Equal(WorkItemKind.MentorshipStalled, Assert.Single(await program.OpenWorkItemsAsync()).Kind);

        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
        await app.SettleAsync();
        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.Equal(2, (await program.SentAsync(MailTemplate.StallNudge)).Count);
    }

    [Fact]
    public async Task A_coordinator_who_replaces_a_pair_that_puts_off_and_puts_off_ends_it_while_its_session_is_ahead()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await MoveAsync(app, program, times: 4);

        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Replace));

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, EndReason.Replaced), (ended.Stage, ended.EndedBecause!.Value));
        Assert.Equal(SessionStage.Cancelled, Assert.Single(await app.ListAsync<Session>(Partition)).Stage);
    }

    [Fact]
    public async Task A_question_about_a_pair_stands_still_with_it_and_nobodys_answer_ends_nothing_in_a_leave()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await MoveAsync(app, program, times: 4);
        var (acts, cancellation) = (app.Get<AbsenceActs>(), TestContext.Current.CancellationToken);

        await acts.PauseAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(40));
        Assert.Equal(WorkItemKind.MentorshipStalled, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
        await acts.ResumeAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.SettleAsync();

        Assert.True((await app.ReadAsync(Key.Of(mentorship))).IsOpen);
        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
        await app.SettleAsync();
        Assert.Empty(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_session_that_slips_by_a_whole_rhythm_nudges_the_pair_once()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync(everyDays: 14);
        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        await program.DoAsync(app.Get<SessionActs>().MoveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id("Maya"), session.StartsAt.AddDays(21)));

        await app.AdvanceToAsync(session.StartsAt.AddDays(13));
        Assert.Empty(await program.SentAsync(MailTemplate.StallNudge));
        await app.AdvanceToAsync(session.StartsAt.AddDays(15));

        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.StallNudge)).Select(mail => mail.To));
        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
        Assert.Empty(await program.OpenWorkItemsAsync());
    }

    private static async Task MoveAsync(TestApp app, ProgramDriver program, int times)
    {
        for (var move = 0; move < times; move++)
        {
            var session = Assert.Single(await app.ListAsync<Session>(Partition));
            await program.DoAsync(
                app.Get<SessionActs>().MoveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id("Theo"), session.StartsAt.AddDays(1)));
        }
    }
}

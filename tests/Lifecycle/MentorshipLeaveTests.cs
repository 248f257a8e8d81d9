using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A leave: every clock of a mentorship stands still, and what comes after is later by its span.</summary>
public sealed class MentorshipLeaveTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_pause_moves_the_next_session_and_what_was_waited_for_by_its_span()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var planned = Assert.Single(await app.ListAsync<Session>(Partition));
        var instance = InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId);

        await app.Client.RaiseEventAsync(instance, nameof(Paused), new Paused(app.Now));
        await app.AdvanceAsync(TimeSpan.FromDays(20));
        await app.Client.RaiseEventAsync(instance, nameof(Resumed), new Resumed(app.Now));
        await app.SettleAsync();

        // Twenty days after the Thursday is a Wednesday, for which neither said that they are free.
        var shifted = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((SessionStage.Planned, planned.StartsAt.AddDays(21)), (shifted.Stage, shifted.StartsAt));
        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
    }

    [Fact]
    public async Task Nobody_on_leave_is_reminded_of_a_review_until_they_are_back()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        while (await CountReviewsAsync(app, mentorship) == 0)
        {
            await app.AdvanceAsync(TimeSpan.FromDays(1));
        }

        var acts = app.Get<AbsenceActs>();
        var cancellation = TestContext.Current.CancellationToken;
        await acts.PauseAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.False(await AreRemindedAsync(app, program));
        await acts.ResumeAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.True(await AreRemindedAsync(app, program));
    }

    [Fact]
    public async Task A_leave_moves_a_review_by_its_span()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        var review = mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 3);
        var acts = app.Get<AbsenceActs>();
        var cancellation = TestContext.Current.CancellationToken;

        await acts.PauseAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(60));
        await acts.ResumeAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceToAsync(review.AddDays(60).AddHours(-1));
        Assert.Equal(0, await CountReviewsAsync(app, mentorship));
        await app.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal(1, await CountReviewsAsync(app, mentorship));
    }

    [Theory]
    [InlineData(ResolutionKind.Close, EndReason.Silence)]
    [InlineData(ResolutionKind.Replace, EndReason.Replaced)]
    public async Task A_leave_beyond_the_longest_reaches_the_coordinator_once_and_can_end_the_mentorship_kindly(ResolutionKind decision, EndReason because)
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship) = await PauseAsync(app);

        await app.AdvanceAsync(TimeSpan.FromDays(29));
        Assert.Empty(await program.OpenWorkItemsAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.PausedTooLong, new Subject.OfMentorship(mentorship.MentorshipId)), (item.Kind, item.Subject));
        await program.ResolveAsync(item, new Resolution(decision));

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, because), (ended.Stage, ended.EndedBecause!.Value));
    }

    [Fact]
    public async Task A_return_from_a_leave_beyond_the_longest_settles_the_question_by_itself()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship) = await PauseAsync(app);
        var planned = Assert.Single(await app.ListAsync<Session>(Partition));
        await app.AdvanceAsync(TimeSpan.FromDays(35));

        await app.Get<AbsenceActs>().ResumeAsync(
            A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", TestContext.Current.CancellationToken);
        await app.SettleAsync();

        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.Equal(planned.StartsAt.AddDays(35), Assert.Single(await app.ListAsync<Session>(Partition)).StartsAt);
        Assert.Equal(mentorship.Ends.AddDays(35), (await app.ReadAsync(Key.Of(mentorship))).Ends);
        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
    }

    [Fact]
    public async Task A_coordinator_can_wait_longer_for_somebody_on_leave_and_then_let_the_clocks_run_again()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship) = await PauseAsync(app);
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(10)));
        await app.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Empty(await program.OpenWorkItemsAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Retry));

        var running = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((null, mentorship.Ends.AddDays(40)), (running.PausedAt, running.Ends));
        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
    }

    [Fact]
    public async Task A_leave_is_no_silence_of_a_pair()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync(everyDays: 14);
        var acts = app.Get<AbsenceActs>();
        var cancellation = TestContext.Current.CancellationToken;

        await acts.PauseAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(40));
        await acts.ResumeAsync(A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(7 + 14 + 14 + 2));
        Assert.Empty(await program.SentAsync(MailTemplate.StallNudge));

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(2, (await program.SentAsync(MailTemplate.StallNudge)).Count);
    }

    // A program that lets nobody stand still for more than thirty days; Theo goes on leave.
    private static async Task<(ProgramDriver Program, Mentorship Mentorship)> PauseAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with
        {
            Policy = ProgramPolicy.Default with { WorkItems = WorkItemPolicy.Default with { LongestPause = TimeSpan.FromDays(30) } },
        });
        var mentorship = await program.KickOffAsync();
        await app.Get<AbsenceActs>().PauseAsync(
            A.ProgramId, ProgramDriver.Id("Theo"), app.Now, "system", TestContext.Current.CancellationToken);
        await app.SettleAsync();
        return (program, mentorship);
    }

    private static async Task<int> CountReviewsAsync(TestApp app, Mentorship mentorship) =>
        (await app.ReadAsync(Key.Of(mentorship))).StartedChecks.Count(check => check.Kind is SurveyKind.Midpoint);

    // In a mail of its own, or in a line of their digest.
    private static async Task<bool> AreRemindedAsync(TestApp app, ProgramDriver program)
    {
        var waiting = (await app.ListAsync<WaitingMail>(Partition.Person(ProgramDriver.Id("Maya"))))
            .Concat(await app.ListAsync<WaitingMail>(Partition.Person(ProgramDriver.Id("Theo"))));
        return waiting.Any(mail => mail.Order.Template is MailTemplate.MidpointReviewReminder)
            || (await program.SentAsync(MailTemplate.MidpointReviewReminder)).Count > 0;
    }
}

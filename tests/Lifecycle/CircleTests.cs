using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Circles;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A circle from the question to its people to its end (R30).</summary>
public sealed class CircleTests
{
    private static readonly CircleSettings OfFive = new(Smallest: 4, Largest: 5, Quorum: 3);

    private static readonly string[] Four = ["Theo", "Lea", "Sam", "Noor"];

    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task Everybody_is_asked_at_once_and_a_circle_that_all_want_begins_and_meets_with_its_quorum()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four);
        var offered = await story.OfferAsync();
        Assert.Equal((CircleStage.Asking, A.Id(CircleStory.Host)), (offered.Stage, offered.HostId));
        Assert.Equal(CircleStory.Ids([CircleStory.Host, .. Four]), await story.SentAsync(MailTemplate.CircleOffer));
        Assert.Equal(["Leadership"], offered.Topics);
        foreach (var name in (string[])[CircleStory.Host, .. Four])
        {
            await story.AnswerAsync(offered, name, accepted: true);
        }

        var circle = await story.ReadAsync();
        Assert.Equal((true, A.Id(CircleStory.Host), 5, MentorshipStage.Kickoff), (circle.IsCircle, circle.HostId, circle.Members.Count, circle.Stage));
        Assert.All(await story.App.ListAsync<CircleSeat>(Program), seat => Assert.Equal(SeatStage.Taken, seat.Stage));
        var acts = story.App.Get<MentorshipActs>();
        await story.People.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, circle.MentorshipId, A.Id("Lea"), A.Agreement(story.App.Now.AddDays(7))));
        foreach (var name in new[] { CircleStory.Host, "Theo", "Sam", "Noor" })
        {
            Assert.Equal(MentorshipStage.Kickoff, (await story.ReadAsync()).Stage);
            await story.People.DoAsync(acts.SignAgreementAsync(A.ProgramId, circle.MentorshipId, A.Id(name), version: 1));
        }

        Assert.Equal(MentorshipStage.Active, (await story.ReadAsync()).Stage);
        var session = await story.MeetAsync(CircleStory.Host, "Theo", "Lea");

        Assert.Equal((SessionStage.Held, A.Id(CircleStory.Host), (int?)3), (session.Stage, session.HostId, session.Quorum));
        Assert.Equal(CircleStory.Ids(CircleStory.Host, "Theo", "Lea"), session.TookPartIds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_fewer_than_the_quorum_a_session_is_missed()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four);
        await story.KickOffAsync();
        var session = await story.MeetAsync(CircleStory.Host, "Theo");

        await story.App.AdvanceAsync(TimeSpan.FromDays(4));

        Assert.Equal(SessionStage.Missed, (await story.App.ReadAsync(Key.Of(session))).Stage);
    }

    [Fact]
    public async Task Who_declines_or_is_silent_is_out_and_the_others_begin()
    {
        await using var story = await CircleStory.StartAsync(OfFive with { Largest = 6 }, [.. Four, "Olga"]);
        var offered = await story.OfferAsync();
        foreach (var name in new[] { CircleStory.Host, "Theo", "Lea", "Sam" })
        {
            await story.AnswerAsync(offered, name, accepted: true);
        }

        await story.AnswerAsync(offered, "Noor", accepted: false);
        Assert.Empty(await story.App.ListAsync<Mentorship>(Program));
        await story.App.AdvanceAsync(TimeSpan.FromDays(8));

        var circle = await story.ReadAsync();
        Assert.Equal(
            CircleStory.Ids(CircleStory.Host, "Theo", "Lea", "Sam"), circle.Members.Select(member => member.PersonId).Order(StringComparer.Ordinal));
        Assert.Equal(
            (SeatStage.Declined, SeatStage.Silent),
            ((await story.SeatAsync(offered, "Noor")).Stage, (await story.SeatAsync(offered, "Olga")).Stage));
        Assert.Equal([A.Id("Olga")], await story.SentAsync(MailTemplate.CircleOfferReminder));
        await story.App.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Single(await story.App.ListAsync<RoundCircle>(Program));
        Assert.Equal(EnrollmentStage.Ready, await story.People.StageOfAsync("Noor"));
    }

    [Fact]
    public async Task Of_two_of_whom_one_wants_the_other_never_one_is_not_asked_or_not_in_it_and_nobody_learns_why()
    {
        await using var story = await CircleStory.StartAsync(OfFive with { Largest = 6 }, [.. Four, "Olga"]);
        await story.App.AdvanceAsync(TimeSpan.FromDays(28));
        await VetoAsync(story, "Theo", "Lea");

        await story.App.AdvanceAsync(TimeSpan.FromDays(3));
        var asked = await story.App.ListAsync<CircleSeat>(Program);
        Assert.Equal(5, asked.Count);
        Assert.Single(asked, seat => seat.PersonId == A.Id("Theo") || seat.PersonId == A.Id("Lea"));
        await VetoAsync(story, "Sam", CircleStory.Host);
        var offered = Assert.Single(await story.App.ListAsync<RoundCircle>(Program));
        foreach (var seat in asked)
        {
            await story.People.DoAsync(story.App.Get<CircleSeatActs>().AnswerAsync(A.ProgramId, offered.CircleId, seat.PersonId, accepted: true));
        }

        var circle = await story.ReadAsync();
        Assert.Equal((4, false), (circle.Members.Count, circle.IsMember(A.Id("Sam"))));
        var withdrawn = await story.SeatAsync(offered, "Sam");
        Assert.Equal((SeatStage.Withdrawn, "something came between"), (withdrawn.Stage, withdrawn.Because));
    }

    [Fact]
    public async Task A_circle_that_too_few_want_does_not_begin_and_who_wanted_it_waits_on()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four);
        var offered = await story.OfferAsync();
        foreach (var name in new[] { CircleStory.Host, "Theo", "Lea" })
        {
            await story.AnswerAsync(offered, name, accepted: true);
        }

        await story.AnswerAsync(offered, "Sam", accepted: false);
        await story.AnswerAsync(offered, "Noor", accepted: false);

        Assert.Equal(CircleStage.NotBegun, (await story.App.ReadAsync(Key.Of(offered))).Stage);
        Assert.Equal(SeatStage.Withdrawn, (await story.SeatAsync(offered, "Theo")).Stage);
        Assert.Empty(await story.App.ListAsync<Mentorship>(Program));
        Assert.Equal(EnrollmentStage.Ready, await story.People.StageOfAsync("Theo"));
    }

    [Fact]
    public async Task Where_the_solver_has_the_last_word_it_begins_without_a_question()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, MatchingMode.Optimizer);

        await story.OfferAsync();

        Assert.Equal(5, (await story.ReadAsync()).Members.Count);
        Assert.Empty(await story.SentAsync(MailTemplate.CircleOffer));
    }

    [Fact]
    public async Task Who_leaves_is_thanked_the_others_go_on_and_who_waits_is_asked_to_take_the_place()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four);
        var circle = await story.KickOffAsync();
        await story.JoinAsync("Olga");

        var left = await story.LeaveAsync(circle, "Theo");

        Assert.Equal((4, true), (left.Members.Count, left.IsOpen));
        Assert.Equal([A.Id("Theo")], await story.SentAsync(MailTemplate.CircleFarewell));
        Assert.Equal(CircleStory.Ids(CircleStory.Host, "Lea", "Sam", "Noor"), await story.SentAsync(MailTemplate.CircleLeft));
        Assert.Equal(EnrollmentStage.Ready, await story.People.StageOfAsync("Theo"));
        Assert.DoesNotContain(A.Id("Theo"), (await story.SessionAsync()).MemberIds);
        Assert.DoesNotContain(await story.People.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.CircleIncomplete);
        var asked = await story.People.DoAsync(story.App.Get<ReplacementActs>().FindAsync(A.ProgramId, circle.MentorshipId, "coordinator:robin"));
        Assert.Equal([A.Id("Olga")], asked.Seats.Select(seat => seat.PersonId));
        Assert.Equal(
            RefusalReason.AlreadyDone,
            (await story.App.Get<ReplacementActs>().FindAsync(A.ProgramId, circle.MentorshipId, "coordinator:robin")).Refusal!.Reason);
        await story.AnswerAsync(asked, "Olga", accepted: true);

        var again = await story.ReadAsync();
        Assert.Equal((5, true), (again.Members.Count, again.IsMember(A.Id("Olga"))));
        Assert.Equal((MentorshipStage.Active, true), (again.Stage, again.IsSigned));
        Assert.Equal([A.Id("Olga")], await story.SentAsync(MailTemplate.CircleWelcome));
        Assert.Equal(CircleStory.Ids(CircleStory.Host, "Lea", "Sam", "Noor"), await story.SentAsync(MailTemplate.CircleJoined));
        Assert.Contains(A.Id("Olga"), (await story.SessionAsync()).MemberIds);
        await story.People.DoAsync(story.App.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, circle.MentorshipId, A.Id("Olga"), version: 1));
        Assert.Equal(SessionStage.Held, (await story.MeetAsync("Olga", "Lea", "Sam")).Stage);
    }

    [Fact]
    public async Task A_circle_that_falls_below_its_least_ends_kindly()
    {
        await using var story = await CircleStory.StartAsync(OfFive, ["Theo", "Lea", "Sam"]);
        var circle = await story.KickOffAsync();

        await story.LeaveAsync(circle, "Theo");
        Assert.Equal(MentorshipStage.Active, (await story.ReadAsync()).Stage);
        Assert.Contains(await story.People.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.CircleIncomplete);
        await story.LeaveAsync(circle, "Lea");

        var ended = await story.ReadAsync();
        Assert.Equal((MentorshipStage.Ended, EndReason.TooFew), (ended.Stage, ended.EndedBecause));
        Assert.Equal(CircleStory.Ids(CircleStory.Host, "Sam"), await story.SentAsync(MailTemplate.EndedKindly));
        Assert.Equal(SessionStage.Cancelled, (await story.SessionAsync()).Stage);
        Assert.DoesNotContain(await story.People.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.CircleIncomplete);
        Assert.Equal(EnrollmentStage.Ready, await story.People.StageOfAsync("Sam"));
    }

    [Fact]
    public async Task When_the_host_leaves_another_hosts_and_a_coordinator_names_who_does_from_then_on()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four);
        var circle = await story.KickOffAsync();

        await story.LeaveAsync(circle, CircleStory.Host);

        Assert.Null((await story.ReadAsync()).HostId);
        Assert.Equal((await story.ReadAsync()).Members[0].PersonId, (await story.SessionAsync()).HostId);
        var item = Assert.Single(await story.People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.CircleIncomplete);
        Assert.Equal("circles.host-left", item.Cause.Key);
        await story.People.DoAsync(story.App.Get<CircleActs>().SetHostAsync(A.ProgramId, circle.MentorshipId, A.Id("Sam"), "coordinator:robin"));

        Assert.Equal(A.Id("Sam"), (await story.ReadAsync()).HostId);
        Assert.Equal(A.Id("Sam"), (await story.SessionAsync()).HostId);
        Assert.Equal(CircleStory.Ids(Four), await story.SentAsync(MailTemplate.CircleHostChanged));
        Assert.Equal(WorkItemStatus.Moot, (await story.App.ReadAsync(Key.Of(item))).Status);
    }

    [Fact]
    public async Task Among_equals_each_hosts_in_turn_and_who_is_on_leave_is_passed_over()
    {
        await using var story = await CircleStory.StartAsync(OfFive with { Hosting = CircleHosting.Rotating }, Four);
        var circle = await story.KickOffAsync();
        var order = circle.Members.Select(member => member.PersonId).ToList();
        Assert.Null(circle.HostId);
        Assert.Equal(order[0], (await story.SessionAsync()).HostId);

        await story.MeetAsync(Four);
        await story.App.SettleAsync();
        Assert.Equal(order[1], (await story.SessionAsync()).HostId);
        var entry = await story.App.ReadAsync(DirectoryEntry.KeyOf(order[1]));
        await story.App.Store.WriteAsync(new Batch().Upsert(entry with { Standing = Standing.OnLeave }));
        await story.App.Get<AbsenceActs>().PauseAsync(A.ProgramId, order[1], story.App.Now, "system", TestContext.Current.CancellationToken);

        Assert.Equal(order[2], (await story.SessionAsync()).HostId);
        Assert.Null((await story.ReadAsync()).PausedAt);
    }

    private static Task VetoAsync(CircleStory story, string name, string other) =>
        story.App.Store.WriteAsync(new Batch().Upsert(new PartnerVetoes(A.ProgramId, A.Id(name), [A.Id(other)])));
}

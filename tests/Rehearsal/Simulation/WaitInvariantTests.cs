using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Local.Durable;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Rehearsal.Simulation;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal.Simulation;

/// <summary>Each invariant finds what breaks it, and nothing where nothing does.</summary>
public sealed class WaitInvariantTests
{
    private const string Waits = "every open wait has a timer and an owner";

    private const string Promises = "what was promised is kept by something";

    private const string Failures = "nothing fails without a work item";

    private static readonly Guid MailId = Guid.Parse("6f1d3b5e-0f0a-4b1e-9d57-000000000001");

    private static readonly string Mentorship = InstanceIds.Mentorship(A.ProgramId, Given.MentorshipId);

    private static readonly string Session = InstanceIds.Session(A.ProgramId, Given.Session.SessionId);

    private static readonly string Proposal = InstanceIds.Proposal(A.ProgramId, Given.Proposal.ProposalId);

    private static readonly string Mail = InstanceIds.Mail(A.ProgramId, MailId);

    private static readonly Moment Sound = new(Given.Now)
    {
        Mentorships = [Given.Mentorship],
        Sessions = [Given.Session],
        Proposals = [Given.Proposal],
        Enrollments = [Given.Mentor, Given.Mentee],
        Mails = [Queued],
        Directory = People(Standing.Active),
        Open = [Instance(Mentorship, hasTimer: false), Instance(Session) with { ParentId = Mentorship }, Instance(Proposal), Instance(Mail)],
    };

    public static TheoryData<string> Promised => [Mentorship, Session, Proposal, Mail];

    private static MailRecord Queued => new(
        A.ProgramId, MailId, MailTemplate.SessionInvitation, A.Id("Theo"), MailStatus.Queued, Given.Now.AddHours(1));

    [Fact]
    public void Nothing_is_found_where_everything_holds() => Assert.Empty(Found(Sound));

    [Theory]
    [MemberData(nameof(Promised))]
    public void A_promise_that_no_instance_keeps_is_found(string instanceId) => Assert.Contains(Promises, Found(Sound with
    {
        Open = [.. Sound.Open.Where(one => one.InstanceId != instanceId)],
    }));

    [Fact]
    public void An_invitation_that_nothing_follows_up_and_a_mentorship_of_somebody_who_left_are_found()
    {
        var invited = Given.Mentee with { PersonId = A.Id("Noah"), Stage = EnrollmentStage.Invited };

        Assert.Equal([Promises], Found(Sound with { Enrollments = [.. Sound.Enrollments, invited] }));
        Assert.Equal([Promises], Found(Sound with { Enrollments = [Given.Mentor, Given.Mentee with { Stage = EnrollmentStage.Left }] }));
    }

    [Fact]
    public void An_instance_that_waits_for_nothing_is_found_unless_it_stands_still_with_somebody_on_leave()
    {
        var stuck = Sound with { Open = [.. Sound.Open, Instance($"goal:{A.ProgramId}:1", hasTimer: false)] };

        Assert.Equal([Waits], Found(stuck));
        Assert.Empty(Found(stuck with { Directory = People(Standing.OnLeave) }));
    }

    [Fact]
    public void A_timer_that_did_not_ring_and_a_part_that_nobody_waits_for_are_found()
    {
        var late = Instance("event:growth:launch") with { Due = Given.Now.AddHours(-3) };
        var orphan = Instance("training:growth:p1") with { ParentId = "enrollment:growth:p1" };

        Assert.Equal([Waits, Waits], Found(Sound with { Open = [.. Sound.Open, late, orphan] }));
    }

    [Fact]
    public void A_work_item_whose_decision_nobody_would_hear_is_found()
    {
        var item = Item("k", WorkItemKind.KickoffOverdue, new Subject.OfMentorship(Given.MentorshipId)) with { InstanceId = "kickoff:growth:gone" };

        Assert.Equal([Waits], Found(Sound with { WorkItems = [item] }));
        Assert.Empty(Found(Sound with { WorkItems = [item with { Status = WorkItemStatus.Moot }] }));
    }

    [Fact]
    public void A_failed_instance_and_a_mail_given_up_are_found_while_no_coordinator_knows()
    {
        var failed = new FailedInstance("conflict:growth:1", Given.Now.AddHours(-20));
        var broken = Sound with { Failed = [failed], Mails = [Queued with { Status = MailStatus.Failed }], Open = [.. Sound.Open.SkipLast(1)] };
        var told = Item(Uuid5.Of($"failed|{failed.InstanceId}|{failed.At:O}").ToString("N"), WorkItemKind.InstanceFailed, new Subject.OfInstance("x"));

        Assert.Equal([Failures, Failures], Found(broken));
        Assert.Empty(Found(broken with { WorkItems = [told, Item("m", WorkItemKind.MailFailed, new Subject.OfMail(MailId))] }));
    }

    [Fact]
    public void What_can_still_be_mended_is_waited_for_half_a_day()
    {
        var broken = Sound with { Open = [] };
        var watch = new InvariantWatch();

        Assert.Null(watch.Look(broken, WaitInvariants.Daily));
        Assert.Null(watch.Look(broken with { Now = Given.Now.AddHours(11) }, WaitInvariants.Daily));
        Assert.NotNull(watch.Look(broken with { Now = Given.Now.AddHours(12) }, WaitInvariants.Daily));
    }

    private static List<string> Found(Moment moment) =>
        [.. WaitInvariants.Daily.SelectMany(invariant => invariant.Find(moment)).Select(breach => breach.Invariant)];

    private static OpenInstance Instance(string id, bool hasTimer = true) => new(id, ParentId: null, hasTimer ? Given.Now.AddDays(1) : null, Activities: 0);

    private static Dictionary<string, DirectoryEntry> People(Standing maya) => new()
    {
        [A.Id("Maya")] = DirectoryEntry.Of(A.Person("Maya")) with { Standing = maya },
        [A.Id("Theo")] = DirectoryEntry.Of(A.Person("Theo")),
    };

    private static WorkItem Item(string key, WorkItemKind kind, Subject subject) => new(
        A.ProgramId, key, kind, subject, InstanceId: null, new Phrase("causes.said-nothing"), Given.Now, TimeSpan.FromMinutes(5), []);
}

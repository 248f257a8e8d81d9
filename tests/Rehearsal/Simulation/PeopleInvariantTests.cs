using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Rehearsal.Simulation;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal.Simulation;

/// <summary>Each invariant finds what breaks it, and nothing where nothing does.</summary>
public sealed class PeopleInvariantTests
{
    private static readonly Guid MailId = Guid.Parse("6f1d3b5e-0f0a-4b1e-9d57-000000000001");

    private static readonly Enrollment Maya = Given.Mentor with { Profile = A.Profile(ProgramRole.Mentor) };

    private static readonly Moment Sound = new(Given.Now)
    {
        Mentorships = [Given.Mentorship],
        Begun = [Given.Mentorship],
        Enrollments = [Maya, Given.Mentee with { Profile = A.Profile(ProgramRole.Mentee) }],
        Mails = [Sent(MailId, Given.Now)],
        Arrived = new Dictionary<Guid, int> { [MailId] = 1 },
        Programs = Programs(),
        Directory = People(managerOfTheo: null),
    };

    [Fact]
    public void Nothing_is_found_where_everything_holds() => Assert.Empty(Found(Sound));

    [Fact]
    public void A_mail_that_arrives_twice_is_found_unless_a_hand_over_of_it_was_cut()
    {
        var twice = Sound with { Arrived = new Dictionary<Guid, int> { [MailId] = 2 } };

        Assert.Equal(["no mail arrives twice"], Found(twice));
        Assert.Empty(Found(twice with { Mails = [Sent(MailId, Given.Now) with { Cuts = 1 }] }));
    }

    [Fact]
    public void The_same_order_under_two_ids_is_found_when_both_go_at_once()
    {
        var other = Guid.Parse("6f1d3b5e-0f0a-4b1e-9d57-000000000002");

        Assert.Equal(["nothing is mailed twice under two ids"], Found(Sound with { Mails = [Sent(MailId, Given.Now), Sent(other, Given.Now.AddSeconds(20))] }));
        Assert.Empty(Found(Sound with { Mails = [Sent(MailId, Given.Now), Sent(other, Given.Now.AddDays(7))] }));
    }

    [Fact]
    public void Who_has_one_mentorship_more_than_they_want_is_found()
    {
        var second = Given.Mentorship with
        {
            MentorshipId = "another",
            Members = [new Member(Maya.PersonId, ProgramRole.Mentor), new Member(A.Id("Noah"), ProgramRole.Mentee)],
        };

        Assert.Equal(["nobody is over their capacity"], Found(Sound with { Mentorships = [Given.Mentorship, second] }));
        Assert.Empty(Found(Sound with { Mentorships = [Given.Mentorship, second with { Stage = MentorshipStage.Ended }] }));
    }

    [Fact]
    public void A_pair_that_begins_in_one_line_is_found_at_once_and_one_that_comes_into_it_when_nobody_is_asked_for_two_days()
    {
        var inLine = Sound with { Directory = People(managerOfTheo: A.Id("Maya")) };
        var asked = inLine with { Begun = [], WorkItems = [Asked()] };
        var watch = new InvariantWatch();

        Assert.Contains("nobody begins with somebody of their own line", Found(inLine));
        Assert.Empty(Found(asked));
        Assert.Null(watch.Look(inLine with { Begun = [] }, PeopleInvariants.Daily));
        Assert.Null(watch.Look(inLine with { Begun = [], Now = Given.Now.AddDays(1) }, PeopleInvariants.Daily));
        Assert.NotNull(watch.Look(inLine with { Begun = [], Now = Given.Now.AddDays(2) }, PeopleInvariants.Daily));
    }

    [Fact]
    public void What_was_mended_meanwhile_and_what_a_machine_slept_through_does_not_count_as_broken_for_long()
    {
        var inLine = Sound with { Directory = People(managerOfTheo: A.Id("Maya")), Begun = [] };
        var watch = new InvariantWatch();

        Assert.Null(watch.Look(inLine, PeopleInvariants.Daily));
        watch.Sleep(TimeSpan.FromDays(3));
        Assert.Null(watch.Look(inLine with { Now = Given.Now.AddDays(4) }, PeopleInvariants.Daily));
        Assert.Null(watch.Look(Sound with { Now = Given.Now.AddDays(5) }, PeopleInvariants.Daily));
        Assert.Null(watch.Look(inLine with { Now = Given.Now.AddDays(6) }, PeopleInvariants.Daily));
    }

    private static List<string> Found(Moment moment) =>
        [.. PeopleInvariants.Strict.Concat(PeopleInvariants.Daily).SelectMany(invariant => invariant.Find(moment)).Select(breach => breach.Invariant)];

    private static Dictionary<string, MentoringProgram> Programs() => new()
    {
        [A.ProgramId] = Given.Program,
    };

    private static Dictionary<string, DirectoryEntry> People(string? managerOfTheo) => new()
    {
        [A.Id("Maya")] = DirectoryEntry.Of(A.Person("Maya")),
        [A.Id("Theo")] = DirectoryEntry.Of(A.Person("Theo")) with { ManagerId = managerOfTheo },
    };

    private static MailRecord Sent(Guid mailId, DateTimeOffset at)
    {
        var order = new MailOrder(
            mailId, MailTemplate.SessionInvitation, A.ProgramId, A.Id("Theo"), Given.MentorshipId, SessionId: Given.Session.SessionId);
        return new MailRecord(A.ProgramId, mailId, order.Template, order.PersonId, MailStatus.Sent, at, at, Order: order);
    }

    private static WorkItem Asked() => new(
        A.ProgramId,
        "k",
        WorkItemKind.ConflictFound,
        new Subject.OfMentorship(Given.MentorshipId),
        InstanceId: null,
        new Phrase("causes.one-reporting-line"),
        Given.Now,
        TimeSpan.FromMinutes(10),
        []);
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Rehearsals;

public sealed class ObservedBehaviorTests
{
    [Fact]
    public void Rates_are_taken_from_the_programs_where_enough_was_seen_and_are_usual_elsewhere()
    {
        var observed = ObservedBehavior.Of([Program("one", people: 15, ("declines", 4, 15)), Program("two", people: 10, ("declines", 6, 10))], Given.Now)!;

        Assert.Equal(["declines"], observed.Rates);
        Assert.Equal(BehaviorScript.Usual with { Declines = 0.4 }, observed.Script);
        Assert.Equal(25, observed.People);
        Assert.Equal([("one", 15), ("two", 10)], observed.Programs.Select(program => (program.ProgramId, program.People)));
        Assert.Equal("two", Assert.Single(observed.For(id => id == "two").Programs).ProgramId);
    }

    [Theory]
    [InlineData(19, 8, 16)]
    [InlineData(40, 4, 30)]
    [InlineData(40, 26, 30)]
    public void Of_few_people_or_few_cases_nothing_is_taken(int people, int cases, int all) =>
        Assert.Null(ObservedBehavior.Of([Program("one", people, ("declines", cases, all))], Given.Now));

    [Fact]
    public void What_several_mails_asked_for_is_a_rate_of_one_of_them()
    {
        var program = Program("one", people: 40) with { Counts = new Dictionary<string, BehaviorCount> { ["silence"] = new(9, 100, Mails: 2) } };

        Assert.Equal(0.3, ObservedBehavior.Of([program], Given.Now)!.Script.Silence);
    }

    [Fact]
    public void Half_of_the_answers_came_within_the_hours_that_are_told()
    {
        var program = Program("one", people: 40) with { AnswerHours = [1, 80, 20, 4, 30] };

        Assert.Equal(20, ObservedBehavior.Of([program], Given.Now)!.Script.AnswerHours);
    }

    [Fact]
    public void Stored_facts_are_counted_by_what_they_say_of_people()
    {
        var (mentor, mentee) = (Given.Mentor.PersonId, Given.Mentee.PersonId);
        var declined = Given.Enrollment("Di", ProgramRole.Mentee, EnrollmentStage.Declined);
        var gone = Given.Enrollment("Lea", ProgramRole.Mentee, EnrollmentStage.Left) with
        {
            EndedBecause = nameof(EndReason.MemberLeft),
            Consent = new Consent(Consent.CurrentText, Given.Now),
        };
        var held = Given.Session with
        {
            Stage = SessionStage.Held,
            Sequence = 1,
            Arrivals = new Dictionary<string, DateTimeOffset> { [mentor] = Given.Session.StartsAt, [mentee] = Given.Session.StartsAt.AddMinutes(9) },
            Pulses = new Dictionary<string, int> { [mentor] = 4 },
        };
        var missed = held with
        {
            Stage = SessionStage.Missed,
            Sequence = 0,
            Arrivals = new Dictionary<string, DateTimeOffset> { [mentor] = Given.Session.StartsAt },
        };
        var proposal = Given.Proposal with { Stage = ProposalStage.DeclinedByMentor, ProposedAt = Given.Now, MenteeAnsweredAt = Given.Now.AddHours(6) };

        var facts = BehaviorFacts.Of(
            Given.Program,
            [Given.Mentor, declined, gone],
            [proposal],
            [held, missed, Given.Session with { Stage = SessionStage.Broken }],
            [Given.Mentorship with { EndedBecause = EndReason.ByChoice }, Given.Mentorship],
            pauses: 1,
            newManagers: 0);

        Assert.Equal(3, facts.People);
        Assert.Equal([6.0], facts.AnswerHours);
        Assert.Equal(new BehaviorCount(1, 2, Given.Program.Policy.Sessions.FollowUp.Nudges.Count), facts.Counts["silence"]);
        Assert.Equal(new BehaviorCount(1, 2), facts.Counts["declines"]);
        Assert.Equal(new BehaviorCount(1, 2), facts.Counts["declinedProposals"]);
        Assert.Equal(new BehaviorCount(1, 4), facts.Counts["noShows"]);
        Assert.Equal(new BehaviorCount(1, 3), facts.Counts["lateArrivals"]);
        Assert.Equal(new BehaviorCount(1, 6), facts.Counts["moves"]);
        Assert.Equal(new BehaviorCount(1, 2), facts.Counts["brokenCalls"]);
        Assert.Equal(new BehaviorCount(1, 2), facts.Counts["earlyEnds"]);
        Assert.Equal(new BehaviorCount(1, 3), facts.Counts["leavers"]);
        Assert.Equal(new BehaviorCount(1, 3), facts.Counts["leave"]);
    }

    private static BehaviorFacts Program(string id, int people, params (string Rate, int Cases, int All)[] counts) =>
        new(id, id, people, counts.ToDictionary(count => count.Rate, count => new BehaviorCount(count.Cases, count.All)), []);
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

public sealed class RoundClosingTests
{
    private static readonly IReadOnlyList<Enrollment> Ready =
    [
        Given.Enrollment("Late", ProgramRole.Mentee, EnrollmentStage.Ready, joined: -2),
        Given.Enrollment("Maya", ProgramRole.Mentor, EnrollmentStage.Ready),
        Given.Enrollment("Early", ProgramRole.Mentee, EnrollmentStage.Ready, joined: -20),
    ];

    [Fact]
    public void Who_waits_the_longest_is_first_in_line_and_mentors_are_not_in_it()
    {
        var closed = RoundClosing.Decide(Given.Stored(Given.Round), Ready).Writes.Written<Round>();

        Assert.Equal(RoundStatus.Completed, closed.Status);
        Assert.Equal([(A.Id("Early"), 1), (A.Id("Late"), 2)], closed.Waiting.Select(person => (person.PersonId, person.Place)));
    }

    [Fact]
    public void The_reason_is_the_solver_s_where_it_gave_one()
    {
        var round = Given.Round with { Waiting = [new WaitingPerson(A.Id("Late"), 1, new Phrase("matching.unmatched.no-mentor"))] };

        var closed = RoundClosing.Decide(Given.Stored(round), Ready).Outcome;

        Assert.Equal(["matching.waiting.not-accepted", "matching.unmatched.no-mentor"], closed.Waiting.Select(person => person.Reason.Key));
    }

    [Fact]
    public void A_round_that_was_blocked_says_so()
    {
        var closed = RoundClosing.Decide(Given.Stored(Given.Round with { Status = RoundStatus.Blocked }), Ready).Outcome;

        Assert.All(closed.Waiting, person => Assert.Equal("matching.waiting.blocked", person.Reason.Key));
    }

    [Fact]
    public void A_round_is_closed_once()
    {
        var closed = RoundClosing.Decide(Given.Stored(Given.Round), Ready).Outcome;

        var again = RoundClosing.Decide(Given.Stored(closed), []);

        Assert.Equal(closed, again.Outcome);
        Assert.Empty(again.Writes.Writes);
    }
}

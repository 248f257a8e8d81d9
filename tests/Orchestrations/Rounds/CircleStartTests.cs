using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

public sealed class CircleStartTests
{
    private static readonly string[] Names = ["Maya", "Theo", "Lea", "Sam", "Noor"];

    private static readonly RoundCircle Asked = new(
        A.ProgramId,
        Round: 1,
        Attempt: 1,
        Number: 1,
        A.Id("Maya"),
        [.. Names.Select((name, i) => new PlannedSeat(A.Id(name), i == 0 ? ProgramRole.Mentor : ProgramRole.Mentee, 0.9 - (0.1 * i), 1, []))],
        ["Leadership"],
        CircleStage.Asking);

    private static readonly CircleStartFacts Facts = new(
        Given.Program with { Form = ProgramForm.Circle, Circles = new CircleSettings(Smallest: 4, Largest: 5, Quorum: 3) },
        Given.Stored(Asked),
        Running: null)
    {
        People = [.. Names.Select((name, i) => Given.Stored(Ready(name, i == 0 ? ProgramRole.Mentor : ProgramRole.Mentee)))],
    };

    [Fact]
    public void A_circle_begins_with_all_that_follows_at_once()
    {
        var decision = CircleStart.Decide(Facts, Given.Now);

        Assert.Equal(Names.Select(A.Id), decision.Outcome);
        var mentorship = decision.Writes.Written<Mentorship>();
        Assert.Equal((Asked.CircleId, A.Id("Maya"), 5), (mentorship.MentorshipId, mentorship.HostId, mentorship.Circle!.Largest));
        Assert.Equal(5, decision.Writes.Writes.Count(write => write.Document is Membership));
        Assert.All(decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>(), one => Assert.Equal(EnrollmentStage.Matched, one.Stage));
        Assert.Equal(CircleStage.Begun, decision.Writes.Written<RoundCircle>().Stage);
        Assert.Equal(["MentorshipOrchestrator", "PromptsOrchestrator"], decision.Signals.Select(signal => signal.Name));
    }

    [Fact]
    public void Of_two_between_whom_a_line_has_come_the_better_fit_stays()
    {
        var pair = new PairOfIds(A.Id("Theo"), A.Id("Noor"));
        var conflict = new PairConflict(pair, HardRule.ReportingLine, new Phrase("causes.one-reporting-line"));

        var decision = CircleStart.Decide(Facts with { Conflicts = [conflict] }, Given.Now);

        Assert.Equal(["Maya", "Theo", "Lea", "Sam"], decision.Outcome.Select(id => Names.First(name => A.Id(name) == id)));
    }

    [Theory]
    [InlineData("Sam", "Theo", "Maya Theo Lea Noor")]
    [InlineData("Theo", "Maya", "Maya Lea Sam Noor")]
    public void Of_two_of_whom_one_wants_the_other_never_the_host_stays_and_else_the_better_fit(string one, string other, string there)
    {
        var decision = CircleStart.Decide(Facts with { Vetoed = [new PairOfIds(A.Id(one), A.Id(other))] }, Given.Now);

        Assert.Equal(there.Split(' '), decision.Outcome.Select(id => Names.First(name => A.Id(name) == id)));
        Assert.DoesNotContain(decision.Notes, note => note.Outcome.Contains("veto", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Maya Theo Lea")]
    [InlineData("Theo Lea Sam Noor")]
    public void Without_enough_people_or_without_its_host_it_does_not_begin(string there)
    {
        var ids = there.Split(' ').Select(A.Id).ToList();

        var decision = CircleStart.Decide(Facts with { People = [.. Facts.People.Where(person => ids.Contains(person.Value.PersonId))] }, Given.Now);

        Assert.Empty(decision.Outcome);
        Assert.Equal(CircleStage.NotBegun, decision.Writes.Written<RoundCircle>().Stage);
        Assert.Equal(["circle.not-begun"], decision.Notes.Names());
    }

    [Fact]
    public void Decided_again_it_begins_once()
    {
        var begun = CircleStart.Decide(Facts, Given.Now).Writes.Written<Mentorship>();

        var again = CircleStart.Decide(
            Facts with { Circle = Given.Stored(Asked with { Stage = CircleStage.Begun }), Running = Given.Stored(begun) }, Given.Now);

        Assert.Equal(Names.Select(A.Id), again.Outcome);
        Assert.Empty(again.Writes.Writes);
    }

    [Fact]
    public void Each_place_says_what_became_of_it()
    {
        CircleSeat Seat(string name, SeatStage stage) => new(
            A.ProgramId, Asked.CircleId, A.Id(name), ProgramRole.Mentee, Given.Now, Given.Now.AddDays(7), stage);

        var decision = CircleStart.Settle(
            Asked with { Stage = CircleStage.Begun },
            [
                Given.Stored(Seat("Theo", SeatStage.Accepted)),
                Given.Stored(Seat("Lea", SeatStage.Asked)),
                Given.Stored(Seat("Sam", SeatStage.Declined)),
                Given.Stored(Seat("Noor", SeatStage.Accepted)),
            ],
            new HashSet<string> { A.Id("Theo") });

        Assert.Equal(
            [(A.Id("Theo"), SeatStage.Taken), (A.Id("Lea"), SeatStage.Silent), (A.Id("Noor"), SeatStage.Withdrawn)],
            decision.Writes.Writes.Select(write => (CircleSeat)write.Document!).Select(seat => (seat.PersonId, seat.Stage)));
    }

    private static Enrollment Ready(string name, ProgramRole role) => Given.Enrollment(name, role, EnrollmentStage.Ready);
}

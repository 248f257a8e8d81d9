using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Imports;

/// <summary>Given what is known of two people, what a row about them comes to.</summary>
public sealed class PairDecisionsTests
{
    private static readonly PairStand Strangers = new(
        Given.Program,
        new PairMember(Given.Mentor.PersonId, Standing.Active, Enrollment: null),
        new PairMember(Given.Mentee.PersonId, Standing.Active, Enrollment: null),
        Together: []);

    private static readonly ImportedPair Pair = new(
        2, new NamedPerson("Mentor", "Maya", Email: null), new NamedPerson("Mentee", "Theo", Email: null), APair.Continuation);

    [Fact]
    public void Two_who_are_not_in_the_program_come_into_it_and_go_on()
    {
        var look = PairDecisions.Look(Pair, Strangers, [], []);

        Assert.Empty(PairDecisions.Obstacles(Strangers, Given.Now));
        Assert.Equal(PairKind.GoesOn, look.Kind);
        Assert.Equal([Given.Mentor.PersonId, Given.Mentee.PersonId], look.Enrolled);
    }

    [Fact]
    public void A_pair_that_runs_here_or_ran_since_that_day_is_here_already()
    {
        var began = Pair.Continuation.StartedAt(Given.Program.Zone);
        var ended = Given.Mentorship with { Stage = MentorshipStage.Ended };

        Assert.True(IsHere(Given.Mentorship));
        Assert.True(IsHere(ended with { CreatedAt = began }));
        Assert.False(IsHere(ended));

        static bool IsHere(Mentorship mentorship) => PairDecisions.IsHere(Strangers with { Together = [mentorship] }, APair.Continuation);
    }

    [Theory]
    [InlineData(Standing.Left, "rules.pair-left")]
    [InlineData(Standing.OnLeave, "rules.pair-on-leave")]
    public void Who_is_not_there_is_named(Standing standing, string rule)
    {
        var stand = Strangers with { Mentee = Strangers.Mentee with { Standing = standing } };

        Assert.Equal([(Given.Mentee.PersonId, rule)], PairDecisions.Obstacles(stand, Given.Now).Select(one => (one.PersonId, one.Rule.Key)));
    }

    [Theory]
    [InlineData(ProgramRole.Mentee, EnrollmentStage.Ready, "rules.pair-role")]
    [InlineData(ProgramRole.Mentor, EnrollmentStage.Declined, "rules.pair-said-no")]
    [InlineData(ProgramRole.Mentor, EnrollmentStage.Left, "rules.pair-said-no")]
    public void Who_has_another_role_or_said_no_is_named(ProgramRole role, EnrollmentStage stage, string rule)
    {
        var stand = Strangers with { Mentor = Strangers.Mentor with { Enrollment = Given.Enrollment("Maya", role, stage) } };

        Assert.Equal([(Given.Mentor.PersonId, rule)], PairDecisions.Obstacles(stand, Given.Now).Select(one => (one.PersonId, one.Rule.Key)));
    }

    [Fact]
    public void Nobody_is_paired_with_themselves()
    {
        var stand = Strangers with { Mentee = Strangers.Mentor };

        Assert.Equal("rules.pair-one-person", Assert.Single(PairDecisions.Obstacles(stand, Given.Now)).Rule.Key);
    }

    [Fact]
    public void A_conflict_waits_for_a_reason()
    {
        Phrase[] conflicts = [new Phrase("causes.same-manager")];

        Assert.Equal(PairKind.Waits, PairDecisions.Look(Pair, Strangers, conflicts, []).Kind);
        Assert.Equal(PairKind.GoesOn, PairDecisions.Look(Pair with { Despite = "They asked for it." }, Strangers, conflicts, []).Kind);
    }

    [Fact]
    public void Rows_that_cannot_both_be_true_point_to_the_first()
    {
        var errors = PairDecisions.Clashes(
            [(Pair, "maya", "theo"), (Pair with { Line = 3 }, "maya", "theo"), (Pair with { Line = 4 }, "theo", "lea")], Given.Program);

        Assert.Equal(
            [(3, "Mentee", "rules.pair-twice"), (4, "Mentor", "rules.pair-both-roles")], errors.Select(error => (error.Line, error.Column, error.Rule.Key)));
    }

    [Fact]
    public void Peers_stand_in_any_order()
    {
        var peers = Given.Program with { Form = ProgramForm.Peer };

        var errors = PairDecisions.Clashes([(Pair, "maya", "theo"), (Pair with { Line = 3 }, "theo", "maya"), (Pair with { Line = 4 }, "theo", "lea")], peers);

        Assert.Equal((3, "rules.pair-twice"), (Assert.Single(errors).Line, errors.First().Rule.Key));
        Assert.Equal((ProgramRole.Peer, ProgramRole.Peer), PairDecisions.RolesIn(peers));
    }

    [Theory]
    [InlineData(2, 1, 1, false)]
    [InlineData(2, 1, 2, true)]
    public void A_mentors_own_limit_is_counted(int capacity, int running, int ofList, bool isOver)
    {
        var mentor = Given.Mentor with { Profile = A.Profile(ProgramRole.Mentor, capacity: capacity) };

        Assert.Equal(isOver, PairDecisions.OverLimit(Pair.Mentor, mentor, ProgramRole.Mentor, running, ofList) is not null);
    }

    [Fact]
    public void A_mentor_who_said_no_limit_has_none_and_a_mentee_has_one_mentor()
    {
        Assert.Null(PairDecisions.OverLimit(Pair.Mentor, enrollment: null, ProgramRole.Mentor, running: 5, ofList: 5));
        Assert.NotNull(PairDecisions.OverLimit(Pair.Mentee, enrollment: null, ProgramRole.Mentee, running: 0, ofList: 2));
    }

    [Fact]
    public void Pairs_come_into_a_program_that_runs()
    {
        Assert.Null(PairDecisions.ObstacleIn(Given.Program, Given.Now));
        Assert.NotNull(PairDecisions.ObstacleIn(Given.Program with { Status = ProgramStatus.Draft }, Given.Now));
        Assert.NotNull(PairDecisions.ObstacleIn(Given.Program, Given.Program.Calendar.Ends!.Value));
        Assert.NotNull(PairDecisions.ObstacleIn(Given.Program with { Form = ProgramForm.Circle }, Given.Now));
    }
}

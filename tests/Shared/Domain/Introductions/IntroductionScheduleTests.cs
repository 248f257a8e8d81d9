using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Introductions;

public sealed class IntroductionScheduleTests
{
    private static readonly DateTimeOffset From = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static MentoringProgram Program { get; } = ProgramDefinitionRules.Check(A.Program(From), From).Value! with
    {
        Status = ProgramStatus.Running,
        Introductions = new IntroductionPolicy(EveryDays: 20),
        IntroductionsFrom = From,
    };

    [Fact]
    public void The_first_round_is_a_week_after_they_are_switched_on_and_each_further_one_by_the_rhythm()
    {
        Assert.Equal(From + IntroductionSchedule.First, Look([], From).Next);
        Assert.Equal(1, Look([], From + IntroductionSchedule.First).Makes);

        var made = Told(1, From.AddDays(7));
        Assert.Equal(made.BegunAt + Introduction.Reminder, Look([made], From.AddDays(8)).Next);
        Assert.Equal(2, Look([made with { RemindedAt = From.AddDays(17) }], From.AddDays(27)).Makes);
    }

    [Fact]
    public void Of_a_round_people_are_told_then_asked_once_then_counted()
    {
        var made = new IntroductionRound(A.ProgramId, 1, From.AddDays(7)) { MadeAt = From.AddDays(7) };
        var told = made with { ToldAt = made.MadeAt };
        var asked = told with { RemindedAt = From.AddDays(17) };
        var off = Program with { Introductions = null, IntroductionsFrom = null };

        Assert.Equal(1, Look([made], From.AddDays(7)).Tells);
        Assert.Equal(1, Look([told], From.AddDays(17)).Reminds);
        Assert.Equal(1, IntroductionSchedule.Look(off, From, [asked], From.AddDays(37)).Closes);
        Assert.Equal(From.AddDays(37), IntroductionSchedule.Look(off, From, [asked], From.AddDays(20)).Next);
    }

    [Fact]
    public void One_that_a_coordinator_wants_is_made_at_once_and_the_rhythm_goes_on_from_it()
    {
        var wanted = new IntroductionRound(A.ProgramId, 2, From.AddDays(9));

        Assert.Equal(2, Look([wanted, Told(1, From.AddDays(7))], From.AddDays(9)).Makes);
        Assert.Equal(From.AddDays(29), IntroductionSchedule.NextAt(Program, wanted));
        Assert.Equal(2, IntroductionSchedule.NextNumber(wanted));
        Assert.Equal(3, IntroductionSchedule.NextNumber(wanted with { MadeAt = From.AddDays(9) }));
    }

    [Fact]
    public void Where_they_are_off_or_were_switched_on_again_since_nothing_is_made_and_with_the_program_all_ends()
    {
        var wanted = new IntroductionRound(A.ProgramId, 1, From.AddDays(1));
        var again = Program with { IntroductionsFrom = From.AddDays(2) };

        Assert.Null(IntroductionSchedule.Look(Program with { Introductions = null }, From, [wanted], From.AddDays(40)).Makes);
        Assert.Null(IntroductionSchedule.Look(again, From, [], From.AddDays(40)).Next);
        Assert.Null(IntroductionSchedule.Look(Program with { Status = ProgramStatus.Stopped }, From, [Told(1, From.AddDays(7))], From.AddDays(17)).Reminds);
        Assert.Equal(From.AddDays(9), IntroductionSchedule.NextAt(again, Told(1, From.AddDays(1))));
    }

    [Theory]
    [InlineData(14, IntroductionsFor.Anybody, ProgramForm.OneToOne, null)]
    [InlineData(90, IntroductionsFor.AcrossRoles, ProgramForm.Reverse, null)]
    [InlineData(13, IntroductionsFor.Anybody, ProgramForm.OneToOne, "everyDays")]
    [InlineData(91, IntroductionsFor.Anybody, ProgramForm.OneToOne, "everyDays")]
    [InlineData(30, IntroductionsFor.AcrossRoles, ProgramForm.Peer, "for")]
    public void A_definition_says_how_often_and_for_whom_within_limits(int days, IntroductionsFor whom, ProgramForm form, string? wrong)
    {
        var definition = A.Program(From) with { Form = form, Introductions = new IntroductionPolicy(days, whom) };

        var verdict = ProgramDefinitionRules.Check(definition, From);

        var wrongFields = (verdict.Refusal?.Fields ?? []).Select(error => error.Field);
        Assert.Equal(wrong is null ? null : $"{IntroductionPolicyRules.Field}.{wrong}", wrongFields.SingleOrDefault());
        Assert.True(wrong is not null || verdict.Value!.Introductions == definition.Introductions);
    }

    [Theory]
    [InlineData(ProgramRole.Mentor, ProgramRole.Mentee, ProgramForm.OneToOne, true)]
    [InlineData(ProgramRole.Mentee, ProgramRole.Mentor, ProgramForm.Reverse, true)]
    [InlineData(ProgramRole.Peer, ProgramRole.Peer, ProgramForm.Peer, true)]
    [InlineData(ProgramRole.Mentor, ProgramRole.Mentor, ProgramForm.OneToOne, false)]
    [InlineData(ProgramRole.Mentor, ProgramRole.Mentee, ProgramForm.Circle, false)]
    public void Two_may_go_on_as_a_pair_where_their_roles_make_one(ProgramRole one, ProgramRole other, ProgramForm form, bool may) =>
        Assert.Equal(may, IntroductionDecisions.CanPair(Program with { Form = form }, one, other));

    private static IntroductionLook Look(IReadOnlyList<IntroductionRound> rounds, DateTimeOffset now) => IntroductionSchedule.Look(Program, From, rounds, now);

    private static IntroductionRound Told(int number, DateTimeOffset at) => new(A.ProgramId, number, at) { MadeAt = at, ToldAt = at };
}

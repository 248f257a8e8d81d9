using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>What may happen to a draft of a program.</summary>
public sealed class DraftDecisionsTests
{
    private const string Actor = "coordinator:robin";

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly MentoringProgram Program = Given.Program;

    [Theory]
    [InlineData("Mentorat d'été 2027", "mentorat-d-ete-2027")]
    [InlineData("100 days", "days")]
    [InlineData("  Women in Lead!  ", "women-in-lead")]
    [InlineData("日本", null)]
    [InlineData(null, null)]
    public void An_id_is_made_of_a_name(string? name, string? id) => Assert.Equal(id, DraftDecisions.IdFrom(name));

    [Fact]
    public void An_id_that_is_made_of_a_name_keeps_the_rule_of_ids() =>
        Assert.Equal(32, DraftDecisions.IdFrom(new string('a', 200))!.Length);

    [Fact]
    public void A_repeated_program_opens_a_week_ahead_or_later_on_the_same_weekday_and_hour()
    {
        var repeat = DraftDecisions.Repeat("r", Program, [], Actor, Now);

        var (before, after) = (Local(Program.Calendar.RecruitmentOpens), Local(repeat.Definition.Calendar!.RecruitmentOpens));
        Assert.True(repeat.Definition.Calendar.RecruitmentOpens >= Now.AddDays(6));
        Assert.Equal((before.DayOfWeek, before.TimeOfDay), (after.DayOfWeek, after.TimeOfDay));
        Assert.Equal(Local(Program.Calendar.MatchingOn) - before, Local(repeat.Definition.Calendar.MatchingOn) - after);
        Assert.Equal((DraftPurpose.Repeat, Program.ProgramId, (int?)Program.Version), (repeat.Purpose, repeat.Of!, repeat.OfVersion));
        Assert.Equal(Program.ProgramId, repeat.Definition.RepeatOf);
    }

    [Fact]
    public void A_third_run_is_called_after_the_second()
    {
        var second = DraftDecisions.Repeat("r", Program, [], Actor, Now);
        var third = DraftDecisions.Copy(second, "c", Actor, Now);

        Assert.Equal($"{Program.ProgramId}-2", second.Definition.ProgramId);
        Assert.Equal($"{Program.ProgramId}-3", third.Definition.ProgramId);
    }

    [Fact]
    public void A_program_that_is_over_is_not_changed() => Assert.Equal(
        RefusalReason.WrongStage,
        DraftDecisions.Change(Program with { Status = ProgramStatus.Completed }, [], Actor, Now).Refusal!.Reason);

    [Fact]
    public void A_change_stays_the_change_of_its_program_whatever_it_says()
    {
        var change = DraftDecisions.Change(Program with { Status = ProgramStatus.Running }, [], Actor, Now).Value!;

        var edited = DraftDecisions.Edit(change, change.Definition with { ProgramId = "other", Name = "Other" }, "coordinator:kim", Now.AddHours(1));

        Assert.Equal(Program.ProgramId, edited.Definition.ProgramId);
        Assert.Equal("Other", edited.Definition.Name);
        Assert.Equal((Now.AddHours(1), "coordinator:kim"), (edited.ChangedAt, edited.ChangedBy));
    }

    [Fact]
    public void Dates_keep_their_hour_on_the_wall_when_the_zone_changes()
    {
        var moved = DraftDecisions.InZone(ProgramDefinition.Of(Program, []), "America/New_York");

        Assert.Equal(Local(Program.Calendar.MatchingOn), moved.Calendar!.MatchingOn.ToZone("America/New_York").DateTime);
    }

    [Fact]
    public void A_zone_that_there_is_not_is_left_to_the_rules()
    {
        var moved = DraftDecisions.InZone(ProgramDefinition.Of(Program, []), "Nowhere");

        Assert.Equal(("Nowhere", ProgramDefinition.Of(Program, []).Calendar!), (moved.Zone!, moved.Calendar!));
    }

    [Fact]
    public void Another_level_keeps_what_a_policy_has_of_its_own()
    {
        var own = ProgramPolicy.Default with { Sessions = ProgramPolicy.Default.Sessions with { RescueAfter = TimeSpan.FromMinutes(4) } };

        var light = DraftDecisions.AtLevel(new ProgramDefinition { Policy = own }, StructureLevel.Light).Policy!;

        Assert.Equal(TimeSpan.FromMinutes(4), light.Sessions.RescueAfter);
        Assert.False(light.Training.Required);
        Assert.Null(light.Proposals.Review);
        Assert.Empty(light.Closing.FollowUpsAfter);
    }

    private static DateTime Local(DateTimeOffset moment) => moment.ToZone(Program.Zone).DateTime;
}

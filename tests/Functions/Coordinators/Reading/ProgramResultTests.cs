using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Results;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class ProgramResultTests
{
    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 0.4)]
    public void A_share_of_fewer_than_five_is_withheld(int invited, double? matched) =>
        Assert.Equal(matched, ProgramResult.Of(Given.Program, Figures(came: [invited, invited, 2, 2])).Matched);

    [Fact]
    public void The_last_four_weeks_stand_beside_the_four_before()
    {
        var result = ProgramResult.Of(Given.Program, Figures(weeks: [(9, 1), (2, 0), (2, 0), (2, 0), (2, 0), (1, 0), (1, 1), (1, 1), (1, 1)]));

        Assert.Equal(4.0 / 7, result.Held);
        Assert.Equal(1, result.HeldBefore);
    }

    [Fact]
    public void A_program_is_compared_with_the_one_of_its_form_before_it_and_the_first_with_the_next()
    {
        var (first, second, third, other) = (Result("first", 0), Result("second", 10), Result("third", 20), Result("other", 15, ProgramForm.Circle));
        ProgramResult[] all = [third, other, first, second];

        Assert.Equal(second, third.ComparedWith(all));
        Assert.Equal(first, second.ComparedWith(all));
        Assert.Equal(second, first.ComparedWith(all));
        Assert.Null(other.ComparedWith(all));
    }

    [Fact]
    public void What_has_become_worse_is_the_finding_before_what_goes_well()
    {
        var (well, quiet, worse) = (
            Result("well", 0) with { Matched = 0.8, Quiet = 0.1 },
            Result("quiet", 1) with { Matched = 0.5, Quiet = 0.3 },
            Result("worse", 2) with { Held = 0.7, HeldBefore = 0.9 });

        Assert.Equal("worse: 70% of its sessions take place; a month ago it was 90%", Finding(well, quiet, worse));
        Assert.Equal("quiet: 30% of its pairs have not met for three weeks", Finding(well, quiet));
        Assert.Equal("well: 80% of those who were invited have found a partner", Finding(well));
        Assert.Equal("Too few people and sessions yet for a finding", Finding(Result("new", 0)));
    }

    private static string Finding(params ProgramResult[] results) => ResultsFinding.Of(Languages.BuiltIn.English, results);

    private static ProgramResult Result(string name, int day, ProgramForm form = ProgramForm.OneToOne) => ProgramResult.Of(
        Given.Program with
        {
            ProgramId = name,
            Name = name,
            Form = form,
            Calendar = Given.Program.Calendar with { RecruitmentOpens = Given.Now.AddDays(day) },
        },
        Figures());

    // The weeks as they are given are the last ones.
    private static ProgramFigures Figures(int[]? came = null, params (int Held, int Missed)[] weeks) => new(
        new Indicators(0, 0, 0, 0, 0, 0, CoordinatorMinutesPerWeekPer25: null),
        new ProgramHealth(
            came ?? [0, 0, 0, 0],
            [.. weeks.Select(week => new WeekOfSessions(DateOnly.FromDateTime(Given.Now.Date), week.Held, week.Missed))],
            Pairs: 0,
            Quiet: 0,
            Ease: null),
        new Dictionary<EnrollmentStage, int>());
}

using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Functions.Coordinators.Pages.Hr;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Hr;

public sealed class HrWordsTests
{
    private static readonly PersonRef Nia = new("p1", "Nia New");

    public static TheoryData<string> Tags { get; } = [.. Languages.BuiltIn.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_follow_up_and_everything_that_waits_has_words(string tag)
    {
        var texts = Languages.BuiltIn.Of(tag);

        Assert.All(
            Enum.GetValues<HrisFollowUpKind>(),
            kind => Assert.NotEmpty(HrWords.FollowUp(texts, new HrFollowUpFacts(kind, TurningPoint.Hired, IsDone: true))));
        Assert.All(
            from missing in Enum.GetValues<HrisMissing>()
            from field in Enum.GetValues<HrisField>()
            from ends in new[] { true, false }
            select new HrWaitFacts(Nia, "7", IsKnown: true, missing, field, ends, missing is HrisMissing.Day ? TestApp.Start : null),
            wait => Assert.NotEmpty(HrWords.Wait(texts, wait)));
        Assert.All(Enum.GetValues<HrisEventState>(), state => Assert.NotEmpty(texts.Of(state)));
        Assert.All(Enum.GetValues<HrConnectionState>(), state => Assert.NotEmpty(texts[$"console-hr.states.{state}"]));
    }

    [Fact]
    public void A_turning_point_names_the_programs_whose_start_it_waits_for() => Assert.Equal(
        "The turning point “Hired” waits for the start of First steps and Growth.",
        HrWords.Turn(
            Languages.BuiltIn.English,
            new HrTurnFacts(Nia, TurningPoint.Hired, TestApp.Start, ["First steps", "Growth"], TestApp.Start.AddDays(90))));
}

using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class ProgramTemplateTests
{
    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    public static TheoryData<ProgramTemplate, string> All =>
        [.. from template in ProgramTemplates.Offered
            from zone in new[] { "Europe/Paris", "America/Toronto", "Asia/Tokyo" }
            select new TheoryDataRow<ProgramTemplate, string>(template, zone)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_keeps_every_rule_once_it_has_a_name_an_id_and_coordinators(ProgramTemplate template, string zone)
    {
        for (var days = 0; days < 370; days += 5)
        {
            var definition = Of(template, zone, Today.AddDays(days)) with
            {
                Name = "Growth",
                ProgramId = "growth",
                Coordinators = [new Coordinator("Robin", "robin@example.com")],
            };

            Assert.Empty(ProgramDefinitionRules.Check(definition, Now).Refusal?.Fields ?? []);
            Assert.Empty(CalendarWarnings.Of(definition));
        }
    }

    [Fact]
    public void Every_template_is_offered()
    {
        Assert.Contains(ProgramTemplate.PeerCircles, ProgramTemplates.Offered);
        Assert.Equal(Enum.GetValues<ProgramTemplate>(), ProgramTemplates.Offered);
    }

    [Fact]
    public void Newcomers_come_at_any_time_and_stay_a_hundred_days()
    {
        var calendar = Of(ProgramTemplate.FirstHundredDays, "Europe/Paris", Today).Calendar!;

        Assert.True(calendar.IsEvergreen);
        Assert.Equal(TimeSpan.FromDays(100), calendar.MentorshipLength);
    }

    [Fact]
    public void Objectives_are_tied_to_something_and_say_it_in_the_language_of_who_begins()
    {
        foreach (var template in Enum.GetValues<ProgramTemplate>())
        {
            var (english, french) = (Of(template, "Europe/Paris", Today), Of(template, "Europe/Paris", Today, "fr"));

            Assert.All(english.Objectives!, objective => Assert.NotNull(ObjectiveMeasures.UnitOf(objective)));
            Assert.Equal(english.Objectives!.Count, french.Objectives!.Count);
            Assert.NotEqual(english.Purpose, french.Purpose);
            Assert.NotEqual(english.Objectives[0].Text, french.Objectives[0].Text);
        }
    }

    private static ProgramDefinition Of(ProgramTemplate template, string zone, DateOnly today, string language = "en") =>
        ProgramTemplates.Of(template, today, zone, Languages.BuiltIn.Of(language).WordsOf(template));
}

using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared.Localization;

/// <summary>Rules and examples of CLDR: unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html.</summary>
public sealed class PluralRulesTests
{
    private static readonly PluralRules Polish = new(new Dictionary<string, string>
    {
        ["one"] = "n = 1",
        ["few"] = "n % 10 = 2..4 and n % 100 != 12..14",
        ["many"] = "n % 10 = 0,1,5..9 or n % 100 = 12..14",
    });

    private static readonly PluralRules Arabic = new(new Dictionary<string, string>
    {
        ["zero"] = "n = 0",
        ["one"] = "n = 1",
        ["two"] = "n = 2",
        ["few"] = "n % 100 = 3..10",
        ["many"] = "n % 100 = 11..99",
    });

    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "few")]
    [InlineData(5, "many")]
    [InlineData(11, "many")]
    [InlineData(12, "many")]
    [InlineData(21, "many")]
    [InlineData(22, "few")]
    [InlineData(112, "many")]
    public void Polish_numbers_take_their_forms(long number, string category) => Assert.Equal(category, Polish.CategoryOf(number));

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(11, "many")]
    [InlineData(100, "other")]
    [InlineData(103, "few")]
    public void Arabic_numbers_take_their_forms(long number, string category) => Assert.Equal(category, Arabic.CategoryOf(number));

    [Fact]
    public void A_rule_that_is_none_is_refused() =>
        Assert.Throws<FormatException>(() => new PluralRules(new Dictionary<string, string> { ["one"] = "exactly one" }).CategoryOf(1));
}

using System.Text;
using MentorFlow.Domain.Costs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Costs;

public sealed class PriceListTests
{
    [Fact]
    public void The_list_that_comes_with_the_product_is_the_file()
    {
        var file = PriceList.Read(File.ReadAllBytes(Repository.File("shared/Domain/Costs/prices.json")));

        Assert.Equal(PriceList.BuiltIn, file.Value);
        Assert.Equal(("USD", 0.00025m), (PriceList.BuiltIn.Currency, PriceList.BuiltIn.Prices.Mail));
    }

    [Fact]
    public void Every_field_that_is_wrong_is_named()
    {
        var read = Read("""{ "currency": "dollars", "asOf": "today", "color": 1, "prices": { "mail": -1, "mail-megabyte": "cheap", "gold": 2 } }""");

        var wrong = read.Refusal!.Fields.Select(error => $"{error.Field} {error.Rule.Key}").ToList();
        Assert.Equal(
            ["currency costs.rules.currency", "asOf costs.rules.day", "color costs.rules.unknown", "prices.mail costs.rules.price"], wrong.Take(4));
        Assert.Contains("prices.mail-megabyte costs.rules.price", wrong);
        Assert.Contains("prices.video-minute costs.rules.missing", wrong);
        Assert.Contains("prices.gold costs.rules.unknown", wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_list_is_said_to_be_none(string content) =>
        Assert.Equal("costs.rules.unreadable", Assert.Single(Read(content).Refusal!.Fields).Rule.Key);

    private static Verdict<PriceList> Read(string content) => PriceList.Read(Encoding.UTF8.GetBytes(content));
}

using System.Net;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Costs;

public sealed class CostCallTests
{
    [Fact]
    public async Task Costs_come_by_month_at_the_prices_of_the_organizations_own_list()
    {
        using var folder = new TemporaryFolder();
        var prices = folder.File("prices.json");
        var list = await File.ReadAllTextAsync(Repository.File("shared/Domain/Costs/prices.json"));
        await File.WriteAllTextAsync(
            prices, list.Replace("USD", "EUR", StringComparison.Ordinal).Replace("\"mail\": 0.00025", "\"mail\": 1", StringComparison.Ordinal));
        await using var caller = await ApiCaller.StartAsync("--Costs:Meter=true", $"--Costs:Prices={prices}");
        await caller.People.StartProgramAsync();
        await caller.People.KickOffAsync();
        await caller.App.AdvanceAsync(TimeSpan.FromDays(1));

        var costs = (await caller.GetAsync($"/api/programs/{A.ProgramId}/costs")).Expect(HttpStatusCode.OK).Json;

        var months = costs["months"]!.AsArray();
        Assert.Equal(("EUR", 1), ((string)costs["currency"]!, (int)costs["mentorships"]!));
        Assert.Equal((decimal)costs["total"]!, months.Sum(month => (decimal)month!["total"]!));
        Assert.All(months, month => Assert.Equal(
            (decimal)month!["total"]!,
            month["lines"]!.AsArray().Sum(line => (decimal)line!["sum"]!) + (decimal)month["shared"]!["sum"]!));
        Assert.InRange((decimal)costs["total"]!, 1, decimal.MaxValue);
        (await caller.GetAsync("/api/programs/nothing/costs")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_that_breaks_rules_keeps_the_app_from_starting_and_names_the_field()
    {
        using var folder = new TemporaryFolder();
        var prices = folder.File("prices.json");
        var list = await File.ReadAllTextAsync(Repository.File("shared/Domain/Costs/prices.json"));
        await File.WriteAllTextAsync(prices, list.Replace("\"mail\": 0.00025", "\"mail\": \"cheap\"", StringComparison.Ordinal));

        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync($"--Costs:Prices={prices}"));

        Assert.StartsWith("The setting Costs:Prices is ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("prices.mail: must be a number from 0 to", refusal.Message, StringComparison.Ordinal);
    }
}

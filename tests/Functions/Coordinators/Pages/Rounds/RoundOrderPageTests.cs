using System.Net;
using MentorFlow.Functions.Coordinators.Api.Rounds;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;

/// <summary>Rounds that are large from one person on.</summary>
public sealed class RoundOrderPageTests
{
    private const string Path = $"/console/programs/{A.ProgramId}/rounds/1";

    private static string TheoWithMaya => $"{Path}/pairs/{ProgramDriver.Id("Theo")}/{ProgramDriver.Id("Maya")}";

    [Fact]
    public async Task A_button_of_a_large_round_leads_to_a_page_that_says_what_became_of_it()
    {
        await using var browser = await ConsoleBrowser.StartAsync(services => services.AddSingleton(new RoundSize(1)));
        var round = await RoundDriver.StartAsync(browser.App);

        var order = await browser.SendAsync(await browser.OpenAsync(Path), TheoWithMaya, ("action", "Forbid"));

        Assert.StartsWith($"{Path}/orders/", order.Path, StringComparison.Ordinal);
        Assert.Contains("The round has been solved again.", order.Text);
        Assert.Contains("Total score −", order.Text);
        Assert.Contains(Path, order.Links);
        Assert.DoesNotContain("Theo-Maya", await round.PairsAsync());
        Assert.Contains("Maya Example and Theo Example ruled out.", (await browser.OpenAsync(Path)).Text);
    }

    [Fact]
    public async Task What_a_pair_would_change_in_a_large_round_is_worked_out_when_it_is_asked_for_and_then_done_by_a_button()
    {
        await using var browser = await ConsoleBrowser.StartAsync(services => services.AddSingleton(new RoundSize(1)));
        var round = await RoundDriver.StartAsync(browser.App);
        var path = $"{Path}/people/{ProgramDriver.Id("Theo")}/with/{ProgramDriver.Id("Noor")}";
        var weighed = await browser.OpenAsync(path);
        Assert.Contains("Theo Example and Lea Example exchange", weighed.Text);
        Assert.Empty(weighed.Document.QuerySelectorAll("tbody tr"));

        var preview = await browser.SendAsync(weighed, path);

        Assert.Equal(4, preview.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(1, (await round.ReadAsync()).Version);
        await browser.SendAsync(preview, TheoWithMaya, ("action", "Swap"));
        Assert.Equal(["Lea-Maya", "Sam-Olga", "Theo-Noor"], await round.PairsAsync());
        await browser.OpenAsync($"{Path}/orders/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_call_for_a_step_of_a_large_round_is_answered_with_where_to_look_for_progress()
    {
        await using var browser = await ConsoleBrowser.StartAsync(
            services => services.AddSingleton(new RoundSize(1)), $"--Console:Key={ApiCaller.Key}");
        await RoundDriver.StartAsync(browser.App);
        browser.Http.DefaultRequestHeaders.Add("X-MentorFlow-Key", ApiCaller.Key);
        const string Api = $"/api/programs/{A.ProgramId}/rounds/1";

        using var answer = await browser.Http.PostAsync(
            $"{Api}/preview",
            System.Net.Http.Json.JsonContent.Create(
                new StepToPreview(1, ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya"), Second: null), options: MentorFlow.Json.MentorFlowJson.Options));
        await browser.App.SettleAsync();
        var order = await browser.Http.GetStringAsync(answer.Headers.Location!.ToString());
        var rounds = await browser.Http.GetStringAsync($"/api/programs/{A.ProgramId}/rounds");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Contains("\"isOver\":true", order);
        Assert.Contains("\"phase\":\"Done\"", order);
        Assert.Contains("\"pairs\":3", rounds);
    }
}

using System.Net;
using MentorFlow.Domain.Resources;
using MentorFlow.Orchestrations.Resources;

namespace MentorFlow.Tests.Functions.Participants.Resources;

/// <summary>Links that a pair keeps, and that one of them passes on to the program (R99).</summary>
public sealed class ResourceTests : PageTest
{
    private const string Link = "https://books.example.com/ask";

    private static readonly (string, string)[] Filled = [("title", "How to ask"), ("link", Link), ("why", "Short, and good before a first talk.")];

    [Fact]
    public async Task What_one_keeps_the_other_reads_and_nobody_else_until_it_is_passed_on()
    {
        var path = await BeginAsync();
        var form = await TheoBrowser.GetAsync(path);

        await TheoBrowser.PressAsync(form, "Keep the link", Filled);
        await TheoBrowser.PressAsync(form, "Keep the link", Filled);

        Assert.Single((await MayaBrowser.GetAsync(path)).Html.QuerySelectorAll($"h2 a[href='{Link}']"));
        Assert.DoesNotContain("How to ask", (await MayaBrowser.GetAsync("/m/resources/growth")).Text);
        Assert.DoesNotContain("Pass it on", (await MayaBrowser.GetAsync(path)).Html.QuerySelector("section.card")!.TextContent);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Pass it on to everybody in the program");
        Assert.Contains("everybody in the program sees it", page.Text);
        var shelf = await MayaBrowser.GetAsync("/m/resources/growth");
        Assert.Contains("How to ask", shelf.Text);
        Assert.Contains("Passed on by a participant", shelf.Text);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Take it back from the program");
        Assert.DoesNotContain("How to ask", (await MayaBrowser.GetAsync("/m/resources/growth")).Text);
    }

    [Fact]
    public async Task What_a_coordinator_takes_away_is_gone_for_all_and_who_passed_it_on_reads_why()
    {
        var path = await BeginAsync();
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Keep the link", [.. Filled, ("share", "yes")]);
        var item = Assert.Single(await App.ListAsync<ShelfItem>(Program));

        await People.DoAsync(App.Get<ResourceActs>().RemoveFromShelfAsync("growth", item.ItemId, "It asks for a password.", "coordinator:robin"));

        Assert.DoesNotContain("How to ask", (await MayaBrowser.GetAsync("/m/resources/growth")).Text);
        Assert.Contains("It asks for a password.", (await TheoBrowser.GetAsync(path)).Text);
        Assert.DoesNotContain("It asks for a password.", (await MayaBrowser.GetAsync(path)).Text);
    }

    [Fact]
    public async Task A_link_that_nobody_could_follow_comes_back_as_it_was_typed()
    {
        var path = await BeginAsync();

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(path), "Keep the link", ("title", "A page"), ("link", "http://books.example.com"), ("why", "Because."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("https address", page.ErrorOf("link"));
        Assert.Equal("http://books.example.com", page.Value("link"));
    }

    private async Task<string> BeginAsync()
    {
        var pair = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return $"/m/resources/growth/{pair.MentorshipId}";
    }
}

using System.Net;
using MentorFlow.Functions.Coordinators.Api.Programs;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Programs;

public sealed class ShelfCallTests
{
    private const string Shelf = "/api/programs/growth/shelf";

    private static readonly NewShelfItem Item = new("How to ask", "https://books.example.com/ask", "Short, and good before a first talk.", Guid.NewGuid());

    [Fact]
    public async Task A_link_is_put_on_the_shelf_once_and_taken_away_with_a_reason()
    {
        await using var caller = await BeginAsync();

        (await caller.PostAsync(Shelf, Item)).Expect(HttpStatusCode.OK);
        (await caller.PostAsync(Shelf, Item)).Expect(HttpStatusCode.Conflict);
        var listed = Assert.Single((await caller.GetAsync(Shelf)).Expect(HttpStatusCode.OK).Json.AsArray())!;
        var unsaid = await caller.PostAsync($"{Shelf}/{Item.ItemId}/remove", new ShelfRemoval(""));
        (await caller.PostAsync($"{Shelf}/{Item.ItemId}/remove", new ShelfRemoval("It asks for a password."))).Expect(HttpStatusCode.OK);

        Assert.Equal((Item.Title, Item.Link), ((string?)listed["title"], (string?)listed["link"]));
        Assert.Equal(["reason"], unsaid.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Empty((await caller.GetAsync(Shelf)).Json.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_name()
    {
        await using var caller = await BeginAsync();

        var wrong = await caller.PostAsync(Shelf, Item with { Link = "http://books.example.com/ask", Why = "" });

        Assert.Equal(["link", "why"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.PostAsync("/api/programs/nothing/shelf", Item)).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync($"{Shelf}/nothing/remove", new ShelfRemoval("Gone."))).Expect(HttpStatusCode.NotFound);
    }

    private static async Task<ApiCaller> BeginAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        return caller;
    }
}

using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Api.People;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.People;

public sealed class NoteCallTests
{
    private static string Path => $"/api/people/{A.Id("Ada")}/notes";

    [Fact]
    public async Task A_note_is_written_listed_and_removed()
    {
        await using var caller = await StartAsync();

        var written = (await caller.PostAsync(Path, new NewNote(" Asked for a quieter month. "))).Expect(HttpStatusCode.Created);
        var listed = Assert.Single((await caller.GetAsync(Path)).Items)!;
        (await caller.DeleteAsync(written.Location!)).Expect(HttpStatusCode.NoContent);

        Assert.Equal(
            ("Asked for a quieter month.", "API key", (string?)written.Json["key"]),
            ((string?)listed["text"], (string?)listed["by"], (string?)listed["key"]));
        Assert.Empty((await caller.GetAsync(Path)).Items);
        (await caller.DeleteAsync(written.Location!)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_words_sent_twice_are_one_note()
    {
        await using var caller = await StartAsync();
        await caller.PostAsync(Path, new NewNote("Asked for a quieter month."));

        (await caller.PostAsync(Path, new NewNote("Asked for a quieter month."))).Expect(HttpStatusCode.Conflict);

        Assert.Single((await caller.GetAsync(Path)).Items);
    }

    [Fact]
    public async Task Notes_come_in_pages_the_newest_first()
    {
        await using var caller = await StartAsync();
        foreach (var text in (string[])["One.", "Two.", "Three."])
        {
            await caller.PostAsync(Path, new NewNote(text));
            await caller.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        var page = await caller.GetAsync($"{Path}?limit=2");
        var next = await caller.GetAsync($"{Path}?limit=2&after={Uri.EscapeDataString((string)page.Json["next"]!)}");

        Assert.Equal(["Three.", "Two."], page.Items.Select(note => (string?)note!["text"]));
        Assert.Equal("One.", (string?)Assert.Single(next.Items)!["text"]);
    }

    [Fact]
    public async Task Somebody_unknown_has_no_notes_and_a_note_has_words()
    {
        await using var caller = await StartAsync();

        (await caller.GetAsync("/api/people/pnobody/notes")).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync("/api/people/pnobody/notes", new NewNote("Hello."))).Expect(HttpStatusCode.NotFound);

        Assert.Equal(["text"], (await caller.PostAsync(Path, new NewNote(" "))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.PostTextAsync(Path, "{}")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_note_of_somebody_else_cannot_be_removed()
    {
        await using var caller = await StartAsync();
        var note = await caller.People.DoAsync(
            caller.App.Get<NoteActs>().WriteAsync(A.Id("Ada"), "From a colleague.", new NoteWriter("coordinator:dana", "Dana Deputy")));

        (await caller.DeleteAsync($"{Path}/{note.Key}")).Expect(HttpStatusCode.NotFound);

        Assert.Single((await caller.GetAsync(Path)).Items);
    }

    private static async Task<ApiCaller> StartAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.App.Get<PersonActs>().SaveAsync(A.Id("Ada"), _ => A.Person("Ada"), "system", DecisionName.PersonImported);
        return caller;
    }
}

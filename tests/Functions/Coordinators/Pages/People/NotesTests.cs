using System.Net;
using AngleSharp.Dom;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>Notes that coordinators keep on a person: dated, part of that person's data, and on no other page.</summary>
public sealed class NotesTests
{
    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    private static string Path => $"/console/people/{Theo}";

    [Fact]
    public async Task Notes_stand_on_the_persons_page_with_who_and_when_the_newest_first()
    {
        await using var browser = await StartAsync();

        var first = await WriteAsync(browser, "Asked for a quieter month.");
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
        var page = await WriteAsync(browser, "Back at full speed.");

        Assert.Equal("The note is kept.", first.Done);
        Assert.Equal(["Back at full speed.", "Asked for a quieter month."], Notes(page));
        Assert.Contains(page.Document.QuerySelectorAll("article p.small"), line => line.TextContent.Contains("Coordinator", StringComparison.Ordinal));
        Assert.Contains("A coordinator (local) wrote a note about Theo Example.", page.Text);
        Assert.Contains("who may ask to see them", page.Text);
        Assert.Equal(2, (await browser.App.ListAsync<PersonNote>(Partition.Person(Theo))).Count);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task A_note_without_words_or_with_too_many_comes_back_as_it_was_typed()
    {
        await using var browser = await StartAsync();
        var page = await browser.OpenAsync(Path);
        var excess = new string('a', PersonNote.LongestText + 1);

        var empty = await browser.SendAsync(page, $"{Path}/notes", ("text", " "));
        var tooLong = await browser.SendAsync(page, $"{Path}/notes", ("text", excess));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (empty.Response.StatusCode, tooLong.Response.StatusCode));
        Assert.Equal(["text"], tooLong.WrongFields);
        Assert.Single(tooLong.Document.QuerySelectorAll("[role=alert]"));
        Assert.Equal(excess, tooLong.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal(Path, (await browser.GetAsync($"{Path}/notes")).Headers.Location!.ToString());
        Assert.Empty(await browser.App.ListAsync<PersonNote>(Partition.Person(Theo)));
    }

    [Fact]
    public async Task Who_wrote_a_note_removes_it_and_the_record_does_not_say_what_it_said()
    {
        await using var browser = await StartAsync();
        var page = await WriteAsync(browser, "Asked for a quieter month.");
        var note = Assert.Single(await browser.App.ListAsync<PersonNote>(Partition.Person(Theo)));

        var after = await browser.SendAsync(page, $"{Path}/notes/{note.Key}/remove");
        var again = await browser.SendAsync(page, $"{Path}/notes/{note.Key}/remove");

        Assert.Equal("The note is gone.", after.Done);
        Assert.Equal(HttpStatusCode.NotFound, again.Response.StatusCode);
        Assert.Empty(Notes(after));
        Assert.Contains("A coordinator (local) removed a note about Theo Example.", after.Text);
        Assert.DoesNotContain("quieter", after.Text);
    }

    [Fact]
    public async Task The_note_of_somebody_else_is_read_and_not_removed()
    {
        await using var browser = await StartAsync();
        var note = await browser.People.DoAsync(
            browser.App.Get<NoteActs>().WriteAsync(Theo, "From a colleague.", new NoteWriter("coordinator:dana", "Dana Deputy")));
        var page = await WriteAsync(browser, "Mine.");
        var mine = (await browser.App.ListAsync<PersonNote>(Partition.Person(Theo))).Single(one => one.Text == "Mine.");

        var token = page.Document.QuerySelector("[name=form-token]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("form-token", token)]);
        var refused = await browser.Http.PostAsync($"{Path}/notes/{note.Key}/remove", form, TestContext.Current.CancellationToken);

        Assert.Contains("Dana Deputy", page.Text);
        Assert.Contains("From a colleague.", Notes(page));
        Assert.Equal(
            [$"{Path}/notes/{mine.Key}/remove"],
            page.Document.Forms.Select(one => one.GetAttribute("action")!).Where(action => action.EndsWith("/remove", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(2, (await browser.App.ListAsync<PersonNote>(Partition.Person(Theo))).Count);
    }

    [Fact]
    public async Task More_notes_than_a_page_holds_are_read_on_the_next()
    {
        await using var browser = await StartAsync();
        for (var number = 1; number <= 12; number++)
        {
            await browser.People.DoAsync(
                browser.App.Get<NoteActs>().WriteAsync(Theo, $"Note {number}.", new NoteWriter("coordinator:dana", "Dana Deputy")));
            await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        var page = await browser.OpenAsync(Path);
        var older = await browser.OpenAsync(page.Links.Single(link => link.StartsWith($"{Path}?notes=", StringComparison.Ordinal)).Split('#')[0]);

        Assert.Equal(("Note 12.", "Note 3."), (Notes(page)[0], Notes(page)[^1]));
        Assert.Equal(["Note 2.", "Note 1."], Notes(older));
    }

    [Fact]
    public async Task Notes_show_on_no_page_of_the_person_and_on_nobody_elses()
    {
        await using var browser = await StartAsync();
        await WriteAsync(browser, "Asked for a quieter month.");
        using var window = new Browser(browser.App);
        var home = await window.ComeInAsync(browser.App.Get<LinkWriter>().Home(Theo));

        var seen = await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/as");
        var partner = await browser.OpenAsync($"/console/people/{ProgramDriver.Id(ProgramDriver.Mentor)}");
        var search = await browser.OpenAsync("/console/search?q=quieter");
        var ledger = await browser.App.ListAsync<LedgerEntry>(Partition.Person(Theo));

        Assert.All((string[])[home.Text, seen.Text, partner.Text, search.Text], text => Assert.DoesNotContain("quieter month", text));
        Assert.DoesNotContain(ledger, entry => entry.ToString().Contains("quieter", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Notes(ConsolePage page) => [.. page.Document.QuerySelectorAll("article .words").Select(note => note.Text())];

    private static async Task<ConsolePage> WriteAsync(ConsoleBrowser browser, string text) =>
        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/notes", ("text", text));

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await browser.People.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        return browser;
    }
}

using System.IO.Compression;
using System.Net;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Exports;

/// <summary>An administrator takes a program with them: what they may read, and nothing that people wrote to each other or for themselves.</summary>
public sealed class ConsoleExportTests
{
    private const string Confided = "I doubt myself in the mornings";

    private const string Path = $"/console/programs/{A.ProgramId}/export";

    [Fact]
    public async Task The_export_of_a_program_holds_what_administrators_read_and_no_private_word()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync("Ada", ProgramRole.Mentee);
        var note = new PrivateNote(A.Id("Ada"), A.ProgramId, "pair", "6b1d0a1e2f3c4d5e8f90a1b2c3d4e5f6", Confided, browser.App.Now);
        await browser.App.Store.WriteAsync(new Batch().Create(note), TestContext.Current.CancellationToken);

        Assert.Contains(Path, (await browser.OpenAsync($"/console/programs/{A.ProgramId}")).Links);
        Assert.Contains($"{Path}/file", (await browser.OpenAsync(Path)).Links);
        var files = await FilesAsync(await browser.GetAsync($"{Path}/file"));

        Assert.Contains("ada@example.com", files["tables/people.csv"]);
        Assert.Contains("\"type\":\"enrollment\"", files["documents/enrollment.jsonl"]);
        Assert.Contains("documents/enrollment.jsonl", files["README.md"]);
        Assert.Contains("\"isWhole\":false", files["export.json"]);
        Assert.All(files.Values, content => Assert.DoesNotContain(Confided, content));
        Assert.DoesNotContain("documents/private-note.jsonl", files.Keys);
    }

    [Fact]
    public async Task A_program_that_is_not_there_has_no_export()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/console/programs/nothing/export")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/console/programs/nothing/export/file")).StatusCode);
    }

    private static async Task<IReadOnlyDictionary<string, string>> FilesAsync(HttpResponseMessage response)
    {
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files.Add(entry.FullName, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return files;
    }
}

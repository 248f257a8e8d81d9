using System.Text;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Standalone.Commands;
using MentorFlow.Standalone.Exports;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Exports;

/// <summary>What is exported comes back elsewhere, as it was: the data are their owner's, and not the product's.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Confided = "Only between the two of us";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(A.ProgramId)]
    [InlineData(null)]
    public async Task A_program_that_is_over_goes_out_comes_in_elsewhere_and_goes_out_again_byte_for_byte(string? program)
    {
        await using (var app = await TestApp.StartAsync())
        {
            await LiveAsync(app, toTheEnd: true);
            Assert.Equal(ExitCodes.Fine, await Export.RunOnAsync(app.Host.Services, folder.File("first"), program));
        }

        await using var other = await TestApp.StartAsync();
        Assert.Equal(ExitCodes.Fine, await Import.RunOnAsync(other.Host.Services, folder.File("first")));
        Assert.Equal(ExitCodes.Fine, await Export.RunOnAsync(other.Host.Services, folder.File("second"), program));

        var first = FilesIn("first");
        Assert.Equal(first, FilesIn("second"));
        Assert.All(first, file => Assert.Equal(Bytes("first", file), Bytes("second", file)));
        Assert.Empty((await new LedgerVerifier(other.Store, Lasting.Facts).VerifyAsync(Token)).Faults);
        Assert.Contains(Confided, Encoding.UTF8.GetString(Bytes("second", "documents/thread-message.jsonl")), StringComparison.Ordinal);

        // Lists and lookups were derived: the person is found by the address, and stands in the directory.
        var theo = await other.ReadAsync(Person.KeyOf(ProgramDriver.Id(ProgramDriver.Mentee)));
        Assert.NotNull(await other.Store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(theo.Email)), Token));
        Assert.Contains(A.ProgramId, (await other.ReadAsync(DirectoryEntry.KeyOf(theo.PersonId))).Programs!);
        Assert.Null(await other.Store.FindAsync(MailHold.Key, Token));
    }

    [Fact]
    public async Task What_was_under_way_is_there_but_does_not_go_on_and_its_coordinators_are_told()
    {
        await using (var app = await TestApp.StartAsync())
        {
            await LiveAsync(app, toTheEnd: false);
            await Export.RunOnAsync(app.Host.Services, folder.File("out"), A.ProgramId);
        }

        await using var other = await TestApp.StartAsync();
        Assert.Equal(ExitCodes.Fine, await Import.RunOnAsync(other.Host.Services, folder.File("out")));

        Assert.Equal(MentorshipStage.Active, Assert.Single(await other.ListAsync<Mentorship>(Partition.Program(A.ProgramId))).Stage);
        var item = Assert.Single(await other.ListAsync<WorkItem>(Partition.Program(A.ProgramId)), one => one.Cause.Key == "export.not-started");
        Assert.Equal([ResolutionKind.Close], item.Choices());
        Assert.NotNull(await other.Store.FindAsync(MailHold.Key, Token));

        // A second time nothing is new, and nobody is told twice.
        Assert.Equal(ExitCodes.Fine, await Import.RunOnAsync(other.Host.Services, folder.File("out")));
        Assert.Single(await other.ListAsync<WorkItem>(Partition.Program(A.ProgramId)), one => one.Cause.Key == "export.not-started");
    }

    [Fact]
    public async Task An_id_that_is_there_with_other_content_is_in_the_way_and_nothing_is_written()
    {
        await using (var app = await TestApp.StartAsync())
        {
            await LiveAsync(app, toTheEnd: false);
            await Export.RunOnAsync(app.Host.Services, folder.File("out"), A.ProgramId);
        }

        await using var other = await TestApp.StartAsync();
        var theo = A.Person(ProgramDriver.Mentee) with { Title = "Somebody else" };
        await other.Store.WriteAsync(new Batch().Create(theo), Token);

        var refused = await Assert.ThrowsAsync<SettingException>(() => Import.RunOnAsync(other.Host.Services, folder.File("out")));

        Assert.Contains($"people/{theo.PersonId} person is there with other content", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await other.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task Who_was_erased_here_comes_back_by_no_export()
    {
        await using (var app = await TestApp.StartAsync())
        {
            await LiveAsync(app, toTheEnd: false);
            await Export.RunOnAsync(app.Host.Services, folder.File("out"), A.ProgramId);
        }

        await using var other = await TestApp.StartAsync();
        var theo = ProgramDriver.Id(ProgramDriver.Mentee);
        await other.Store.WriteAsync(new Batch().Create(new ErasedPerson(theo, other.Now)), Token);

        var refused = await Assert.ThrowsAsync<SettingException>(() => Import.RunOnAsync(other.Host.Services, folder.File("out")));

        Assert.Contains($"people/{theo} person is of somebody who was erased here", refused.Message, StringComparison.Ordinal);
        Assert.Null(await other.Store.FindAsync(Person.KeyOf(theo), Token));
    }

    [Fact]
    public async Task A_file_under_an_id_that_is_taken_replaces_nothing()
    {
        var ada = A.Id("Ada");
        await using (var app = await TestApp.StartAsync())
        {
            await new ProgramDriver(app).StartProgramAsync();
            await new ProgramDriver(app).InviteAsync("Ada", ProgramRole.Mentee);
            await app.Store.WriteAsync(new Batch().Create(new ProfilePhoto(ada, app.Now)), Token);
            await app.Get<IAttachmentStore>().SaveAsync(ProfilePhoto.FileOf(ada), new MemoryStream("theirs"u8.ToArray()), Token);
            await Export.RunOnAsync(app.Host.Services, folder.File("out"), programId: null);
        }

        await using var other = await TestApp.StartAsync();
        var files = other.Get<IAttachmentStore>();
        await files.SaveAsync(ProfilePhoto.FileOf(ada), new MemoryStream("ours"u8.ToArray()), Token);

        var refused = await Assert.ThrowsAsync<SettingException>(() => Import.RunOnAsync(other.Host.Services, folder.File("out")));

        Assert.Contains($"files/{ProfilePhoto.FileOf(ada)} is there with other content", refused.Message, StringComparison.Ordinal);
        await using var kept = await files.OpenAsync(ProfilePhoto.FileOf(ada), Token);
        Assert.Equal("ours", await new StreamReader(kept!).ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData("export.json", null, "There is no finished export")]
    [InlineData("documents/enrollment.jsonl", "{}", "was changed since it was exported")]
    [InlineData("tables/people.csv", null, "tables/people.csv is missing")]
    public async Task Half_an_export_or_a_changed_one_is_refused(string file, string? content, string because)
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        await new ProgramDriver(app).InviteAsync("Ada", ProgramRole.Mentee);
        await Export.RunOnAsync(app.Host.Services, folder.File("out"), A.ProgramId);
        var path = Path.Combine(folder.File("out"), file);
        File.Delete(path);
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content, Token);
        }

        await using var other = await TestApp.StartAsync();
        var refused = await Assert.ThrowsAsync<SettingException>(() => Import.RunOnAsync(other.Host.Services, folder.File("out")));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_no_connection_and_no_signal_leaves_the_deployment()
    {
        await using var app = await TestApp.StartAsync();
        await LiveAsync(app, toTheEnd: false);
        await Export.RunOnAsync(app.Host.Services, folder.File("out"), programId: null);

        Assert.DoesNotContain(FilesIn("out"), file => new[] { "key", "signal", "webhook" }.Any(word => file.Contains(word, StringComparison.Ordinal)));
        var readme = Encoding.UTF8.GetString(Bytes("out", "README.md"));
        Assert.All(FilesIn("out").Where(file => file.StartsWith("documents", StringComparison.Ordinal)), file => Assert.Contains($"`{file}`", readme));
    }

    [Fact]
    public async Task An_export_goes_into_a_folder_of_its_own_and_of_a_program_that_is_there()
    {
        await using var app = await TestApp.StartAsync();
        await Assert.ThrowsAsync<SettingException>(() => Export.RunOnAsync(app.Host.Services, folder.File("out"), "nothing"));
        Directory.CreateDirectory(folder.File("full"));
        await File.WriteAllTextAsync(folder.File("full/other"), "", Token);

        var refused = await Assert.ThrowsAsync<SettingException>(() => Export.RunOnAsync(app.Host.Services, folder.File("full"), null));

        Assert.Contains("is not empty", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static async Task LiveAsync(TestApp app, bool toTheEnd)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var pair = await people.KickOffAsync();
        await people.MeetAsync();
        var said = new ThreadMessage(
            A.ProgramId, pair.MentorshipId, 1, "6b1d0a1e2f3c4d5e8f90a1b2c3d4e5f6", ProgramDriver.Id(ProgramDriver.Mentee), app.Now, Confided);
        await app.Store.WriteAsync(new Batch().Create(said), Token);
        if (toTheEnd)
        {
            var words = new Dictionary<string, string?> { ["en"] = "Thank you." };
            Assert.Null((await app.Get<StopActs>().StopAsync(A.ProgramId, words, ["en", "fr"], "coordinator:robin", Token)).Refusal);
            await app.AdvanceAsync(TimeSpan.FromDays(60));
        }
    }

    private IReadOnlyList<string> FilesIn(string name) =>
    [
        .. Directory.EnumerateFiles(folder.File(name), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder.File(name), path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    private byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(folder.File(name), file));
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Domain.ReadModels;

public sealed class ReadModelRebuildTests
{
    [Fact]
    public async Task What_was_lost_from_lists_and_lookups_is_derived_anew()
    {
        await using var app = await StartAsync();
        var before = await ReadModelsAsync(app);
        foreach (var write in before.Select(document => document.Delete))
        {
            await app.Store.WriteAsync(write());
        }

        var report = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before.Count, report.Mended);
        Assert.Equivalent(before.Select(document => document.Value), (await ReadModelsAsync(app)).Select(document => document.Value), strict: true);
    }

    [Fact]
    public async Task What_is_behind_is_brought_up_to_date_and_nothing_else_is_written()
    {
        await using var app = await StartAsync();
        await app.Store.WriteAsync(new Batch().Upsert(new ProgramListing(A.ProgramId, "An old name", ProgramStatus.Draft)));

        var first = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);
        var second = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), (first.Mended, second.Mended));
        Assert.Equal(
            (A.Program(app.Now).Name, ProgramStatus.Running),
            Assert.Single(await app.ListAsync<ProgramListing>(Partition.Organization)) is var listing ? (listing.Name, listing.Status) : default);
    }

    [Fact]
    public async Task Every_night_a_crash_is_made_good_by_itself()
    {
        await using var app = await StartAsync();
        var entry = await app.Store.FindAsync(
            DirectoryEntry.KeyOf(ProgramDriver.Id(ProgramDriver.Mentor)), TestContext.Current.CancellationToken);
        await app.Store.WriteAsync(new Batch().Delete(entry!.Value), TestContext.Current.CancellationToken);

        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equivalent(entry.Value, await app.ReadAsync(Key.Of(entry.Value)), strict: true);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        return app;
    }

    private static async Task<IReadOnlyList<ReadModel>> ReadModelsAsync(TestApp app)
    {
        var found = new List<ReadModel>();
        found.AddRange((await app.ListAsync<ProgramListing>(Partition.Organization)).Select(ReadModel.Of));
        found.AddRange((await app.ListAsync<DirectoryEntry>(Partition.Organization)).Select(ReadModel.Of));
        foreach (var name in new[] { ProgramDriver.Mentor, ProgramDriver.Mentee })
        {
            var lookup = new PersonLookup(PersonId.EmailKey(A.Person(name).Email), ProgramDriver.Id(name)).Partition;
            found.AddRange((await app.ListAsync<PersonLookup>(lookup)).Select(ReadModel.Of));
            found.AddRange((await app.ListAsync<Involvement>(Partition.Person(ProgramDriver.Id(name)))).Select(ReadModel.Of));
        }

        Assert.Equal(7, found.Count);
        return found;
    }

    private sealed record ReadModel(object Value, Func<Batch> Delete)
    {
        public static ReadModel Of<T>(T document)
            where T : class, IDocument => new(document, () => new Batch().Delete(document));
    }
}

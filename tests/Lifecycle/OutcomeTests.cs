using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Outcomes;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What becomes of people at work is read once a legal basis is named, and kept in totals (R108, R114).</summary>
public sealed class OutcomeTests
{
    private static readonly NoteWriter Alex = new("coordinator:alex", "Alex");

    // In a quarter that ended six months before the test begins.
    private static readonly DateTimeOffset ClosedAt = TestApp.Start.AddDays(-208);

    private static readonly SomePairs Pairs = new("yes", 4, ClosedAt.AddDays(-84), ClosedAt);

    private static readonly string[] Others = [.. Enumerable.Range(0, 6).Select(number => $"other-{number}")];

    [Fact]
    public async Task Without_a_basis_nothing_is_read_and_with_one_the_totals_of_both_groups_stay_when_people_are_erased()
    {
        await using var app = await StartAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Empty(await ReadingsAsync(app));
        Assert.Null(await ShownAsync(app));

        Assert.Null((await app.Get<LegalBasisActs>().NameAsync(new LegalBasisDraft(LegalGround.WorksAgreement, "Agreement of 1 March."), Alex)).Refusal);
        Assert.Empty((await ShownAsync(app))!);
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var reading = Assert.Single(await ReadingsAsync(app));
        Assert.Equal(("2026-Q2", 6), (reading.Cohort, reading.Months));
        Assert.Equal(new OutcomeTotals(8, Left: 0, Promoted: 1, Moved: 0), reading.TakingPart);
        Assert.Equal(new OutcomeTotals(6, Left: 2, Promoted: 0, Moved: 1), reading.Others);
        var kept = JsonSerializer.Serialize(reading, MentorFlowJson.Options);
        Assert.All(Pairs.Names.Concat(Others), name => Assert.DoesNotContain(A.Id(name), kept));
        Assert.Contains($"{DecisionName.OutcomesRead.Name} 2026-Q2, 6 months", await app.LedgerAsync(A.ProgramId));

        await EraseAsync(app);
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(reading, Assert.Single(await ReadingsAsync(app)));
        var left = Assert.Single((await ShownAsync(app))!).Kinds.Single(one => one.Kind is OutcomeKind.Left);
        Assert.Equal((0, 8, 2, 6), (left.TakingPart!.Part, left.TakingPart.Whole, left.Others!.Part, left.Others.Whole));
        Assert.True(left.Difference!.MayBeChance);

        Assert.Null((await app.Get<LegalBasisActs>().WithdrawAsync(Alex)).Refusal);
        Assert.Null(await ShownAsync(app));
    }

    [Fact]
    public async Task Of_fewer_than_five_who_did_not_take_part_not_even_a_total_is_kept()
    {
        await using var app = await StartAsync(others: 4);
        Assert.Null((await app.Get<LegalBasisActs>().NameAsync(new LegalBasisDraft(LegalGround.PublicTask, "Act of 2 May."), Alex)).Refusal);

        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var reading = Assert.Single(await ReadingsAsync(app));
        Assert.NotNull(reading.TakingPart);
        Assert.Null(reading.Others);
    }

    private static async Task<TestApp> StartAsync(int others = 6)
    {
        var app = await TestApp.StartAsync(TestApp.With(nameof(ReadOutcomes)));
        await new ProgramDriver(app).StartProgramAsync();
        await Pairs.StoreAsync(app.Store);
        foreach (var (number, name) in Pairs.Names.Index())
        {
            await KnowAsync(app, name, number == 0 ? [Word(HrisField.Promoted, value: null, months: 2)] : []);
        }

        foreach (var (number, name) in Others.Take(others).Index())
        {
            await KnowAsync(app, name, number switch
            {
                0 or 1 => [Word(HrisField.Employed, HrisWord.No, months: 3)],
                2 => [Word(HrisField.NewRole, value: null, months: 1)],
                _ => [],
            });
        }

        return app;
    }

    private static async Task KnowAsync(TestApp app, string name, IReadOnlyList<HrisWord> since)
    {
        var person = A.Person(name);
        var record = new HrisRecord(person.PersonId, name, "hris:people", [Word(HrisField.Employed, HrisWord.Yes, months: -12), .. since], TakenAt: app.Now);
        await app.Store.WriteAsync(new Batch().Upsert(person).Upsert(record));
        await app.Store.WriteAsync(new Batch().Upsert(DirectoryEntry.Of(person)));
    }

    private static async Task EraseAsync(TestApp app)
    {
        foreach (var personId in Pairs.Names.Concat(Others).Select(A.Id))
        {
            await app.Store.WriteAsync(new Batch()
                .Delete((await app.Store.FindAsync(Person.KeyOf(personId)))!)
                .Delete((await app.Store.FindAsync(HrisRecord.KeyOf(personId)))!));
            await app.Store.WriteAsync(new Batch().Delete((await app.Store.FindAsync(DirectoryEntry.KeyOf(personId)))!));
        }
    }

    // So many months after the close.
    private static HrisWord Word(HrisField field, string? value, int months) => new(field, value, ClosedAt.AddMonths(months), ClosedAt.AddMonths(months));

    private static Task<IReadOnlyList<OutcomeReading>> ReadingsAsync(TestApp app) => app.ListAsync<OutcomeReading>(Partition.Program(A.ProgramId));

    private static async Task<IReadOnlyList<OutcomeFacts>?> ShownAsync(TestApp app) => await app.Get<OutcomeReadings>().ReadAsync(
        [await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))], TestContext.Current.CancellationToken);
}

using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Costs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// Reads what programs have cost. Their part of what is shared depends on all of them, so that every program's months are read: a dozen small documents a
/// program and year.
/// </summary>
public sealed class CostReading(IDocumentStore store, CostSettings settings)
{
    private const int DigitsOfOne = 6;

    public async Task<ProgramCostFacts> ReadAsync(string programId, CancellationToken cancellation)
    {
        var months = (await BookAsync(cancellation)).Of(programId);
        var mentorships = await store.CountAsync<Mentorship>(Partition.Program(programId), cancellation: cancellation);
        var foreseen = await store.ReadAsync(RehearsalReport.KeyOf(programId), cancellation) is { Summary: { Matching.Mentorships: > 0 } summary }
            ? summary.CostPerMentorship
            : null;
        var forecast = foreseen is null ? null : CostComparison.Of(foreseen, months, mentorships);
        var total = months.Sum(month => month.Total);
        return new ProgramCostFacts(
            programId,
            settings.Prices.Currency,
            settings.Prices.AsOf,
            settings.IsMeasured,
            settings.IsOnAzure,
            (await store.ReadAsync(UsageProgress.KeyOf(programId), cancellation))?.CountedUntil,
            [.. months.Select(CostMonthFacts.Of)],
            total,
            months.Sum(month => month.TotalOnScheduler),
            mentorships,
            mentorships == 0 ? null : Math.Round(total / mentorships, DigitsOfOne),
            forecast,
            forecast is null ? null : foreseen!.Currency ?? PriceList.Dollars);
    }

    /// <summary>What each of some programs has cost in all.</summary>
    /// <returns>By id; none for a program that has used nothing.</returns>
    public async Task<IReadOnlyDictionary<string, ProgramCost>> TotalsAsync(IEnumerable<string> programIds, CancellationToken cancellation)
    {
        var book = await BookAsync(cancellation);
        return programIds.Select(id => (Id: id, Months: book.Of(id)))
            .Where(one => one.Months.Count > 0)
            .ToDictionary(one => one.Id, one => new ProgramCost(one.Months.Sum(month => month.Total), settings.Prices.Currency));
    }

    /// <summary>What a mentorship used by itself: its own orchestrations, its mails, its meetings.</summary>
    /// <returns>Null where nothing is counted.</returns>
    public async Task<MentorshipCost?> OfMentorshipAsync(string programId, string mentorshipId, CancellationToken cancellation)
    {
        var query = new DocumentQuery<MentorshipUsage>(MentorshipUsage.PrefixOf(mentorshipId));
        var used = await store.QueryAsync(Partition.Program(programId), query, cancellation)
            .Select(stored => stored.Value.Counts)
            .ToListAsync(cancellation);
        return used.Count == 0
            ? null
            : new MentorshipCost(
                used.Sum(month => BilledLine.Of(month, settings.Prices.Prices).Sum(line => line.Sum)), settings.Prices.Currency);
    }

    private async Task<CostBook> BookAsync(CancellationToken cancellation)
    {
        var usage = await MonthsAsync(Partition.Organization, cancellation);
        await foreach (var program in store.ProgramsAsync(cancellation))
        {
            usage.AddRange(await MonthsAsync(Partition.Program(program.ProgramId), cancellation));
        }

        return new CostBook(settings.Prices, usage);
    }

    private async Task<List<MonthlyUsage>> MonthsAsync(Partition partition, CancellationToken cancellation) =>
        await store.QueryAsync<MonthlyUsage>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
}

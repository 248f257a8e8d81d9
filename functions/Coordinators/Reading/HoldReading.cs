using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Which mails are kept back, and why.</summary>
public sealed class HoldReading(IDocumentStore store, MailHolding holding)
{
    /// <returns>Null where mails go out and none is kept back any more.</returns>
    public async Task<HeldFacts?> ReadAsync(CancellationToken cancellation)
    {
        var hold = (await store.FindAsync(MailHold.Key, cancellation))?.Value;
        var programs = await store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation)
            .Select(listing => listing.Value)
            .ToListAsync(cancellation);
        var counts = new List<HeldCount>();
        await AddAsync(MentoringProgram.OrganizationQueue, name: null);
        foreach (var program in programs)
        {
            await AddAsync(program.ProgramId, program.Name);
        }

        return hold is null && !holding.IsSet && counts.Count == 0
            ? null
            : new HeldFacts(holding.IsSet, hold?.Since, hold?.Answer, counts.Sum(one => one.Mails), counts);

        async Task AddAsync(string programId, string? name)
        {
            var lines = await store.HeldMailsAsync(programId, cancellation).ToListAsync(cancellation);
            if (lines.Count > 0)
            {
                counts.Add(new HeldCount(programId, name, lines.Count, lines.Min(line => line.At), lines.Max(line => line.At)));
            }
        }
    }
}

/// <param name="BySetting">The setting Mail:Hold keeps them back: they can be released once it is taken away.</param>
/// <param name="Since">Since when they are kept back, UTC; null where only a setting did.</param>
/// <param name="Answer">What an administrator decided, while it is carried out; null before.</param>
/// <param name="Mails">All of them.</param>
public sealed record HeldFacts(bool BySetting, DateTimeOffset? Since, MailHoldAnswer? Answer, int Mails, IReadOnlyList<HeldCount> Programs);

/// <param name="Name">Of the program; null for what belongs to none.</param>
/// <param name="From">When the first of them was due, UTC.</param>
/// <param name="To">When the last was.</param>
public sealed record HeldCount(string ProgramId, string? Name, int Mails, DateTimeOffset From, DateTimeOffset To);

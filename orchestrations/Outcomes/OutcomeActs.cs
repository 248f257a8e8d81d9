using System.Globalization;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Outcomes;

/// <summary>
/// Reads what became of people at work six and twelve months after their mentorships had closed, as soon as it is time and a legal basis holds (R108, R114).
/// What is kept are totals: nobody stands in them, and no erasure of a person changes them.
/// </summary>
public sealed class OutcomeActs(Decider decider)
{
    private static readonly DocumentQuery<Mentorship> Closed = new DocumentQuery<Mentorship>().Where(one => one.Stage, MentorshipStage.Closed);

    /// <summary>Safe to repeat: a cohort is read once after so many months.</summary>
    /// <returns>How many cohorts were read now.</returns>
    public async Task<int> ReadWhenDueAsync(CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(LegalBasis.Key, cancellation) is not { Value.Holds: true })
        {
            return 0;
        }

        var programs = await decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value.ProgramId)
            .ToListAsync(cancellation);
        var due = new List<(string ProgramId, OutcomeCohort Cohort, int Months)>();
        foreach (var programId in programs)
        {
            due.AddRange((await DueInAsync(programId, cancellation)).Select(one => (programId, one.Cohort, one.Months)));
        }

        if (due.Count == 0)
        {
            return 0;
        }

        var beside = await BesideAsync([.. due.Select(one => (one.Cohort.Middle, one.Months))], programs, cancellation);
        foreach (var (place, (programId, cohort, months)) in due.Index())
        {
            var taking = OutcomeTotals.Of(await TakingPartAsync(cohort, months, cancellation));
            await KeepAsync(new OutcomeReading(programId, cohort.Name, months, decider.Now, taking, OutcomeTotals.Of(beside[place])), cancellation);
        }

        return due.Count;
    }

    private async Task<IReadOnlyList<(OutcomeCohort Cohort, int Months)>> DueInAsync(string programId, CancellationToken cancellation)
    {
        var closed = await decider.Store.QueryAsync(Partition.Program(programId), Closed, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var cohorts = OutcomeCohort.Of(closed
            .Where(one => one.EndedAt is not null)
            .SelectMany(one => one.Members.Select(member => (member.PersonId, one.EndedAt!.Value))));
        var due = new List<(OutcomeCohort Cohort, int Months)>();
        foreach (var cohort in cohorts)
        {
            foreach (var months in OutcomeCohort.Months.Where(months => cohort.DueAt(months) <= decider.Now))
            {
                if (await decider.Store.FindAsync(OutcomeReading.KeyOf(programId, cohort.Name, months), cancellation) is null)
                {
                    due.Add((cohort, months));
                }
            }
        }

        return due;
    }

    // Whom HR knows, and who never was in a mentorship of any program.
    private async Task<IReadOnlyList<string>> OthersAsync(IReadOnlyList<string> programs, CancellationToken cancellation)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var programId in programs)
        {
            await foreach (var membership in decider.Store.QueryAsync<Membership>(Partition.Program(programId), cancellation: cancellation))
            {
                members.Add(membership.Value.PersonId);
            }
        }

        return await decider.Store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value)
            .Where(entry => !entry.IsGuest && !members.Contains(entry.PersonId))
            .Select(entry => entry.PersonId)
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyCollection<PersonOutcome>> TakingPartAsync(OutcomeCohort cohort, int months, CancellationToken cancellation)
    {
        var taking = new List<PersonOutcome>();
        foreach (var (personId, closedAt) in cohort.ClosedAt)
        {
            if (OutcomeOf(await WordsAsync(personId, cancellation), closedAt, months) is { } outcome)
            {
                taking.Add(outcome);
            }
        }

        return taking;
    }

    // Each of them is read once, however many cohorts wait: when a basis is named first, those of years do.
    private async Task<IReadOnlyList<IReadOnlyCollection<PersonOutcome>>> BesideAsync(
        IReadOnlyList<(DateTimeOffset From, int Months)> spans, IReadOnlyList<string> programs, CancellationToken cancellation)
    {
        var beside = spans.Select(_ => new List<PersonOutcome>()).ToList();
        foreach (var personId in await OthersAsync(programs, cancellation))
        {
            var words = await WordsAsync(personId, cancellation);
            foreach (var (place, (from, months)) in spans.Index())
            {
                if (OutcomeOf(words, from, months) is { } outcome)
                {
                    beside[place].Add(outcome);
                }
            }
        }

        return beside;
    }

    private static PersonOutcome? OutcomeOf(IReadOnlyList<HrisWord>? words, DateTimeOffset from, int months) =>
        words is null ? null : PersonOutcome.Of(words, from, from.AddMonths(months));

    // Nobody is counted who objects to it.
    private async Task<IReadOnlyList<HrisWord>?> WordsAsync(string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(HrisRecord.KeyOf(personId), cancellation) is { Value.Words: var words }
        && !await decider.Store.ObjectsAsync(personId, ObjectionPurpose.Results, cancellation)
            ? words
            : null;

    private Task<bool> KeepAsync(OutcomeReading reading, CancellationToken cancellation) => decider.DecideAsync(
        reading.Partition,
        async token => await decider.Store.FindAsync(Key.Of(reading), token) is not null
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Create(reading),
                Notes =
                [
                    new LedgerNote(
                        Actors.System,
                        DecisionName.OutcomesRead,
                        $"program:{reading.ProgramId}",
                        string.Create(CultureInfo.InvariantCulture, $"{reading.Cohort}, {reading.Months} months"),
                        reading),
                ],
            },
        cancellation);
}

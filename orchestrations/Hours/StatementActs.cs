using System.Globalization;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Hours;

/// <summary>Tells everybody once a year what hours they have: one mail for all their programs, and none for who has no hours.</summary>
public sealed class StatementActs(Decider decider)
{
    /// <summary>At most this many in one run: the rest comes in the next.</summary>
    public const int MostInOneRun = 2000;

    /// <summary>Safe to repeat: what was ordered is kept with each person.</summary>
    /// <returns>How many mails were ordered.</returns>
    /// <exception cref="AggregateException">Some could not be ordered; all the others were.</exception>
    public async Task<int> SendAsync(int year, CancellationToken cancellation = default)
    {
        var ordered = 0;
        var failures = new List<Exception>();
        foreach (var (personId, programs) in HoursStatement.Earners(await HoursAsync(year, cancellation), year))
        {
            if (ordered == MostInOneRun)
            {
                break;
            }

            try
            {
                ordered += await OrderAsync(personId, programs, year, cancellation) ? 1 : 0;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                // One that fails keeps nobody else waiting.
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? ordered : throw new AggregateException(failures);
    }

    /// <param name="programs">In which the person has hours of the year.</param>
    /// <param name="preferences">Null for who has chosen nothing.</param>
    internal static Decision<bool> Decide(
        string personId, IReadOnlyList<string> programs, int year, HoursStatement? known, MailPreferences? preferences, DateTimeOffset now)
    {
        // Who wants nothing more of one program may still hear of another.
        var inNameOf = programs.FirstOrDefault(program => preferences?.UnsubscribedFrom.Contains(program) != true);
        if (known is not null || inNameOf is null)
        {
            return new Decision<bool>(false);
        }

        var written = year.ToString(CultureInfo.InvariantCulture);
        return new Decision<bool>(true)
        {
            Writes = new Batch().Create(new HoursStatement(personId, year, inNameOf, now)),
            Notes = [new LedgerNote(Actors.System, DecisionName.HoursStated, $"person:{personId}", written)],
            Mails =
            [
                new MailOrder(
                    MailIds.For($"hours of {written}", MailTemplate.HoursStatement, personId),
                    MailTemplate.HoursStatement,
                    inNameOf,
                    personId,
                    Subject: written),
            ],
        };
    }

    private async Task<bool> OrderAsync(string personId, IReadOnlyList<string> programs, int year, CancellationToken cancellation) =>
        await decider.Store.FindAsync(HoursStatement.KeyOf(personId, year), cancellation) is null
        && await decider.DecideAsync(
            Partition.Person(personId),
            async token => Decide(
                personId,
                programs,
                year,
                (await decider.Store.FindAsync(HoursStatement.KeyOf(personId, year), token))?.Value,
                (await decider.Store.FindAsync(MailPreferences.KeyOf(personId), token))?.Value,
                decider.Now),
            cancellation);

    // Of the year alone: lines of all years of all programs would not fit into memory for ever.
    private async Task<IReadOnlyList<(string ProgramId, string Zone, IReadOnlyList<HoursEntry> Entries)>> HoursAsync(
        int year, CancellationToken cancellation)
    {
        var hours = new List<(string, string, IReadOnlyList<HoursEntry>)>();
        await foreach (var listed in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(listed.Value.ProgramId), cancellation) is { Value: var program })
            {
                hours.Add((
                    program.ProgramId,
                    program.Zone,
                    await decider.Store.HoursOfProgramAsync(program.ProgramId, cancellation)
                        .Where(entry => entry.YearIn(program.Zone) == year)
                        .ToListAsync(cancellation)));
            }
        }

        return hours;
    }
}

using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads the totals that were kept of what became of people at work.</summary>
public sealed class OutcomeReadings(IDocumentStore store)
{
    /// <returns>Of the programs, the latest cohort first; null while no legal basis holds, whatever was read before.</returns>
    public async Task<IReadOnlyList<OutcomeFacts>?> ReadAsync(IReadOnlyList<MentoringProgram> programs, CancellationToken cancellation)
    {
        if (await store.ReadAsync(LegalBasis.Key, cancellation) is not { Holds: true })
        {
            return null;
        }

        var facts = new List<OutcomeFacts>();
        foreach (var program in programs)
        {
            await foreach (var reading in store.AllAsync<OutcomeReading>(program.ProgramId, cancellation))
            {
                facts.Add(OutcomeFacts.Of(program.Name, reading));
            }
        }

        return
        [
            .. facts.OrderByDescending(one => one.Cohort, StringComparer.Ordinal)
                .ThenBy(one => one.Program, StringComparer.Ordinal)
                .ThenBy(one => one.Months),
        ];
    }
}

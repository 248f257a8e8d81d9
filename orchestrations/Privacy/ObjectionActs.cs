using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Fairness;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>Somebody objects to one use of what is stored about them, or takes that back; it holds in every program.</summary>
public sealed class ObjectionActs(Decider decider, FairnessActs fairness)
{
    private const int Attempts = 5;

    /// <summary>What was told for the purpose alone, and is not used yet, goes first: whoever comes after a crash presses once more.</summary>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> ObjectAsync(string personId, ObjectionPurpose purpose, CancellationToken cancellation = default)
    {
        var programs = await decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation)
            .Select(stored => stored.Value.ProgramId)
            .ToListAsync(cancellation);
        foreach (var programId in programs)
        {
            if (purpose is ObjectionPurpose.Fairness)
            {
                await fairness.TellAsync(programId, personId, group: null, cancellation);
            }
            else if (purpose is ObjectionPurpose.Results)
            {
                await UncountAsync(programId, personId, cancellation);
            }
        }

        return await decider.DecideAsync(
            Partition.Person(personId),
            async token => await decider.Store.ObjectsAsync(personId, purpose, token)
                ? new Decision<bool>(false)
                : new Decision<bool>(true)
                {
                    Writes = new Batch().Create(new Objection(personId, purpose, decider.Now)),
                    Notes = [Note(personId, DecisionName.ObjectionRaised, purpose)],
                },
            cancellation);
    }

    /// <returns>Whether there was one.</returns>
    public Task<bool> TakeBackAsync(string personId, ObjectionPurpose purpose, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token => await decider.Store.FindAsync(Objection.KeyOf(personId, purpose), token) is not { } stored
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Delete(stored),
                Notes = [Note(personId, DecisionName.ObjectionTakenBack, purpose)],
            },
        cancellation);

    private static LedgerNote Note(string personId, DecisionName name, ObjectionPurpose purpose) =>
        new(Actors.Person(personId), name, $"person:{personId}", purpose.ToString());

    // What waits to be counted or shown with others is not; what is counted names nobody any more.
    private async Task UncountAsync(string programId, string personId, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var partition = Partition.Program(programId);
                await foreach (var tally in decider.Store.QueryAsync<AnswerTally>(partition, cancellation: cancellation))
                {
                    if (tally.Value.Waiting.Any(one => one.PersonId == personId))
                    {
                        var left = tally.Value with { Waiting = [.. tally.Value.Waiting.Where(one => one.PersonId != personId)] };
                        await decider.WriteAsync(new Batch().Replace(tally, left), cancellation);
                    }
                }

                await foreach (var words in decider.Store.QueryAsync<WaitingWords>(partition, cancellation: cancellation))
                {
                    if (words.Value.Words.Any(one => one.PersonId == personId))
                    {
                        var left = words.Value with { Words = [.. words.Value.Words.Where(one => one.PersonId != personId)] };
                        await decider.WriteAsync(new Batch().Replace(words, left), cancellation);
                    }
                }

                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                // Somebody answered meanwhile.
            }
        }
    }
}

using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

public sealed record TotalsQuestion(string ProgramId);

/// <summary>Counts how far a program has come, once: everybody reads the same figures, and nobody's mail counts for minutes.</summary>
public sealed class CountTotals(Decider decider)
{
    /// <returns>Whether it was counted now, and not before.</returns>
    [Function(nameof(CountTotals))]
    public async Task<bool> RunAsync([ActivityTrigger] TotalsQuestion input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(ProgramTotals.KeyOf(input.ProgramId), cancellation) is not null)
        {
            return false;
        }

        var totals = await decider.Store.TotalsAsync(input.ProgramId, decider.Now, cancellation);
        await decider.WriteAsync(new Batch().Upsert(totals), cancellation);
        return true;
    }
}

public static class TotalsReading
{
    /// <summary>How far a program has come until now.</summary>
    public static async Task<ProgramTotals> TotalsAsync(
        this IDocumentStore store, string programId, DateTimeOffset now, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var (pairs, goals, sessions, minutes) = (0, 0, 0, 0);
        await foreach (var mentorship in store.QueryAsync<Mentorship>(partition, cancellation: cancellation))
        {
            pairs++;
            goals += mentorship.Value.Goals?.Count(goal => goal.State is GoalState.Reached) ?? 0;
        }

        await foreach (var session in store.QueryAsync<Session>(partition, cancellation: cancellation))
        {
            if (session.Value.Stage is SessionStage.Held)
            {
                sessions++;
                minutes += session.Value.Minutes;
            }
        }

        return new ProgramTotals(programId, pairs, sessions, minutes, goals, now);
    }
}

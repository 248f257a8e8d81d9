using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RoundEnd(string ProgramId, int Number);

/// <summary>Closes a round: who is still without a partner keeps a place in line, with the reason (R46, F12).</summary>
public sealed class CloseRound(Decider decider, RoundArchive archive)
{
    /// <returns>The people who wait, first first.</returns>
    [Function(nameof(CloseRound))]
    public async Task<IReadOnlyList<string>> RunAsync([ActivityTrigger] RoundEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var waiting = await decider.Store.QueryAsync<Enrollment>(partition, new DocumentQuery(Equal: new Dictionary<string, object> { ["stage"] = nameof(EnrollmentStage.Ready) }), cancellation)
            .Select(stored => stored.Value)
            .Where(enrollment => enrollment.Role is not ProgramRole.Mentor)
            .OrderBy(enrollment => enrollment.CreatedAt)
            .ThenBy(enrollment => enrollment.PersonId, StringComparer.Ordinal)
            .ToListAsync(cancellation);
        var verdict = await decider.DecideAsync<Round>(
            partition,
            Round.IdOf(input.Number),
            round => round.Status is RoundStatus.Completed ? RefusalReason.AlreadyDone : round with { Status = RoundStatus.Completed, Waiting = InLine(waiting, round) },
            round => Consequences.Of(new LedgerNote(Actors.Orchestrator(InstanceIds.Round(input.ProgramId, input.Number)), "round.closed", round.Id, $"{round.Waiting.Count} waiting", round.Waiting)),
            cancellation);
        var closed = verdict.Value ?? await decider.LoadAsync<Round>(partition, Round.IdOf(input.Number), cancellation);
        await archive.ClearAsync(closed, cancellation);
        return [.. closed.Waiting.Select(person => person.PersonId)];
    }

    private static IReadOnlyList<WaitingPerson> InLine(IReadOnlyList<Enrollment> waiting, Round round)
    {
        var reasons = round.Waiting.ToDictionary(person => person.PersonId, person => person.Reason);
        return [.. waiting.Select((enrollment, index) => new WaitingPerson(
            enrollment.PersonId,
            index + 1,
            reasons.GetValueOrDefault(enrollment.PersonId)
                ?? (round.Status is RoundStatus.Blocked ? "This round could not be matched." : "The proposals of this round were not accepted by both sides.")))];
    }
}

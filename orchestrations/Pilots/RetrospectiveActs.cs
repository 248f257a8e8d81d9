using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Pilots;

/// <summary>
/// A program is looked back at (R8). The ledger knows that it was begun and that somebody answered: never who, or what they said.
/// </summary>
public sealed class RetrospectiveActs(Decider decider)
{
    /// <summary>Has everybody asked whose program comes to its end, or has gone on for another year. Safe to repeat.</summary>
    public async Task BeginWhenDueAsync(string programId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            || program.Status is not ProgramStatus.Running
            || RetrospectiveDecisions.Begin(program, last: null, decider.Now).Value is null)
        {
            return;
        }

        await decider.DecideAsync(
            program.Partition,
            async token => Begin(program, await decider.Store.LatestRetrospectiveAsync(programId, token), decider.Now),
            cancellation);
    }

    /// <summary>Somebody who was asked answers, or changes what they said.</summary>
    /// <returns><see cref="RefusalReason.NotAMember"/> for who is not asked.</returns>
    public Task<Verdict<RetrospectiveAnswer>> AnswerAsync(
        string programId, string personId, RetrospectiveDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is { Value: var enrollment }
                && RetrospectiveDecisions.IsAsked(enrollment)
                    ? await AnswerAsync(programId, personId, enrollment.Role, draft, token)
                    : new Decision<Verdict<RetrospectiveAnswer>>(RefusalReason.NotAMember),
            cancellation);

    /// <summary>The same of the sponsor, who need not be known as a person.</summary>
    public Task<Verdict<RetrospectiveAnswer>> AnswerAsSponsorAsync(
        string programId, RetrospectiveDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId), token => AnswerAsync(programId, RetrospectiveAnswer.Sponsor, role: null, draft, token), cancellation);

    /// <summary>From now on nobody is quoted; at any time, also when answers are not taken any more.</summary>
    /// <param name="personId">Of who answered, or <see cref="RetrospectiveAnswer.Sponsor"/>.</param>
    public Task<Verdict<RetrospectiveAnswer>> WithdrawAsync(
        string programId, int number, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            RetrospectiveAnswer.KeyOf(programId, number, personId),
            RetrospectiveDecisions.Withdraw,
            answer => Consequences.Of(Note(answer, DecisionName.RetrospectiveUnquoted)),
            cancellation);

    /// <summary>Deletes an answer; a second click changes nothing.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> TakeBackAsync(string programId, int number, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(RetrospectiveAnswer.KeyOf(programId, number, personId), token) is not { } stored
                ? new Decision<bool>(false)
                : new Decision<bool>(true)
                {
                    Writes = new Batch().Delete(stored),
                    Notes = [Note(stored.Value, DecisionName.RetrospectiveTakenBack)],
                },
            cancellation);

    internal static Decision<bool> Begin(MentoringProgram program, Retrospective? last, DateTimeOffset now) =>
        RetrospectiveDecisions.Begin(program, last, now).Value is not { } begun
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Create(begun),
                Notes = [new LedgerNote(Actors.System, DecisionName.RetrospectiveBegun, $"program:{program.ProgramId}", $"number {begun.Number}")],
                Signals =
                [
                    Signals.Start(
                        nameof(RetrospectiveOrchestrator),
                        InstanceIds.Retrospective(program.ProgramId, begun.Number),
                        new RetrospectiveInput(program.ProgramId, begun.Number, program.Policy.WorkItems)),
                ],
            };

    private async Task<Decision<Verdict<RetrospectiveAnswer>>> AnswerAsync(
        string programId, string personId, ProgramRole? role, RetrospectiveDraft draft, CancellationToken cancellation)
    {
        if (await decider.Store.LatestRetrospectiveAsync(programId, cancellation) is not { } latest)
        {
            return new Decision<Verdict<RetrospectiveAnswer>>(RefusalReason.Unknown);
        }

        var verdict = RetrospectiveDecisions.Answer(latest, personId, role, draft, decider.Now);
        if (verdict.Value is not { } answer)
        {
            return new Decision<Verdict<RetrospectiveAnswer>>(verdict);
        }

        var known = await decider.Store.FindAsync(Key.Of(answer), cancellation);
        return new Decision<Verdict<RetrospectiveAnswer>>(verdict)
        {
            Writes = known is null ? new Batch().Create(answer) : new Batch().Replace(known, answer),
            Notes = [Note(answer, DecisionName.RetrospectiveAnswered)],
            Signals = known is null
                ? [Signals.Raise(InstanceIds.RetrospectiveQuestion(programId, answer.Number, personId), new RetrospectiveAnswered())]
                : [],
        };
    }

    // Without a name: words that appear after an entry would be known by it.
    private static LedgerNote Note(RetrospectiveAnswer answer, DecisionName decision) =>
        new(Actors.Participant, decision, $"program:{answer.ProgramId}", $"number {answer.Number}");
}

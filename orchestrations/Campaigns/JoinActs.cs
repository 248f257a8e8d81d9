using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>Brings in who says yes to what they were asked, or confirms what they asked for themselves.</summary>
public sealed class JoinActs(Decider decider, InvitationActs invitations)
{
    /// <summary>Decides what a yes makes of the document that asked for it, and of the person's part in the program, together.</summary>
    /// <param name="decide">Of the document.</param>
    /// <param name="order">What it says of who comes in.</param>
    /// <param name="then">What else follows.</param>
    /// <returns>Nothing is changed where the program takes nobody now.</returns>
    internal async Task<Verdict<Joined>> JoinAsync<T>(
        Key<T> key, Func<T, Verdict<T>> decide, Func<T, JoinOrder> order, Func<T, Consequences> then, CancellationToken cancellation)
        where T : class, IDocument
    {
        if (await decider.Store.FindAsync(key, cancellation) is not { Value: var asked }
            || await decider.Store.FindAsync(MentoringProgram.KeyOf(key.Partition.Key), cancellation) is not { Value: var program })
        {
            return RefusalReason.Unknown;
        }

        if (decide(asked).Value is { } changing && SignUpDecisions.ObstacleOf(program, decider.Now) is null)
        {
            await LeadAsync(program, order(changing), cancellation);
        }

        return await decider.DecideAsync(key.Partition, token => DecideAsync(key, decide, order, then, token), cancellation);
    }

    private async Task<Decision<Verdict<Joined>>> DecideAsync<T>(
        Key<T> key, Func<T, Verdict<T>> decide, Func<T, JoinOrder> order, Func<T, Consequences> then, CancellationToken cancellation)
        where T : class, IDocument
    {
        var stored = await decider.LoadStoredAsync(key, cancellation);
        var verdict = decide(stored.Value);
        if (verdict.Value is not { } changed)
        {
            return new Decision<Verdict<Joined>>(verdict.Refusal!);
        }

        var comes = order(changed);
        var joined = Joining.Decide(await ReadAsync(key.Partition.Key, comes.PersonId, cancellation), comes, decider.Now);
        if (joined.Outcome is JoinOutcome.Closed)
        {
            return new Decision<Verdict<Joined>>(new Joined(JoinOutcome.Closed));
        }

        var consequences = then(changed);
        return new Decision<Verdict<Joined>>(new Joined(joined.Outcome))
        {
            Writes = new Batch().Replace(stored, changed).Include(joined.Writes),
            Notes = [.. consequences.Notes, .. joined.Notes],
            Signals = [.. consequences.Signals, .. joined.Signals],
            Mails = [.. consequences.Mails, .. joined.Mails],
        };
    }

    // First: what nothing leads to would miss what HR says, and what leads to nothing harms nobody.
    private async Task LeadAsync(MentoringProgram program, JoinOrder order, CancellationToken cancellation)
    {
        var known = (await decider.Store.FindAsync(Enrollment.KeyOf(program.ProgramId, order.PersonId), cancellation))?.Value;
        if (Joining.AsksManager(program, known, order.Role))
        {
            await decider.WriteAsync(
                new Batch().Upsert(new ManagerQuestionLead(order.PersonId, program.ProgramId, order.PersonId)), cancellation);
        }
        else if (known is not { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited) })
        {
            await invitations.KeepInvolvedAsync(program.ProgramId, order.PersonId, order.Role, cancellation);
        }
    }

    private async Task<JoinFacts> ReadAsync(string programId, string personId, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        return new JoinFacts(
            program,
            await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation),
            await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation),
            await decider.Store.RoomAsync(program, cancellation));
    }
}

using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>
/// People name colleagues who would be good mentors or mentees (R26). The ledger knows that somebody was named and that somebody answered; not whom, by
/// whom, or what they said.
/// </summary>
public sealed class NominationActs(Decider decider, JoinActs joining)
{
    public Task<Verdict<Nomination>> NominateAsync(
        string programId, string personId, NominationDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
                {
                    return new Decision<Verdict<Nomination>>(RefusalReason.Unknown);
                }

                var from = (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token))?.Value;
                var known = (await decider.Store.FindAsync(Nomination.KeyOf(programId, draft.NominationId), token))?.Value;
                var recent = await RecentAsync(programId, personId, token);
                return Nominate(program, NominationDecisions.Nominate(program, from, known, draft, recent, decider.Now));
            },
            cancellation);

    /// <summary>A yes comes with the consent to take part.</summary>
    /// <param name="tells">Whether the one who named them may know.</param>
    /// <param name="text">The version of the text of consent that they read; null for the one that comes with the product.</param>
    public Task<Verdict<Joined>> AcceptAsync(
        string programId, string nominationId, string personId, bool tells, CancellationToken cancellation = default, string? text = null) =>
        joining.JoinAsync(
            Nomination.KeyOf(programId, nominationId),
            nomination => NominationDecisions.Answer(nomination, personId, accepted: true, tells, decider.Now),
            nomination => new JoinOrder(personId, nomination.Role, Nomination.Because, text),
            Answered,
            cancellation);

    public Task<Verdict<Nomination>> DeclineAsync(string programId, string nominationId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Nomination.KeyOf(programId, nominationId),
            nomination => NominationDecisions.Answer(nomination, personId, accepted: false, tells: false, decider.Now),
            Answered,
            cancellation);

    /// <summary>No answer came. Safe to repeat.</summary>
    public Task<Verdict<Nomination>> LapseAsync(string programId, string nominationId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Nomination.KeyOf(programId, nominationId),
            NominationDecisions.Lapse,
            nomination => Consequences.Of(Note(nomination, DecisionName.NominationLapsed, "lapsed")),
            cancellation);

    internal static Decision<Verdict<Nomination>> Nominate(MentoringProgram program, Verdict<Nomination> verdict) => verdict.Value is not { } made
        ? new Decision<Verdict<Nomination>>(verdict)
        : new Decision<Verdict<Nomination>>(verdict)
        {
            Writes = new Batch().Create(made),
            Notes = [Note(made, DecisionName.NominationMade, "made")],
            Signals =
            [
                Signals.Start(
                    nameof(NominationOrchestrator),
                    InstanceIds.Nomination(made.ProgramId, made.NominationId),
                    new NominationInput(made.ProgramId, made.NominationId, made.PersonId, program.Policy.Campaign.Nomination, program.Policy.WorkItems)),
            ],
        };

    private static Consequences Answered(Nomination nomination) => Consequences.Of(
        Note(nomination, DecisionName.NominationAnswered, "answered"),
        Signals.Raise(
            InstanceIds.Nomination(nomination.ProgramId, nomination.NominationId),
            new NominationAnswered(nomination.Stage is NominationStage.Joined))) with
    {
        Mails = nomination.Tells ? [CampaignMails.Joined(nomination)] : Array.Empty<MailOrder>(),
    };

    // Nobody is named: an answer that is followed by nothing would say who said no.
    private static LedgerNote Note(Nomination nomination, DecisionName decision, string outcome) =>
        new(Actors.Member, decision, $"program:{nomination.ProgramId}", outcome);

    private async Task<IReadOnlyList<string>> RecentAsync(string programId, string personId, CancellationToken cancellation) =>
        await decider.Store
            .QueryAsync(Partition.Program(programId), new DocumentQuery<Nomination>().Where(nomination => nomination.FromId, personId), cancellation)
            .Where(stored => stored.Value.At > decider.Now - NominationDecisions.Month)
            .Select(stored => stored.Value.PersonId)
            .ToListAsync(cancellation);
}

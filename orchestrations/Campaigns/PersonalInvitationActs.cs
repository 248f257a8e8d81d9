using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>
/// People are asked by name (R12), by a coordinator or an ambassador. The ledger knows that somebody was, and what they answered; never the words.
/// </summary>
public sealed class PersonalInvitationActs(Decider decider, JoinActs joining)
{
    /// <param name="fromId">Person id of the ambassador; null for a coordinator.</param>
    /// <param name="fromName">As the mail names who asks.</param>
    /// <param name="actor">Who asks, as the ledger writes it.</param>
    public Task<Verdict<PersonalInvitation>> SendAsync(
        string programId, PersonalInvitationDraft draft, string? fromId, string fromName, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
                {
                    return new Decision<Verdict<PersonalInvitation>>(RefusalReason.Unknown);
                }

                var known = (await decider.Store.FindAsync(PersonalInvitation.KeyOf(programId, draft.InvitationId), token))?.Value;
                var recent = await RecentAsync(programId, fromId, draft.PersonId, token);
                return Send(program, PersonalInvitationDecisions.Send(program, known, draft, fromId, fromName, recent, decider.Now), actor);
            },
            cancellation);

    /// <summary>The link in its mail was followed.</summary>
    public Task<Verdict<PersonalInvitation>> OpenAsync(
        string programId, string invitationId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            PersonalInvitation.KeyOf(programId, invitationId),
            invitation => PersonalInvitationDecisions.Open(invitation, personId, decider.Now),
            invitation => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.PersonalOpened, invitation.Id, "opened")),
            cancellation);

    /// <summary>A yes comes with the consent to take part.</summary>
    /// <param name="text">The version of the text of consent that they read; null for the one that comes with the product.</param>
    public Task<Verdict<Joined>> AcceptAsync(
        string programId, string invitationId, string personId, CancellationToken cancellation = default, string? text = null) =>
        joining.JoinAsync(
            PersonalInvitation.KeyOf(programId, invitationId),
            invitation => PersonalInvitationDecisions.Answer(invitation, personId, accepted: true, decider.Now),
            invitation => new JoinOrder(personId, invitation.Role, PersonalInvitation.Because, text),
            Answered,
            cancellation);

    public Task<Verdict<PersonalInvitation>> DeclineAsync(
        string programId, string invitationId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            PersonalInvitation.KeyOf(programId, invitationId),
            invitation => PersonalInvitationDecisions.Answer(invitation, personId, accepted: false, decider.Now),
            Answered,
            cancellation);

    /// <summary>No answer came. Safe to repeat.</summary>
    public Task<Verdict<PersonalInvitation>> LapseAsync(string programId, string invitationId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            PersonalInvitation.KeyOf(programId, invitationId),
            PersonalInvitationDecisions.Lapse,
            invitation => Consequences.Of(new LedgerNote(Actors.System, DecisionName.PersonalLapsed, invitation.Id, "lapsed")),
            cancellation);

    internal static Decision<Verdict<PersonalInvitation>> Send(MentoringProgram program, Verdict<PersonalInvitation> verdict, string actor) =>
        verdict.Value is not { } sent
            ? new Decision<Verdict<PersonalInvitation>>(verdict)
            : new Decision<Verdict<PersonalInvitation>>(verdict)
            {
                Writes = new Batch().Create(sent),
                Notes = [new LedgerNote(actor, DecisionName.PersonalSent, sent.Id, "sent", new { sent.PersonId, sent.Role })],
                Signals =
                [
                    Signals.Start(
                        nameof(PersonalInvitationOrchestrator),
                        InstanceIds.PersonalInvitation(sent.ProgramId, sent.InvitationId),
                        new PersonalInvitationInput(
                            sent.ProgramId, sent.InvitationId, sent.PersonId, program.Policy.Campaign.Invitation, program.Policy.WorkItems)),
                ],
            };

    private static Consequences Answered(PersonalInvitation invitation)
    {
        var accepted = invitation.Stage is PersonalInvitationStage.Accepted;
        return Consequences.Of(
            new LedgerNote(Actors.Person(invitation.PersonId), DecisionName.PersonalAnswered, invitation.Id, accepted ? "accepted" : "declined"),
            Signals.Raise(InstanceIds.PersonalInvitation(invitation.ProgramId, invitation.InvitationId), new PersonalInvitationAnswered(accepted)));
    }

    // Of an ambassador everybody; of coordinators, who may ask as many as they like, the one who would be asked again.
    private async Task<IReadOnlyList<string>> RecentAsync(string programId, string? fromId, string? personId, CancellationToken cancellation)
    {
        var all = new DocumentQuery<PersonalInvitation>();
        return await decider.Store
            .QueryAsync(
                Partition.Program(programId),
                fromId is null ? all.Where(invitation => invitation.PersonId, personId ?? "") : all.Where(invitation => invitation.FromId, fromId),
                cancellation)
            .Select(stored => stored.Value)
            .Where(invitation => invitation.FromId == fromId && invitation.SentAt > decider.Now - PersonalInvitationDecisions.Month)
            .Select(invitation => invitation.PersonId)
            .ToListAsync(cancellation);
    }
}

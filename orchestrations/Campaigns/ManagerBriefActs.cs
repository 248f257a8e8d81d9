using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>What a mentee's manager is told: once, that there is a program and how they help; the mentee hears of it before, and can say no.</summary>
public sealed class ManagerBriefActs(Decider decider)
{
    /// <summary>Tells the mentee first. Safe to repeat.</summary>
    /// <returns>Whether there is somebody to be told.</returns>
    public async Task<bool> AnnounceAsync(string programId, string personId, TimeSpan after, CancellationToken cancellation = default) =>
        await ManagerOfAsync(personId, cancellation) is not null
        && await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(ManagerBrief.KeyOf(programId, personId), token) is not null)
                {
                    return new Decision<bool>(true);
                }

                var brief = new ManagerBrief(programId, personId, decider.Now, decider.Now + after);
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Create(brief),
                    Notes = [Note(brief, Actors.System, DecisionName.BriefAnnounced, "announced")],
                    Mails = [CampaignMails.Notice(brief)],
                };
            },
            cancellation);

    /// <summary>Tells who is the manager now. Safe to repeat.</summary>
    /// <returns>Whether they are told.</returns>
    public async Task<bool> SendAsync(string programId, string personId, CancellationToken cancellation = default) =>
        await ManagerOfAsync(personId, cancellation) is { } managerId
        && await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var stored = await decider.LoadStoredAsync(ManagerBrief.KeyOf(programId, personId), token);
                var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), token);
                var mentee = (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token))?.Value;
                if (stored.Value.SentAt is not null || !ManagerBrief.IsWanted(program, mentee, stored.Value))
                {
                    return new Decision<bool>(stored.Value.SentAt is not null);
                }

                var sent = stored.Value with { SentAt = decider.Now };
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(stored, sent),
                    Notes = [Note(sent, Actors.System, DecisionName.BriefSent, "sent")],
                    Mails = [CampaignMails.Brief(sent, managerId)],
                };
            },
            cancellation);

    /// <summary>The mentee would rather not; nobody else learns that they were asked.</summary>
    public Task<Verdict<ManagerBrief>> RefuseAsync(string programId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            ManagerBrief.KeyOf(programId, personId),
            brief => ManagerBrief.Refuse(brief, decider.Now),
            brief => Consequences.Of(
                Note(brief, Actors.System, DecisionName.BriefRefused, "refused"),
                Signals.Raise(InstanceIds.ManagerBrief(programId, personId), new ManagerBriefRefused())),
            cancellation);

    private async Task<string?> ManagerOfAsync(string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is { Value.ManagerId: { } managerId }
        && managerId != personId
        && await decider.Store.FindAsync(Person.KeyOf(managerId), cancellation) is { Value.Standing: not Standing.Left }
            ? managerId
            : null;

    private static LedgerNote Note(ManagerBrief brief, string actor, DecisionName decision, string outcome) =>
        new(actor, decision, Enrollment.KeyOf(brief.ProgramId, brief.PersonId).Id, outcome);
}

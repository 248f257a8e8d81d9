using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>
/// Reminds of what a campaign has for the day, before the morning's digest goes out: the coordinator by one work item each, the sponsor by mail.
/// </summary>
public sealed class CampaignReminders(Decider decider)
{
    private static readonly DocumentQuery<CampaignItem> All = new();

    /// <summary>Does nothing but in the two hours before the digest. Safe to repeat: each day is reminded of once.</summary>
    public async Task RemindAsync(string programId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            || program.Status is not (ProgramStatus.Draft or ProgramStatus.Running)
            || decider.Now.ToZone(program.Zone).Hour is not (6 or 7))
        {
            return;
        }

        var today = CampaignDecisions.DayOf(decider.Now, program.Zone);
        var items = await decider.Store.QueryAsync(program.Partition, All, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        foreach (var item in items.Where(item => item.IsDue(today)))
        {
            await OpenAsync(program, item.Reminder, new Phrase("causes.campaign-due", ("channel", item.Channel), ("owner", item.Owner)), cancellation);
        }

        foreach (var commitment in program.Status is ProgramStatus.Running ? program.Sponsor?.Commitments ?? [] : [])
        {
            await RemindAsync(program, commitment, today, cancellation);
        }
    }

    private async Task RemindAsync(MentoringProgram program, SponsorCommitment commitment, DateOnly today, CancellationToken cancellation)
    {
        var key = SponsorPromise.KeyOf(program.ProgramId, commitment.Act);
        var known = (await decider.Store.FindAsync(key, cancellation))?.Value;
        if (SponsorDecisions.IsOverdue(known, commitment, today))
        {
            var cause = new Phrase("causes.sponsor-overdue", ("act", commitment.Act), ("date", commitment.By));
            await OpenAsync(program, SponsorPromise.Overdue(commitment.Act, commitment.By), cause, cancellation);
            return;
        }

        if (SponsorDecisions.Remind(program, known, commitment, today, program.Policy.Campaign.SponsorAhead) is not null)
        {
            await decider.DecideAsync(program.Partition, token => DecideAsync(program, commitment, today, token), cancellation);
        }
    }

    private async Task<Decision<bool>> DecideAsync(MentoringProgram program, SponsorCommitment commitment, DateOnly today, CancellationToken cancellation)
    {
        var stored = await decider.Store.FindAsync(SponsorPromise.KeyOf(program.ProgramId, commitment.Act), cancellation);
        return SponsorDecisions.Remind(program, stored?.Value, commitment, today, program.Policy.Campaign.SponsorAhead) is not { } reminded
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = stored is null ? new Batch().Create(reminded) : new Batch().Replace(stored, reminded),
                Notes = [new LedgerNote(Actors.System, DecisionName.SponsorReminded, $"program:{program.ProgramId}", commitment.Act.ToString())],
                Mails = [CampaignMails.Reminder(program, commitment)],
            };
    }

    private Task<bool> OpenAsync(MentoringProgram program, string key, Phrase cause, CancellationToken cancellation) => decider.OpenAsync(
        new NewWorkItem(
            program.ProgramId,
            key,
            WorkItemKind.CampaignDue,
            new Subject.OfInstance($"campaign:{program.ProgramId}:{key}"),
            InstanceId: null,
            cause,
            PersonIds: []),
        Actors.System,
        cancellation);
}

using System.Globalization;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Orchestrations.Calls;

/// <summary>
/// What somebody finds out about camera, microphone and connection, and the help that they ask for (R60). The ledger says that they looked, never what
/// they found.
/// </summary>
public sealed class DeviceCheckActs(Decider decider)
{
    /// <summary>Keeps what was found, in the place of what was found before. Where all works, the help that was asked for is not needed any more.</summary>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> when what is known stands.</returns>
    public async Task<Verdict<DeviceCheck>> SaveAsync(
        string personId, DeviceFindings findings, BrowserFamily browser, CancellationToken cancellation = default)
    {
        // First, so that a repeat after a crash comes here again.
        if (findings.IsWhole)
        {
            await SettleHelpAsync(personId, cancellation);
        }

        return await decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var known = await decider.Store.FindAsync(DeviceCheck.KeyOf(personId), token);
                return Taken(DeviceCheckDecisions.Take(known?.Value, personId, findings, browser, decider.Now), known);
            },
            cancellation);
    }

    /// <summary>Opens a work item for what failed in the last check, and tells the coordinator; one at a time.</summary>
    /// <returns>
    /// <see cref="RefusalReason.AlreadyDone"/> while an item is open, <see cref="RefusalReason.WrongStage"/> where nothing has failed.
    /// </returns>
    public Task<Verdict<WorkItem>> AskForHelpAsync(string programId, string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            var check = await decider.Store.FindAsync(DeviceCheck.KeyOf(personId), token);
            return Asked(await LatestHelpAsync(programId, personId, token), check?.Value, programId, decider.Now);
        },
        cancellation);

    /// <summary>Whether a coordinator has been asked and has not helped yet.</summary>
    public async Task<bool> IsHelpAskedAsync(string programId, string personId, CancellationToken cancellation = default) =>
        await LatestHelpAsync(programId, personId, cancellation) is { Status: WorkItemStatus.Open };

    internal static Decision<Verdict<DeviceCheck>> Taken(Verdict<DeviceCheck> verdict, Stored<DeviceCheck>? known)
    {
        if (verdict.Value is not { } check)
        {
            return new Decision<Verdict<DeviceCheck>>(verdict);
        }

        var (name, outcome) = check.Findings.IsSkipped ? (DecisionName.DevicesSkipped, "skipped") : (DecisionName.DevicesChecked, "checked");
        return new Decision<Verdict<DeviceCheck>>(verdict)
        {
            Writes = known is null ? new Batch().Create(check) : new Batch().Replace(known, check),
            Notes = [new LedgerNote(Actors.Person(check.PersonId), name, $"person:{check.PersonId}", outcome, check.At)],
        };
    }

    /// <param name="latest">The item that the person's last call for help opened; null when there is none.</param>
    internal static Decision<Verdict<WorkItem>> Asked(WorkItem? latest, DeviceCheck? check, string programId, DateTimeOffset now)
    {
        if (check is null || check.Findings.Failed is not { Count: > 0 } failed)
        {
            return new Decision<Verdict<WorkItem>>(RefusalReason.WrongStage);
        }

        if (latest is { Status: WorkItemStatus.Open })
        {
            return new Decision<Verdict<WorkItem>>(RefusalReason.AlreadyDone);
        }

        const WorkItemKind Kind = WorkItemKind.DevicesFail;
        var cause = new Phrase(
            "causes.devices-fail",
            ("date", DateOnly.FromDateTime(check.At.UtcDateTime)),
            ("parts", failed.Select(part => new Phrase($"causes.device.{part}"))),
            ("browser", check.Browser));
        var key = HelpPrefix(check.PersonId) + now.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
        var about = new Subject.OfEnrollment(check.PersonId);
        var item = new WorkItem(programId, key, Kind, about, InstanceId: null, cause, now, Kind.Estimate(), [check.PersonId]);
        return new Decision<Verdict<WorkItem>>(item)
        {
            Writes = new Batch().Create(item),
            Notes = [new LedgerNote(Actors.Person(check.PersonId), DecisionName.WorkItemOpened, about.ToString(), Kind.ToString(), item)],
            Mails = [WorkItemOpening.Mail(programId, key)],
        };
    }

    private async Task SettleHelpAsync(string personId, CancellationToken cancellation)
    {
        var programs = await decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation)
            .Select(involvement => involvement.Value.ProgramId)
            .ToListAsync(cancellation);
        foreach (var programId in programs)
        {
            if (await LatestHelpAsync(programId, personId, cancellation) is { Status: WorkItemStatus.Open } open)
            {
                await decider.DecideAsync(
                    WorkItem.KeyOf(programId, open.Key),
                    item => WorkItemDecisions.Moot(item, decider.Now),
                    item => Consequences.Of(new LedgerNote(Actors.System, DecisionName.WorkItemMoot, item.Subject.ToString(), item.Kind.ToString())),
                    cancellation);
            }
        }
    }

    private async Task<WorkItem?> LatestHelpAsync(string programId, string personId, CancellationToken cancellation)
    {
        var ofPerson = new DocumentQuery<WorkItem>(IdPrefix: WorkItem.KeyOf(programId, HelpPrefix(personId)).Id, Limit: 1, Descending: true);
        return (await decider.Store.QueryAsync(Partition.Program(programId), ofPerson, cancellation).FirstOrDefaultAsync(cancellation))?.Value;
    }

    // Followed by the moment of asking, so that the latest comes last.
    private static string HelpPrefix(string personId) => $"devices-{personId}-";
}

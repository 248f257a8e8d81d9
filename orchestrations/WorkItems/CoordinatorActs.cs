using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>What a coordinator decides in the work queue.</summary>
public sealed class CoordinatorActs(Decider decider)
{
    /// <summary>Resolves a work item; the decision reaches the instance that waits for it.</summary>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<WorkItem>> ResolveAsync(
        string programId, string key, Resolution resolution, string coordinator, CancellationToken cancellation = default) =>
        decider.DecideAsync(Partition.Program(programId), token => ResolvedAsync(programId, key, resolution, coordinator, token), cancellation);

    /// <summary>Sends a matching round out now instead of at the end of its review time; from here on nothing in it moves.</summary>
    /// <param name="version">Of the round that the coordinator looked at; null approves whatever stands.</param>
    public Task<Verdict<Round>> ApproveRoundAsync(
        string programId, int number, string coordinator, int? version = null, CancellationToken cancellation = default) =>
        decider.DecideAsync<Round>(
            Partition.Program(programId),
            Round.IdOf(number),
            round => RoundDecisions.Approve(round, version),
            round => Consequences.Of(Approved(round, coordinator), Signals.Raise(InstanceIds.Round(programId, number), new RoundReviewed(Approved: true))),
            cancellation);

    private async Task<Decision<Verdict<WorkItem>>> ResolvedAsync(
        string programId, string key, Resolution resolution, string coordinator, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync<WorkItem>(Partition.Program(programId), WorkItem.IdOf(key), cancellation) is not { } stored)
        {
            return new Decision<Verdict<WorkItem>>(RefusalReason.Unknown);
        }

        var verdict = WorkItemDecisions.Resolve(stored.Value, resolution, coordinator, decider.Now);
        if (verdict.Value is not { } item)
        {
            return new Decision<Verdict<WorkItem>>(verdict);
        }

        var writes = new Batch().Replace(stored, item);
        var notes = new List<LedgerNote> { new(Actors.Coordinator(coordinator), "workitem.resolved", item.Subject, resolution.Kind.ToString(), resolution) };
        if (item.Kind is WorkItemKind.RoundToReview)
        {
            var (refusal, note) = await ReviewedAsync(item, resolution, coordinator, writes, cancellation);
            if (refusal is not null)
            {
                return new Decision<Verdict<WorkItem>>(refusal);
            }

            notes.Add(note!);
        }

        if (item.Kind is WorkItemKind.PausedTooLong
            && item.Subject.StartsWith("mentorship:", StringComparison.Ordinal)
            && resolution.Kind is ResolutionKind.Retry)
        {
            await ResumeAsync(item, writes, notes, coordinator, cancellation);
        }

        return new Decision<Verdict<WorkItem>>(verdict) { Writes = writes, Notes = notes, Signals = Wake(item, resolution) };
    }

    // A mentorship's end moves by the span of the pause, as after any other; an enrollment has no end to move.
    private async Task ResumeAsync(WorkItem item, Batch writes, List<LedgerNote> notes, string coordinator, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync<Mentorship>(item.Partition, item.Subject, cancellation) is { } stored
            && MentorshipDecisions.Resume(stored.Value, decider.Now).Value is { } resumed)
        {
            writes.Replace(stored, resumed);
            notes.Add(new LedgerNote(Actors.Coordinator(coordinator), "mentorship.resumed", resumed.Id, $"ends {resumed.Ends:O}"));
        }
    }

    // What the queue decides about a round stands in the round, too: people read there when it goes out.
    private async Task<(Refusal? Refusal, LedgerNote? Note)> ReviewedAsync(
        WorkItem item, Resolution resolution, string coordinator, Batch writes, CancellationToken cancellation)
    {
        var number = int.Parse(item.Subject.Split(':')[1], CultureInfo.InvariantCulture);
        var stored = await decider.Store.FindAsync<Round>(item.Partition, Round.IdOf(number), cancellation)
            ?? throw new InvalidOperationException($"There is no {item.Subject} in {item.ProgramId}.");
        var program = await decider.LoadAsync<MentoringProgram>(item.Partition, MentoringProgram.DocumentId, cancellation);
        var decided = resolution is { Kind: ResolutionKind.Extend, Extension: { } extension }
            ? RoundDecisions.Extend(stored.Value, decider.Now + extension + (program.Policy.Proposals.Review ?? TimeSpan.Zero))
            : RoundDecisions.Approve(stored.Value, version: null);
        if (decided.Value is not { } round)
        {
            return (decided.Refusal, null);
        }

        writes.Replace(stored, round);
        return (null, round.Status is RoundStatus.Approved
            ? Approved(round, coordinator)
            : new LedgerNote(Actors.Coordinator(coordinator), "round.extended", round.Id, $"{resolution.Extension!.Value.TotalDays:0.#} days"));
    }

    private static LedgerNote Approved(Round round, string coordinator) =>
        new(Actors.Coordinator(coordinator), "round.approved", round.Id, $"{round.Pairs.Count} pairs", new { round.InputsHash, round.Pairs });

    // A concern was raised by a person, so no instance waits for its end; replacing still reaches the mentorship it is about.
    private static IReadOnlyList<Signal> Wake(WorkItem item, Resolution resolution)
    {
        if (item.InstanceId is { } waiting)
        {
            return item.Kind is not WorkItemKind.InstanceFailed ? [Resolved(item, waiting, resolution)]
                : resolution.Kind is ResolutionKind.Retry ? [Signals.Restart(waiting)]
                : [];
        }

        return resolution.Kind is ResolutionKind.Replace && item.Subject.Split(':') is ["mentorship", var mentorshipId]
            ? [Signals.Raise(InstanceIds.Mentorship(item.ProgramId, mentorshipId), new Ended(EndReason.Replaced))]
            : [];
    }

    private static Signal Resolved(WorkItem item, string waiting, Resolution resolution) =>
        Signals.Raise(waiting, new WorkItemResolved(item.Key, resolution.Kind, resolution.Extension));
}

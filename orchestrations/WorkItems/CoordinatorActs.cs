using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>What a coordinator decides in the work queue.</summary>
public sealed class CoordinatorActs(Decider decider)
{
    private static readonly DocumentQuery<WorkItem> OpenReviews = new DocumentQuery<WorkItem>()
        .Where(item => item.Status, WorkItemStatus.Open)
        .Where(item => item.Kind, WorkItemKind.RoundToReview);

    /// <summary>Resolves a work item; the decision reaches the instance that waits for it.</summary>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<WorkItem>> ResolveAsync(
        string programId, string key, Resolution resolution, string coordinator, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(WorkItem.KeyOf(programId, key), token) is { } item
                ? WorkItemResolving.Decide(await ReadAsync(item, token), resolution, coordinator, decider.Now)
                : new Decision<Verdict<WorkItem>>(RefusalReason.Unknown),
            cancellation);

    /// <summary>Puts a work item off to a day; until then it is not in the queue, and no reminder of it goes out.</summary>
    /// <param name="until">UTC.</param>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<WorkItem>> SnoozeAsync(
        string programId, string key, DateTimeOffset until, string coordinator, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(WorkItem.KeyOf(programId, key), token) is not { } stored)
                {
                    return new Decision<Verdict<WorkItem>>(RefusalReason.Unknown);
                }

                var verdict = WorkItemDecisions.Snooze(stored.Value, until, decider.Now);
                return verdict.Value is not { } item
                    ? new Decision<Verdict<WorkItem>>(verdict)
                    : new Decision<Verdict<WorkItem>>(verdict)
                    {
                        Writes = new Batch().Replace(stored, item),
                        Notes = [new LedgerNote(Actors.Coordinator(coordinator), DecisionName.WorkItemSnoozed, item.Subject.ToString(), $"{until:yyyy-MM-dd}")],
                    };
            },
            cancellation);

    /// <summary>Sends a matching round out now instead of at the end of its review time; from here on nothing in it moves.</summary>
    /// <param name="version">Of the round that the coordinator looked at; null approves whatever stands.</param>
    public Task<Verdict<Round>> ApproveRoundAsync(
        string programId, int number, string coordinator, int? version = null, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Round.KeyOf(programId, number), token) is not { } round)
                {
                    return new Decision<Verdict<Round>>(RefusalReason.Unknown);
                }

                var about = new Subject.OfRound(number);
                var open = await decider.Store.QueryAsync(Partition.Program(programId), OpenReviews, token)
                    .Where(item => item.Value.Subject == about)
                    .ToListAsync(token);
                return WorkItemResolving.Approve(round, open, version, coordinator, decider.Now);
            },
            cancellation);

    private async Task<ResolvingFacts> ReadAsync(Stored<WorkItem> stored, CancellationToken cancellation)
    {
        var item = stored.Value;
        return item switch
        {
            { Kind: WorkItemKind.RoundToReview, Subject: Subject.OfRound about } => new ResolvingFacts(
                stored,
                await decider.LoadStoredAsync(Round.KeyOf(item.ProgramId, about.Number), cancellation),
                (await decider.LoadAsync(MentoringProgram.KeyOf(item.ProgramId), cancellation)).Policy.Proposals.Review ?? TimeSpan.Zero,
                Mentorship: null),
            { Kind: WorkItemKind.StoryOffered, Subject: Subject.OfMentorship about, PersonIds: [var teller] } =>
                new ResolvingFacts(stored, Round: null, TimeSpan.Zero, Mentorship: null)
                {
                    Story = await decider.Store.FindAsync(Story.KeyOf(item.ProgramId, about.MentorshipId, teller), cancellation),
                },
            { Kind: WorkItemKind.CorrectionAsked, Subject: Subject.OfEnrollment about } when CorrectionRequest.RequestOf(item.Key) is { } request =>
                new ResolvingFacts(stored, Round: null, TimeSpan.Zero, Mentorship: null)
                {
                    Correction = await decider.Store.FindAsync(CorrectionRequest.KeyOf(item.ProgramId, about.PersonId, request), cancellation),
                },
            { Subject: Subject.OfMentorship about } => new ResolvingFacts(
                stored, Round: null, TimeSpan.Zero, await decider.Store.FindAsync(Mentorship.KeyOf(item.ProgramId, about.MentorshipId), cancellation)),
            { Subject: Subject.OfProposal about } => new ResolvingFacts(stored, Round: null, TimeSpan.Zero, Mentorship: null)
            {
                Proposal = await decider.Store.FindAsync(Proposal.KeyOf(item.ProgramId, about.ProposalId), cancellation),
            },
            _ => new ResolvingFacts(stored, Round: null, TimeSpan.Zero, Mentorship: null),
        };
    }
}

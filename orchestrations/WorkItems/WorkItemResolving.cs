using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>What the resolution of a work item is decided on.</summary>
/// <param name="Round">The round to review; null where the item is about none.</param>
/// <param name="Review">How long a round of the program is reviewed.</param>
/// <param name="Mentorship">The mentorship that the item is about; null where it is about none.</param>
internal sealed record ResolvingFacts(Stored<WorkItem> Item, Stored<Round>? Round, TimeSpan Review, Stored<Mentorship>? Mentorship)
{
    /// <summary>The proposal that the item is about; null where it is about none.</summary>
    public Stored<Proposal>? Proposal { get; init; }

    /// <summary>The story that the item is about, as it was offered; null where it is about none.</summary>
    public Stored<Story>? Story { get; init; }

    /// <summary>The correction that the item asks for; null where it asks for none.</summary>
    public Stored<CorrectionRequest>? Correction { get; init; }
}

/// <summary>A coordinator resolves a work item, and what it is about changes with it; pure.</summary>
internal static class WorkItemResolving
{
    /// <param name="coordinator">As signed in to the console.</param>
    public static Decision<Verdict<WorkItem>> Decide(ResolvingFacts facts, Resolution resolution, string coordinator, DateTimeOffset now)
    {
        var verdict = WorkItemDecisions.Resolve(facts.Item.Value, resolution, coordinator, now);
        if (verdict.Value is not { } item)
        {
            return new Decision<Verdict<WorkItem>>(verdict);
        }

        var actor = Actors.Coordinator(coordinator);
        var writes = new Batch().Replace(facts.Item, item);
        var signals = Wake(item, resolution).ToList();
        var notes = new List<LedgerNote> { new(actor, DecisionName.WorkItemResolved, item.Subject.ToString(), resolution.Kind.ToString(), resolution) };
        if (facts.Round is { } reviewed && item.Kind is WorkItemKind.RoundToReview)
        {
            var changed = Review(reviewed.Value, resolution, facts.Review, now);
            if (changed.Value is not { } round)
            {
                return new Decision<Verdict<WorkItem>>(changed.Refusal!);
            }

            writes.Replace(reviewed, round);
            notes.Add(round.Status is RoundStatus.Approved
                ? Approved(round, coordinator)
                : new LedgerNote(actor, DecisionName.RoundExtended, round.Id, $"{resolution.Extension!.Value.TotalDays:0.#} days"));
        }

        // Its end moves by the span of the pause, as after any other; an enrollment has no end to move.
        if (facts.Mentorship is { } paused
            && item.Kind is WorkItemKind.PausedTooLong
            && resolution.Kind is ResolutionKind.Retry
            && MentorshipDecisions.Resume(paused.Value, now).Value is { } resumed)
        {
            writes.Replace(paused, resumed);
            notes.Add(new LedgerNote(actor, DecisionName.MentorshipResumed, resumed.Id, $"ends {resumed.Ends:O}"));
            signals.AddRange([.. resumed.ToChecks(new Resumed(now)), .. resumed.ToGoals(new Resumed(now))]);
        }

        if (facts.Proposal is { } still
            && item.Kind is WorkItemKind.PausedTooLong
            && resolution.Kind is ResolutionKind.Retry
            && ProposalDecisions.Resume(still.Value).Value is { } running)
        {
            writes.Replace(still, running);
            notes.Add(new LedgerNote(actor, DecisionName.ProposalResumed, running.Id, "asked by a coordinator"));
        }

        return new Decision<Verdict<WorkItem>>(verdict)
        {
            Writes = writes,
            Notes = notes,
            Signals = signals,
            Mails = facts.Story is { } offered && item.Kind is WorkItemKind.StoryOffered ? Answer(offered, resolution, actor, writes, notes)
                : facts.Correction is { } asked ? Answer(asked, resolution, actor, now, writes, notes)
                : [],
        };
    }

    // Its writer hears what was decided, and what they may change.
    private static IReadOnlyList<MailOrder> Answer(
        Stored<Story> offered, Resolution resolution, string actor, Batch writes, List<LedgerNote> notes)
    {
        var isShown = resolution.Kind is ResolutionKind.Approve;
        var decided = isShown ? StoryDecisions.Approve(offered.Value) : StoryDecisions.HandBack(offered.Value, resolution.Note);
        if (decided.Value is not { } story)
        {
            return [];
        }

        writes.Replace(offered, story);
        notes.Add(new LedgerNote(actor, isShown ? DecisionName.StoryApproved : DecisionName.StoryHandedBack, story.Id, $"version {story.Version}"));
        var template = isShown ? MailTemplate.StoryShown : MailTemplate.StoryHandedBack;
        return
        [
            new MailOrder(
                MailIds.For($"{story.Id}:{story.WrittenAt:O}", template, story.PersonId), template, story.ProgramId, story.PersonId, story.MentorshipId),
        ];
    }

    // The note of the coordinator is the answer, and stands on the person's own page; who takes part in no program is not mailed in the name of one.
    private static IReadOnlyList<MailOrder> Answer(
        Stored<CorrectionRequest> asked, Resolution resolution, string actor, DateTimeOffset now, Batch writes, List<LedgerNote> notes)
    {
        if (CorrectionDecisions.Answer(asked.Value, resolution.Note, now).Value is not { } answered)
        {
            return [];
        }

        const MailTemplate Template = MailTemplate.CorrectionAnswered;
        writes.Replace(asked, answered);
        notes.Add(new LedgerNote(actor, DecisionName.CorrectionAnswered, new Subject.OfEnrollment(answered.PersonId).ToString(), answered.Fact.ToString()));
        return answered.ProgramId == MentoringProgram.OrganizationQueue
            ? []
            : [new MailOrder(MailIds.For(answered.Id, Template, answered.PersonId), Template, answered.ProgramId, answered.PersonId)];
    }

    /// <summary>Approval on the round's own page: it is the decision about the work item that asked for it, too.</summary>
    /// <param name="open">Items that ask for the review of the round; none where it was asked for before, and more time was taken.</param>
    public static Decision<Verdict<Round>> Approve(
        Stored<Round> stored, IReadOnlyList<Stored<WorkItem>> open, int? version, string coordinator, DateTimeOffset now)
    {
        var verdict = RoundDecisions.Approve(stored.Value, version);
        if (verdict.Value is not { } round)
        {
            return new Decision<Verdict<Round>>(verdict);
        }

        var (actor, resolution) = (Actors.Coordinator(coordinator), new Resolution(ResolutionKind.Approve));
        var writes = new Batch().Replace(stored, round);
        var notes = new List<LedgerNote> { Approved(round, coordinator) };
        foreach (var item in open)
        {
            if (WorkItemDecisions.Resolve(item.Value, resolution, coordinator, now).Value is { } resolved)
            {
                writes.Replace(item, resolved);
                notes.Add(new LedgerNote(actor, DecisionName.WorkItemResolved, resolved.Subject.ToString(), resolution.Kind.ToString(), resolution));
            }
        }

        return new Decision<Verdict<Round>>(verdict)
        {
            Writes = writes,
            Notes = notes,
            Signals = [Signals.Raise(InstanceIds.Round(round.ProgramId, round.Number), new RoundReviewed(Approved: true))],
        };
    }

    public static LedgerNote Approved(Round round, string coordinator) =>
        new(Actors.Coordinator(coordinator), DecisionName.RoundApproved, round.Id, $"{round.Pairs.Count} pairs", new { round.InputsHash, round.Pairs });

    // What the queue decides about a round stands in the round, too: people read there when it goes out.
    private static Verdict<Round> Review(Round round, Resolution resolution, TimeSpan review, DateTimeOffset now) =>
        resolution is { Kind: ResolutionKind.Extend, Extension: { } extension }
            ? RoundDecisions.Extend(round, now + extension + review)
            : RoundDecisions.Approve(round, version: null);

    // A concern was raised by a person, so no instance waits for its end; replacing still reaches the mentorship it is about.
    private static IReadOnlyList<Signal> Wake(WorkItem item, Resolution resolution) => (item, resolution.Kind) switch
    {
        ({ Kind: WorkItemKind.InstanceFailed, InstanceId: { } failed }, ResolutionKind.Retry) => [Signals.Restart(failed)],
        ({ Kind: WorkItemKind.InstanceFailed }, _) => [],
        ({ InstanceId: { } waiting }, _) => [Signals.Raise(waiting, new WorkItemResolved(item.Key, resolution.Kind, resolution.Extension))],
        ({ Subject: Subject.OfMentorship about }, ResolutionKind.Replace) =>
            [Signals.Raise(InstanceIds.Mentorship(item.ProgramId, about.MentorshipId), new Ended(EndReason.Replaced))],
        _ => [],
    };
}

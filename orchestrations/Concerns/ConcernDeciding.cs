using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Concerns;

/// <summary>
/// What follows when somebody confides, asks, answers, hands over or closes: the work item, the mails, the reminders; pure. What was written is in no note of
/// the ledger, not even as a hash, and neither is who confided it.
/// </summary>
internal static class ConcernDeciding
{
    public static Decision<Verdict<Concern>> Raise(ConcernStand stand, NewConcern order, DateTimeOffset now)
    {
        var verdict = ConcernDecisions.Raise(stand.Program, order, stand.Recent, now);
        return verdict.Value is { } change
            ? Saved(
                stand,
                change,
                Note(change, Actors.Participant, DecisionName.ConcernRaised),
                now,
                ConcernMails.ToKeeper(change.Concern, change.Concern.Owner))
            : Refused(verdict);
    }

    /// <summary>The person writes once more. Whom it has reached hears of it.</summary>
    public static Decision<Verdict<Concern>> Write(ConcernStand stand, string messageId, string? text, DateTimeOffset now)
    {
        var verdict = ConcernDecisions.Write(stand.Program, stand.Concern!, messageId, text, stand.Latest, now);
        return verdict.Value is { } change
            ? Saved(
                stand,
                change,
                Note(change, Actors.Participant, DecisionName.ConcernContinued),
                now,
                [.. change.Concern.Keepers.SelectMany(keeper => ConcernMails.ToKeeper(change.Concern, keeper))])
            : Refused(verdict);
    }

    /// <param name="actor">Of the keeper, as the ledger writes it.</param>
    public static Decision<Verdict<Concern>> Answer(ConcernStand stand, ConcernAnswer answer, string actor, DateTimeOffset now)
    {
        var verdict = ConcernDecisions.Answer(stand.Program, stand.Concern!, answer, stand.Latest, now);
        return verdict.Value is { } change
            ? Saved(stand, change, Note(change, actor, DecisionName.ConcernAnswered), now, [ConcernMails.ToPerson(change.Concern)])
            : Refused(verdict);
    }

    /// <param name="actor">As above.</param>
    public static Decision<Verdict<Concern>> Close(ConcernStand stand, ConcernAnswer closing, string actor, DateTimeOffset now)
    {
        var verdict = ConcernDecisions.Close(stand.Concern!, closing, now);
        return verdict.Value is { } change
            ? Saved(stand, change, Note(change, actor, DecisionName.ConcernClosed), now, [ConcernMails.ToPerson(change.Concern)])
            : Refused(verdict);
    }

    /// <summary>The person needs nothing more.</summary>
    public static Decision<Verdict<Concern>> Settle(ConcernStand stand, DateTimeOffset now)
    {
        var verdict = ConcernDecisions.Settle(stand.Concern!, now);
        return verdict.Value is { } change ? Saved(stand, change, Note(change, Actors.Participant, DecisionName.ConcernClosed), now, []) : Refused(verdict);
    }

    /// <param name="actor">As above.</param>
    public static Decision<Verdict<Concern>> HandOver(ConcernStand stand, string? to, string actor, DateTimeOffset now)
    {
        var verdict = ConcernDecisions.HandOver(stand.Program, stand.Concern!, to, now);
        return verdict.Value is { } change
            ? Saved(
                stand,
                change,
                Note(change, actor, DecisionName.ConcernHandedOver),
                now,
                ConcernMails.ToNewOwner(change.Concern))
            : Refused(verdict);
    }

    /// <summary>Does what is due by now about one that waits.</summary>
    /// <returns>How it stands then.</returns>
    public static Decision<Concern> Remind(ConcernStand stand, DateTimeOffset now)
    {
        var concern = stand.Concern!;
        if (ConcernDecisions.Remind(stand.Program, concern, now) is not { } step)
        {
            return new Decision<Concern>(concern);
        }

        var actor = Actors.Orchestrator(InstanceIds.Concern(concern.ProgramId, concern.ConcernId, concern.Opening));
        var isPassedOn = step.Concern.Keepers.Count > concern.Keepers.Count;
        return new Decision<Concern>(step.Concern)
        {
            Writes = new Batch().Replace(stand.Known!, step.Concern),
            Notes = isPassedOn
                ? [new LedgerNote(actor, DecisionName.ConcernPassedOn, SubjectOf(concern).ToString(), step.Told[0].Kind.ToString())]
                : [],
            Mails = ConcernMails.ToRemind(step, concern, now),
        };
    }

    public static Subject SubjectOf(Concern concern) => new Subject.OfConcern(concern.ProgramId, concern.ConcernId);

    private static Decision<Verdict<Concern>> Refused(Verdict<ConcernChange> verdict) => new(verdict.Refusal!);

    private static LedgerNote Note(ConcernChange change, string actor, DecisionName name) =>
        new(actor, name, SubjectOf(change.Concern).ToString(), change.Concern.Kind.ToString(), new { change.Concern.Opening, change.Concern.Change });

    private static Decision<Verdict<Concern>> Saved(
        ConcernStand stand, ConcernChange change, LedgerNote note, DateTimeOffset now, IReadOnlyList<MailOrder> mails)
    {
        var (writes, concern) = (new Batch(), change.Concern);
        if (stand.Known is { } known)
        {
            writes.Replace(known, concern);
        }
        else
        {
            writes.Create(concern);
        }

        if (change.Message is { } message)
        {
            writes.Create(message);
        }

        Queue(writes, stand.Item, concern, now);
        return new Decision<Verdict<Concern>>(concern)
        {
            Writes = writes,
            Notes = [note],
            Signals = [Wake(stand, concern), .. WakeProgram(stand, concern), .. WakeErasures(stand, concern, now)],
            Mails = mails,
        };
    }

    // It begins when it is opened, and is told of every change until it is closed.
    private static Signal Wake(ConcernStand stand, Concern concern)
    {
        var instance = InstanceIds.Concern(concern.ProgramId, concern.ConcernId, concern.Opening);
        return stand.Concern?.Opening == concern.Opening
            ? Signals.Raise(instance, new ConcernChanged(concern.Change))
            : Signals.Start(
                nameof(ConcernOrchestrator), instance, new ConcernInput(concern.ProgramId, concern.ConcernId, concern.Opening, stand.Program.Policy.WorkItems));
    }

    private static IEnumerable<Signal> WakeProgram(ConcernStand stand, Concern concern) =>
        !concern.IsOpen && stand.EndWaits is { Value: { Status: WorkItemStatus.Open, InstanceId: { } program } }
            ? [Signals.Raise(program, new ConcernsClosed())]
            : [];

    // What kept somebody's erasure waiting is over: it looks again at once.
    private static IEnumerable<Signal> WakeErasures(ConcernStand stand, Concern concern, DateTimeOffset now) =>
        stand.Erasures.Where(_ => !concern.IsOpen).Select(one => Signals.Raise(InstanceIds.Erasure(one.PersonId, one.Number), new ErasureMoved(now)));

    // Of the words and of whom they are about there is nothing in the queue, which all coordinators read.
    private static void Queue(Batch writes, Stored<WorkItem>? item, Concern concern, DateTimeOffset now)
    {
        if (concern.IsInQueue && item is null)
        {
            writes.Create(new WorkItem(
                concern.ProgramId,
                concern.ItemKey,
                concern.ItemKind,
                SubjectOf(concern),
                InstanceId: null,
                new Phrase(concern.Kind is ConcernKind.Concern ? "causes.concern-raised" : "causes.question-asked"),
                now,
                concern.ItemKind.Estimate(),
                [])
            {
                AnswerBy = concern.AnswerBy,
            });
        }
        else if (concern.IsInQueue && item is { Value: var known })
        {
            var open = known.Status is WorkItemStatus.Open
                ? known
                : known with { Status = WorkItemStatus.Open, OpenedAt = now, Resolution = null, ResolvedBy = null, ResolvedAt = null };
            writes.Replace(item, open with { AnswerBy = concern.AnswerBy });
        }
        else if (item is { Value.Status: WorkItemStatus.Open })
        {
            writes.Replace(item, item.Value with
            {
                Status = WorkItemStatus.Resolved,
                Resolution = new Resolution(ResolutionKind.Close),
                ResolvedAt = now,
                AnswerBy = null,
            });
        }
    }
}

using MentorFlow.Domain.Health;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Health;

/// <summary>What a look at a mentorship's health leads to; pure. The ledger says that it fell, and not why: one answer after a session may be why.</summary>
internal static class HealthFollowing
{
    /// <summary>With one of these open a coordinator looks at the pair already.</summary>
    private static readonly WorkItemKind[] Asked =
        [WorkItemKind.MentorshipStalled, WorkItemKind.FitProblem, WorkItemKind.ConflictFound, WorkItemKind.PausedTooLong];

    /// <param name="open">Work items about the mentorship.</param>
    /// <param name="mayTell">See <see cref="HealthDecisions.MayTell"/>.</param>
    /// <returns>Whether anything followed.</returns>
    public static Decision<bool> Decide(
        MentorshipLine line, Stored<HealthWatch>? stored, IReadOnlyList<Stored<WorkItem>> open, bool mayTell, DateTimeOffset now)
    {
        var facts = HealthFacts.Of(line);
        return HealthDecisions.Next(stored?.Value, facts, now) switch
        {
            HealthStep.Nudge => Nudge(line, stored, mayTell, now),
            HealthStep.Ask when open.All(item => !Asked.Contains(item.Value.Kind)) => Ask(line, stored!, HealthDecisions.Of(facts, now), now),
            HealthStep.Settle => Settle(stored!, open, now),
            _ => new Decision<bool>(false),
        };
    }

    private static Decision<bool> Nudge(MentorshipLine line, Stored<HealthWatch>? stored, bool mayTell, DateTimeOffset now)
    {
        var watch = new HealthWatch(line.ProgramId, line.MentorshipId, (stored?.Value.Falls ?? 0) + 1, now);
        return new Decision<bool>(true)
        {
            Writes = stored is null ? new Batch().Create(watch) : new Batch().Replace(stored, watch),
            Notes = [Note(watch, DecisionName.HealthFell)],
            Mails =
            [
                .. line.Members.Where(_ => mayTell).Select(member => new MailOrder(
                    MailIds.For($"{watch.Id}:{watch.Falls}", MailTemplate.HealthNudge, member.PersonId),
                    MailTemplate.HealthNudge,
                    line.ProgramId,
                    member.PersonId,
                    line.MentorshipId)),
            ],
        };
    }

    private static Decision<bool> Ask(MentorshipLine line, Stored<HealthWatch> stored, MentorshipHealth health, DateTimeOffset now)
    {
        const WorkItemKind Kind = WorkItemKind.MentorshipAtRisk;
        var watch = stored.Value with { AskedAt = now };
        var item = new WorkItem(
            watch.ProgramId,
            watch.WorkItemKey,
            Kind,
            new Subject.OfMentorship(watch.MentorshipId),
            InstanceId: null,
            new Phrase("causes.at-risk", ("reasons", health.Reasons.Select(HealthPhrases.Of))),
            now,
            Kind.Estimate(),
            [.. line.Members.Select(member => member.PersonId)]);
        return new Decision<bool>(true)
        {
            Writes = new Batch().Replace(stored, watch).Create(item),
            Notes = [new LedgerNote(Actors.System, DecisionName.WorkItemOpened, item.Subject.ToString(), item.Kind.ToString())],
        };
    }

    private static Decision<bool> Settle(Stored<HealthWatch> stored, IReadOnlyList<Stored<WorkItem>> open, DateTimeOffset now)
    {
        var watch = stored.Value with { FellAt = null, AskedAt = null };
        var writes = new Batch().Replace(stored, watch);
        var notes = new List<LedgerNote> { Note(watch, DecisionName.HealthSettled) };
        foreach (var item in open.Where(item => item.Value.Key == watch.WorkItemKey))
        {
            if (WorkItemDecisions.Moot(item.Value, now).Value is { } moot)
            {
                writes.Replace(item, moot);
                notes.Add(new LedgerNote(Actors.System, DecisionName.WorkItemMoot, moot.Subject.ToString(), moot.Kind.ToString()));
            }
        }

        return new Decision<bool>(true) { Writes = writes, Notes = notes };
    }

    private static LedgerNote Note(HealthWatch watch, DecisionName decision) =>
        new(Actors.System, decision, new Subject.OfMentorship(watch.MentorshipId).ToString(), $"fall {watch.Falls}");
}

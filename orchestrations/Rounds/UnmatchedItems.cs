using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Who is without a partner when a round is over comes before a coordinator (R46): nobody waits for nobody; pure but for what it reads.</summary>
internal static class UnmatchedItems
{
    /// <summary>Of more people the round has one item, with a page of all, and names none of them.</summary>
    public const int MostSingly = 10;

    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <summary>The open items about these people being without a partner.</summary>
    public static async Task<IReadOnlyList<Stored<WorkItem>>> OpenAsync(
        IDocumentStore store, string programId, IReadOnlyList<string> personIds, CancellationToken cancellation) =>
        await store.QueryAsync(Partition.Program(programId), Open, cancellation)
            .Where(item => item.Value.Kind is WorkItemKind.Unmatched or WorkItemKind.TalkWanted && item.Value.PersonIds.Any(personIds.Contains))
            .ToListAsync(cancellation);

    /// <summary>The open items that this round's take the place of.</summary>
    public static async Task<IReadOnlyList<Stored<WorkItem>>> OfEarlierAsync(
        IDocumentStore store, string programId, int round, CancellationToken cancellation) =>
        await store.QueryAsync(Partition.Program(programId), Open, cancellation)
            .Where(item => item.Value.Kind is WorkItemKind.Unmatched && !item.Value.Key.StartsWith(PrefixOf(round), StringComparison.Ordinal))
            .ToListAsync(cancellation);

    /// <summary>Who said no to everybody that the round proposed to them, and was refused by nobody: a talk helps them more than a rule.</summary>
    public static bool RejectedAll(string personId, IReadOnlyList<Proposal> proposals)
    {
        var theirs = proposals.Where(proposal => proposal.MenteeId == personId || (proposal.IsOfPeers && proposal.MentorId == personId)).ToList();
        return theirs.Count > 0 && theirs.TrueForAll(proposal => proposal.IsDeclinedBy(personId));
    }

    /// <param name="waiting">Without those to whom a talk is offered.</param>
    /// <param name="isOfCircles">Several who are in no circle have one item: one more circle helps them all, and no partner helps any of them.</param>
    public static IReadOnlyList<WorkItem> Of(Round round, IReadOnlyList<WaitingPerson> waiting, DateTimeOffset now, bool isOfCircles = false) =>
        waiting.Count > (isOfCircles ? 1 : MostSingly)
            ? [Item(
                round,
                $"{PrefixOf(round.Number)}all",
                new Subject.OfRound(round.Number),
                CauseOf(waiting, isOfCircles),
                [],
                now)]
            : [.. waiting.Select(person => Item(
                round,
                KeyOf(round.Number, person.PersonId),
                new Subject.OfEnrollment(person.PersonId),
                CauseOf(person, isOfCircles),
                [person.PersonId],
                now))];

    /// <summary>An offer of a talk, the item by which a coordinator knows of it, and the mail.</summary>
    public static Decision<bool> Offer(Round round, WaitingPerson person, DateTimeOffset now)
    {
        const WorkItemKind Kind = WorkItemKind.TalkWanted;
        var key = $"talk-r{round.Number}-{person.PersonId}";
        var offer = new TalkOffer(round.ProgramId, person.PersonId, round.Number, now, key);
        var cause = new Phrase("causes.talk-offered", ("person", person.PersonId));
        var about = new Subject.OfEnrollment(person.PersonId);
        return new Decision<bool>(true)
        {
            Writes = new Batch()
                .Create(offer)
                .Create(new WorkItem(round.ProgramId, key, Kind, about, InstanceId: null, cause, now, Kind.Estimate(), [person.PersonId])),
            Notes = [new LedgerNote(ActorOf(round), DecisionName.TalkOffered, about.ToString(), $"round {round.Number}")],
            Mails =
            [
                new MailOrder(
                    MailIds.For(offer.Id, MailTemplate.TalkOffer, person.PersonId),
                    MailTemplate.TalkOffer,
                    round.ProgramId,
                    person.PersonId,
                    Subject: $"{round.Number}"),
            ],
        };
    }

    /// <summary>Opens the items that are not there yet, whatever became of those that are.</summary>
    public static Decision<bool> Opened(IReadOnlyList<WorkItem> items, string actor)
    {
        var writes = new Batch();
        foreach (var item in items)
        {
            writes.Create(item);
        }

        return new Decision<bool>(items.Count > 0)
        {
            Writes = writes,
            Notes = [.. items.Select(item => new LedgerNote(actor, DecisionName.WorkItemOpened, item.Subject.ToString(), item.Kind.ToString(), item.Cause))],
        };
    }

    public static string KeyOf(int round, string personId) => $"{PrefixOf(round)}{personId}";

    public static string ActorOf(Round round) => Actors.Orchestrator(InstanceIds.Round(round.ProgramId, round.Number));

    private static string PrefixOf(int round) => $"unmatched-r{round}-";

    private static WorkItem Item(Round round, string key, Subject subject, Phrase cause, IReadOnlyList<string> personIds, DateTimeOffset now) => new(
        round.ProgramId, key, WorkItemKind.Unmatched, subject, InstanceId: null, cause, now, WorkItemKind.Unmatched.Estimate(), personIds);

    private static Phrase CauseOf(IReadOnlyList<WaitingPerson> waiting, bool isOfCircles) =>
        !isOfCircles ? new Phrase("causes.unmatched-many", ("count", waiting.Count))
        : waiting.Count > MostSingly ? new Phrase("causes.no-circle-many", ("count", waiting.Count))
        : new Phrase("causes.no-circle-several", ("people", waiting.Select(person => person.PersonId)));

    private static Phrase CauseOf(WaitingPerson person, bool isOfCircles) => (person.WouldChange, isOfCircles) switch
    {
        ({ } change, false) => new Phrase("causes.unmatched-and-change", ("person", person.PersonId), ("reason", person.Reason), ("change", change)),
        ({ } change, true) => new Phrase("causes.no-circle-and-change", ("person", person.PersonId), ("reason", person.Reason), ("change", change)),
        (null, false) => new Phrase("causes.unmatched", ("person", person.PersonId), ("reason", person.Reason)),
        (null, true) => new Phrase("causes.no-circle", ("person", person.PersonId), ("reason", person.Reason)),
    };
}

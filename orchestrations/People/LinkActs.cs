using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.People;

/// <summary>Takes back the links that somebody has: a mail that was passed on, a mailbox that others read.</summary>
public sealed class LinkActs(Decider decider)
{
    public Task<Verdict<Person>> TakeBackAsync(string personId, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Person.KeyOf(personId),
        person => LinkDecisions.TakeBack(person, decider.Now),
        person => Consequences.Of(new LedgerNote(actor, DecisionName.PersonLinksTakenBack, $"person:{personId}", $"{person.LinksValidFrom:O}")),
        cancellation);
}

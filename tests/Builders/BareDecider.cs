using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Builders;

/// <summary>Decides on a store alone: no engine runs, so nobody is woken.</summary>
internal sealed class BareDecider : IDecisionObserver
{
    public static Decider On(IDocumentStore store, DecisionStore decisions, TimeProvider clock)
    {
        var observer = new BareDecider();
        return new Decider(
            store, decisions, new SignalDelivery(new Instances(), decisions, observer, NullLogger<SignalDelivery>.Instance), observer, clock);
    }

    public void Saved(Batch writes, IReadOnlyList<LedgerNote> notes)
    {
    }

    public IDisposable? Starting(Signal start) => null;

    public void Delivered(Signal signal)
    {
    }

    public void Failed(Signal signal)
    {
    }
}

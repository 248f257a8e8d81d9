using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Told of what was decided and delivered, for figures and traces; the app registers one.</summary>
public interface IDecisionObserver
{
    /// <summary>A decision is in the store.</summary>
    void Saved(Batch writes, IReadOnlyList<LedgerNote> notes);

    /// <summary>An instance is about to be started for the first time.</summary>
    /// <returns>Disposed when it was; null where nobody traces.</returns>
    IDisposable? Starting(Signal start);

    /// <summary>An event reached the instance that waits for it.</summary>
    void Delivered(Signal signal);

    /// <summary>A signal did not get through, and stays pending.</summary>
    void Failed(Signal signal);
}

using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>Adds to decisions, as they are saved, what follows from them elsewhere, so that no decision has to name it.</summary>
public interface IDecisionFollower
{
    /// <param name="writes">Of a decision that is about to be saved.</param>
    /// <param name="at">When it was decided, UTC.</param>
    /// <returns>Signals that are saved with it.</returns>
    Task<IReadOnlyList<Signal>> FollowingAsync(Batch writes, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>To be told what was saved.</summary>
    void Saved(Batch writes);
}

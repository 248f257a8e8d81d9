namespace MentorFlow.Domain.Storage;

/// <summary>
/// A database in a file of this machine, which keeps what was deleted until something else is written over it. A service in the cloud is none: there the
/// provider answers for it.
/// </summary>
public interface IStoreMaintenance
{
    /// <summary>Writes the file afresh without what was deleted, the log beside it too. Others wait meanwhile; safe to repeat.</summary>
    /// <exception cref="IOException">It is read just now, or the disk is full; trying again may help.</exception>
    Task CompactAsync(CancellationToken cancellation = default);
}

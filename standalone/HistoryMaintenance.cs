using MentorFlow.Domain.Storage;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Standalone;

/// <summary>The histories of this machine, for who erases somebody: the app knows them by their client alone.</summary>
internal sealed class HistoryMaintenance(RunningHost host) : IStoreMaintenance
{
    public Task CompactAsync(CancellationToken cancellation = default) => host.Engine.CompactAsync(cancellation);
}

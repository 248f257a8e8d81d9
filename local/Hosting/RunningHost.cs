using MentorFlow.Local.Durable;
using Microsoft.DurableTask.Client;

namespace MentorFlow.Local.Hosting;

/// <summary>What code beside the functions in the same process, such as a demo, may use of their host.</summary>
public sealed class RunningHost
{
    private DurableEngine? engine;
    private DurableTaskClient? client;

    /// <exception cref="InvalidOperationException">The host has not been started.</exception>
    public DurableEngine Engine => engine ?? throw NotStarted();

    /// <summary>The durable client that functions are given, too.</summary>
    /// <exception cref="InvalidOperationException">The host has not been started.</exception>
    public DurableTaskClient Client => client ?? throw NotStarted();

    internal void Set(DurableEngine engine, DurableTaskClient client) => (this.engine, this.client) = (engine, client);

    private static InvalidOperationException NotStarted() => new("The host has not been started.");
}

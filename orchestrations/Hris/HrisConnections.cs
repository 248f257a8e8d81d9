using MentorFlow.Domain.Hris;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>The HR systems that may send events, as configured.</summary>
public sealed class HrisConnections(IReadOnlyList<HrisConnection> all)
{
    public IReadOnlyList<HrisConnection> All => all;

    public HrisConnection? TryFind(string name) => all.FirstOrDefault(connection => connection.Name == name);

    /// <exception cref="InvalidOperationException">The connection was taken out of the settings while a delivery of it was under way.</exception>
    public HrisConnection Find(string name) =>
        TryFind(name) ?? throw new InvalidOperationException($"The HRIS connection '{name}' is not configured any more.");
}

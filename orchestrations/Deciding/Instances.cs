namespace MentorFlow.Orchestrations.Deciding;

/// <summary>
/// Brings decisions to durable instances; nothing else does. The platform hands its client to a function, as a parameter: a function that decides
/// keeps that parameter, a middleware brings it here, and nothing below a function names it.
/// </summary>
public sealed class Instances
{
    private volatile DurableTaskClient? client;

    /// <exception cref="InvalidOperationException">Nobody has brought a client yet: the function has no <c>[DurableClient]</c> parameter.</exception>
    public DurableTaskClient Client => client ?? throw new InvalidOperationException("A function that decides needs a [DurableClient] parameter.");

    /// <summary>Every client that a process is given speaks to the same instances; the latest one is used.</summary>
    public void Use(DurableTaskClient given) => client = given;
}

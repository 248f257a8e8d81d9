namespace MentorFlow.Orchestrations.Hris;

/// <param name="Cause">In the words of what failed.</param>
public sealed record HrisEventFailed(HrisApplication Event, string Cause);

/// <summary>An event could not be taken in, however often it was tried: it stays on the page, and its connection reaches a coordinator.</summary>
public sealed class NoteHrisFailure(HrisConnectionActs connections)
{
    /// <returns>Whether it is the first of an outage.</returns>
    [Function(nameof(NoteHrisFailure))]
    public Task<bool> RunAsync([ActivityTrigger] HrisEventFailed input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        connections.FailedAsync(input.Event, input.Cause, cancellation);
}

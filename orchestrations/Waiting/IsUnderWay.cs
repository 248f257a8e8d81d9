namespace MentorFlow.Orchestrations.Waiting;

/// <summary>Whether an instance still has something to do: what came to its end while it stood still needs nobody's decision.</summary>
public sealed class IsUnderWay
{
    [Function(nameof(IsUnderWay))]
    public async Task<bool> RunAsync([ActivityTrigger] string input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await client.GetInstanceAsync(input, cancellation) is { IsCompleted: false };
}

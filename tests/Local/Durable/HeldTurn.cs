namespace MentorFlow.Tests.Local.Durable;

/// <summary>Stops an orchestrator in the middle of a turn, so that a test decides what arrives meanwhile.</summary>
internal sealed class HeldTurn : IDisposable
{
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim released = new();

    public void Hold()
    {
        held.TrySetResult();
        released.Wait(TimeSpan.FromSeconds(30));
    }

    public async Task WhileHeldAsync(Func<Task> begin, Func<Task> meanwhile)
    {
        await begin();
        await held.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await meanwhile();
        released.Set();
    }

    public void Dispose() => released.Dispose();
}

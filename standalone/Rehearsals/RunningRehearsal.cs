using MentorFlow.Functions.Coordinators.Rehearsals;

namespace MentorFlow.Standalone.Rehearsals;

/// <summary>The rehearsal that has the one place, and how far it is.</summary>
internal sealed class RunningRehearsal(string orderId)
{
    private readonly CancellationTokenSource stopping = new();
    private volatile RehearsalProgress progress = new(Reached: null, Share: 0);

    public string OrderId => orderId;

    public RehearsalProgress Progress => progress;

    public CancellationToken Stopped => stopping.Token;

    public void Say(RehearsalProgress reached) => progress = reached;

    public void Stop() => stopping.Cancel();
}

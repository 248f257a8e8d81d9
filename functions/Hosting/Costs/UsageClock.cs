using MentorFlow.Domain.Costs;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Functions.Hosting.Costs;

/// <summary>
/// Has what was counted written down a few minutes after something was, and when the process ends in order. An app in which nothing happens writes nothing.
/// </summary>
internal sealed class UsageClock(UsageMeter meter, UsageKeeper keeper, TimeProvider clock) : IHostedService, IDisposable
{
    /// <summary>What a process that is killed loses at most, and the next turn of it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private ITimer? timer;
    private Task keeping = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (meter.IsOn)
        {
            timer = clock.CreateTimer(_ => Ring(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            meter.Begun += Arm;
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (timer is not null)
        {
            meter.Begun -= Arm;
            await timer.DisposeAsync();
            await keeping.WaitAsync(cancellationToken);
            await keeper.KeepAsync(cancellationToken);
        }
    }

    public void Dispose() => timer?.Dispose();

    private void Arm() => timer?.Change(Pause, Timeout.InfiniteTimeSpan);

    // One that takes longer is not joined by another.
    private void Ring()
    {
        if (keeping.IsCompleted)
        {
            keeping = KeepAsync();
        }
        else
        {
            Arm();
        }
    }

    private async Task KeepAsync()
    {
        if (!await keeper.KeepAsync(CancellationToken.None))
        {
            Arm();
        }
    }
}

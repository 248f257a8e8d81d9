using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Upgrades;
using MentorFlow.Providers.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Hosting;

/// <summary>
/// Creates what the store lacks, and brings its data forward to this version, before the first request or timer comes. A store that cannot be reached does
/// not keep the app from starting: a process that dies at start can tell nobody why. It is tried again, in the background and whenever readiness is asked
/// for. Data of a newer version does end the app: an older one would damage what it does not know.
/// </summary>
internal sealed partial class StorePreparation(
    IDocumentStore store,
    DataUpgrades upgrades,
    IConfiguration configuration,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<StorePreparation> logger) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private Task? attempt;

    /// <summary>Whether the data is being brought forward just now.</summary>
    public bool IsUpgrading { get; private set; }

    /// <summary>Whether the data is of a newer version.</summary>
    public bool IsNewer => attempt?.Exception?.InnerException is NewerDataException;

    /// <summary>Done at once when the store is prepared; else joins the attempt that runs, or begins another.</summary>
    /// <param name="cancellation">Ends the caller's wait, not the attempt.</param>
    public Task EnsureAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            attempt = attempt is null or { IsFaulted: true } or { IsCanceled: true } ? PrepareAsync() : attempt;
            return attempt.WaitAsync(cancellation);
        }
    }

    /// <exception cref="SettingException">The data is of a newer version.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await EnsureAsync(IsOnThisMachine ? cancellationToken : either.Token);
        }
        catch (NewerDataException newer)
        {
            throw new SettingException(newer.Message, newer);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && !IsOnThisMachine)
        {
            Log.NotReached(logger, failure);
            _ = RepeatAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => stopping.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    // A file that cannot be opened gets no better by waiting, and the person who started the process reads how it ended.
    private bool IsOnThisMachine => store is SqliteDocumentStore;

    private async Task PrepareAsync()
    {
        await store.EnsureCreatedAsync(stopping.Token);

        // What is kept in memory was written by this process.
        if (HostFolder.IsInMemory(configuration))
        {
            return;
        }

        try
        {
            await upgrades.RunAsync(Say, stopping.Token);
        }
        finally
        {
            IsUpgrading = false;
        }

        void Say(Upgrade step)
        {
            IsUpgrading = true;
            Log.Upgrading(logger, step.To, step.Does);
        }
    }

    private async Task RepeatAsync()
    {
        var pause = FirstPause;
        while (true)
        {
            await Task.Delay(pause, clock, stopping.Token);
            try
            {
                await EnsureAsync(stopping.Token);
                Log.Reached(logger);
                return;
            }
            catch (NewerDataException newer)
            {
                Log.Newer(logger, newer.Message);
                lifetime.StopApplication();
                return;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                Log.NotReached(logger, failure);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The store cannot be reached or prepared; it is tried again.")]
        public static partial void NotReached(ILogger logger, Exception failure);

        [LoggerMessage(LogLevel.Information, "The store is reached and prepared.")]
        public static partial void Reached(ILogger logger);

        [LoggerMessage(LogLevel.Information, "The stored data is brought forward to number {Number}: {Does}.")]
        public static partial void Upgrading(ILogger logger, int number, string does);

        [LoggerMessage(LogLevel.Critical, "{Reason}")]
        public static partial void Newer(ILogger logger, string reason);
    }
}

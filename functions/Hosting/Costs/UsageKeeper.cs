using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Hosting.Costs;

/// <summary>
/// Writes down what was counted. Each addition has a name that stands in what it is added to, so that one whose answer got lost is found there and not made
/// twice; where that cannot be told any more, it is given up.
/// </summary>
internal sealed partial class UsageKeeper(UsageMeter meter, IDocumentStore store, ILogger<UsageKeeper> logger)
{
    private const int Attempts = 5;

    /// <summary>Additions that wait for a store that cannot be reached; the oldest give way.</summary>
    private const int MostWaiting = 1_000;

    private readonly List<Waiting> waiting = [];

    /// <summary>One call at a time.</summary>
    /// <returns>Whether all of it is written down.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancellation)
    {
        UsageMeter.Mute();
        waiting.AddRange(meter.Take().Select(part => new Waiting(part)));
        foreach (var one in waiting.ToList())
        {
            try
            {
                if (await KeepAsync(one, cancellation))
                {
                    waiting.Remove(one);
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                one.Fail();
                Log.NotKept(logger, failure);
            }
        }

        if (waiting.Count > MostWaiting)
        {
            Log.GivenUp(logger, waiting.Count - MostWaiting);
            waiting.RemoveRange(0, waiting.Count - MostWaiting);
        }

        return waiting.Count == 0;
    }

    private async Task<bool> KeepAsync(Waiting one, CancellationToken cancellation)
    {
        if (!one.IsPlaced)
        {
            one.Place(one.Part.ProgramId is { } id && await store.FindAsync(MentoringProgram.KeyOf(id), cancellation) is null);
        }

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await IsSettledAsync(one, cancellation))
            {
                return true;
            }

            try
            {
                var addition = await store.AddUsageAsync(one.Part.ProgramId, one.Part.Deltas, one.Part.Id, cancellation);
                one.IsOnItsWay = true;
                await store.WriteAsync(addition, cancellation);
                return true;
            }
            catch (DocumentConflictException)
            {
                // Another process was faster.
                one.IsOnItsWay = false;
            }
        }

        return false;
    }

    // Written all or nothing, so that one of its months tells of all.
    private async Task<bool> IsSettledAsync(Waiting one, CancellationToken cancellation)
    {
        var stored = await store.FindAsync(MonthlyUsage.KeyOf(one.Part.ProgramId, one.Part.Deltas[0].Month), cancellation);
        one.Known = stored?.Value.Number ?? 0;
        if (stored?.Value.Writings.Contains(one.Part.Id) == true)
        {
            return true;
        }

        if (one.TriedAt is { } tried && one.Known - tried >= MonthlyUsage.WritingsKept)
        {
            Log.GivenUp(logger, 1);
            return true;
        }

        return false;
    }

    private sealed class Waiting(UsagePart part)
    {
        public UsagePart Part { get; private set; } = part;

        /// <summary>Whether it is known that there is the program that it is of.</summary>
        public bool IsPlaced { get; private set; }

        /// <summary>Whether it was sent to the store, and no answer has come.</summary>
        public bool IsOnItsWay { get; set; }

        /// <summary>Additions to its month when it was last looked at.</summary>
        public long Known { get; set; }

        /// <summary>The same when it was tried first without an answer; null as long as every answer came.</summary>
        public long? TriedAt { get; private set; }

        /// <summary>Nothing answered: what was on its way may have arrived or not.</summary>
        public void Fail()
        {
            if (IsOnItsWay)
            {
                TriedAt ??= Known;
                IsOnItsWay = false;
            }
        }

        /// <summary>Says where it belongs: by an address, anybody can ask for a program that there is not, and no document may come of that.</summary>
        public void Place(bool isOfNoProgram)
        {
            IsPlaced = true;
            if (isOfNoProgram)
            {
                Part = Part with { ProgramId = null, Deltas = [.. Part.Deltas.Select(delta => delta with { MentorshipId = null })] };
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "What was used cannot be written down; it is tried again.")]
        public static partial void NotKept(ILogger logger, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "{Count} additions to what was used are given up: costs are too low by them.")]
        public static partial void GivenUp(ILogger logger, int count);
    }
}

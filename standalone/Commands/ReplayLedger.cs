using System.Globalization;
using MentorFlow.Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone.Commands;

/// <summary>The command "ledger-replay": makes every recorded decision again whose inputs are kept, with the code of today, and shows what differs.</summary>
internal static class ReplayLedger
{
    /// <summary>Of one decision; whoever wants all of them looks at its page.</summary>
    private const int MostChanges = 20;

    public static async Task<int> RunAsync(IServiceProvider services)
    {
        var totals = Enum.GetValues<ReplayState>().ToDictionary(state => state, _ => 0L);
        var isOdd = false;
        await foreach (var replay in services.GetRequiredService<LedgerReplay>().AllAsync())
        {
            totals[replay.State]++;
            isOdd |= replay.IsOdd;
            if (replay.Entry.Kept is not null)
            {
                Write(replay);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Values.Sum()} decisions: {string.Join(", ", totals.Where(IsWorthTelling).Select(total => $"{total.Value} {WordsOf(total.Key)}"))}."));
        return isOdd ? ExitCodes.CannotStart : ExitCodes.Fine;
    }

    private static void Write(EntryReplay replay)
    {
        var entry = replay.Entry;
        Console.WriteLine($"{WordsOf(replay.State)}: {entry.Partition} entry {entry.Sequence}, {entry.Decision} of {entry.Subject}");
        foreach (var change in replay.Changes.Take(MostChanges))
        {
            Console.WriteLine($"    {change.Path}: {change.Before ?? "nothing"} then, {change.After ?? "nothing"} now");
        }

        if (replay.Changes.Count > MostChanges)
        {
            Console.WriteLine($"    and {replay.Changes.Count - MostChanges} more");
        }
    }

    private static bool IsWorthTelling(KeyValuePair<ReplayState, long> total) =>
        total.Value > 0 || total.Key is ReplayState.Same or ReplayState.Different or ReplayState.Erased or ReplayState.NotKept;

    private static string WordsOf(ReplayState state) => state switch
    {
        ReplayState.Same => "same",
        ReplayState.Different => "different",
        ReplayState.Erased => "inputs erased",
        ReplayState.NotKept => "not kept",
        ReplayState.Changed => "inputs changed",
        ReplayState.NoKey => "no key",
        _ => "not replayable by this version",
    };
}

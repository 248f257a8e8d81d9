using System.Globalization;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>Seeds from one to another, both included.</summary>
internal readonly record struct SeedRange(int First, int Last)
{
    private const int Most = 1_000_000;

    /// <param name="told">"17" or "1..1000".</param>
    /// <exception cref="BadInputException">It is neither.</exception>
    public static SeedRange Parse(string told)
    {
        var parts = told.Split("..");
        return parts.Length is 1 or 2 && TryRead(parts[0], out var first) && TryRead(parts[^1], out var last) && first <= last
            ? new SeedRange(first, last)
            : throw new BadInputException($"--seeds is \"{told}\"; it must be a number, or a range such as 1..1000.");
    }

    private static bool TryRead(string text, out int seed) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed) && seed is > 0 and <= Most;
}

using System.Numerics;

namespace MentorFlow.Matching.Circles;

/// <summary>Draws for a search, in whole numbers alone: the same seed gives the same answer on any machine.</summary>
internal sealed class CircleDraw(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <returns>At least 0 and below the limit.</returns>
    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    /// <summary>How much may be lost at a warmth: mostly little, rarely several times as much.</summary>
    public long Loss(long warmth)
    {
        // The place of the first one bit falls off by halves; the bits after it fill in between.
        var bits = Next();
        var halves = BitOperations.LeadingZeroCount(bits | 1);
        var between = (long)(bits << halves >> 53 & 1023);
        return warmth * (((halves + 1) * 1024L) - between) / 1024;
    }

    // SplitMix64.
    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

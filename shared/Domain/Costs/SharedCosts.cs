namespace MentorFlow.Domain.Costs;

/// <summary>Divides what belongs to no program among the programs, by their own executions.</summary>
public static class SharedCosts
{
    /// <param name="whole">To be divided.</param>
    /// <param name="executions">Of each program; where none has any, all bear the same.</param>
    /// <returns>A part for each, to a millionth; together they are the whole, whatever was rounded.</returns>
    public static IReadOnlyDictionary<string, decimal> Divide(decimal whole, IReadOnlyDictionary<string, long> executions)
    {
        if (executions.Count == 0)
        {
            return new Dictionary<string, decimal>();
        }

        var parts = executions.ToDictionary(one => one.Key, one => Math.Round(whole * ShareOf(one.Key, executions), BilledLine.Digits));
        var largest = executions.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key;
        parts[largest] += whole - parts.Values.Sum();
        return parts;
    }

    /// <returns>0 to 1; 0 for a program that has no part in it.</returns>
    public static decimal ShareOf(string programId, IReadOnlyDictionary<string, long> executions)
    {
        if (!executions.TryGetValue(programId, out var own))
        {
            return 0;
        }

        decimal all = executions.Values.Sum();
        return all == 0 ? 1m / executions.Count : own / all;
    }
}

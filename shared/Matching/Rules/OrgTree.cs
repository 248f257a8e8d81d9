namespace MentorFlow.Matching.Rules;

/// <summary>
/// The org chart numbered so that "above or below, at any distance" is two comparisons.
/// Built only from charts without cycles (see <see cref="OrgChartCheck"/>).
/// </summary>
public sealed class OrgTree
{
    private readonly Dictionary<string, (int Enter, int Leave)> spans = new(StringComparer.Ordinal);

    public OrgTree(IReadOnlyDictionary<string, string> managerOf)
    {
        var reports = managerOf.OrderBy(line => line.Key, StringComparer.Ordinal).GroupBy(line => line.Value, line => line.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var clock = 0;
        foreach (var top in reports.Keys.Where(manager => !managerOf.ContainsKey(manager)))
        {
            Number(top, reports, ref clock);
        }
    }

    /// <summary>Span of a person in the tree; two people are in one line when one span lies inside the other.</summary>
    public (int Enter, int Leave) SpanOf(string person) => spans.GetValueOrDefault(person, (-1, -1));

    // A stack of its own: a reporting chain may be longer than the call stack is deep.
    private void Number(string top, Dictionary<string, List<string>> reports, ref int clock)
    {
        var open = new Stack<(string Person, int Enter, int Next)>();
        open.Push((top, clock++, 0));
        while (open.TryPop(out var at))
        {
            if (reports.TryGetValue(at.Person, out var below) && at.Next < below.Count)
            {
                open.Push((at.Person, at.Enter, at.Next + 1));
                open.Push((below[at.Next], clock++, 0));
            }
            else
            {
                spans[at.Person] = (at.Enter, clock++);
            }
        }
    }
}

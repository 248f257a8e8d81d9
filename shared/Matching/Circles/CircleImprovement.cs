namespace MentorFlow.Matching.Circles;

/// <summary>Makes lawful circles better: moves, exchanges and seats one at a time for as long as any of it helps and the looks at it last.</summary>
/// <param name="looks">Changes looked at before the best so far has to do.</param>
internal sealed class CircleImprovement(CircleGround ground, int looks)
{
    private readonly List<int>[] circles = [.. ground.Tables.Select(_ => new List<int>())];
    private readonly CircleValue[] parts = new CircleValue[ground.Tables.Count];
    private readonly int[] places = new int[ground.Members.Count];
    private int left = looks;

    /// <param name="start">Lawful.</param>
    public IReadOnlyList<IReadOnlyList<int>> Run(IReadOnlyList<IReadOnlyList<int>> start)
    {
        Array.Fill(places, -1);
        for (var table = 0; table < circles.Length; table++)
        {
            circles[table].AddRange(start[table]);
            parts[table] = Weigh(table);
            foreach (var member in circles[table])
            {
                places[member] = table;
            }
        }

        while (TryOne())
        {
        }

        return circles;
    }

    private bool TryOne()
    {
        for (var member = 0; member < places.Length && left > 0; member++)
        {
            for (var table = 0; table < circles.Length; table++)
            {
                if (table != places[member]
                    && (circles[table].Count > 0 || ground.Tables[table].Least <= 1)
                    && circles[table].Count < ground.Tables[table].Most
                    && (places[member] < 0 || CanSpare(places[member]))
                    && IsBetter(new CircleChange(member, places[member], table)))
                {
                    return true;
                }
            }

            for (var other = member + 1; other < places.Length; other++)
            {
                if (places[other] != places[member] && IsBetter(new CircleChange(member, places[member], places[other], other)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool CanSpare(int table) => circles[table].Count == 1 || circles[table].Count > ground.Tables[table].Least;

    // Takes the change where it helps, and leaves everything as it was where it does not. Only what it touches is counted anew.
    private bool IsBetter(CircleChange change)
    {
        if (--left <= 0 || !Fits(change.Member, change.To, change.Other) || !Fits(change.Other, change.From, change.Member))
        {
            return false;
        }

        var before = CircleValue.OfAll(ground, parts);
        var (from, to) = (PartOf(change.From), PartOf(change.To));
        change.Apply(circles);
        Count(change.From);
        Count(change.To);
        if (CircleValue.OfAll(ground, parts).CompareTo(before) > 0)
        {
            places[change.Member] = change.To;
            if (change.Other >= 0)
            {
                places[change.Other] = change.From;
            }

            return true;
        }

        change.Undo(circles);
        Put(change.From, from);
        Put(change.To, to);
        return false;
    }

    private bool Fits(int member, int table, int instead) =>
        member < 0 || table < 0 || (ground.Allowed(member, table) && !circles[table].Exists(other => other != instead && ground.Clash(member, other)));

    private CircleValue PartOf(int table) => table < 0 ? default : parts[table];

    private void Count(int table) => Put(table, table < 0 ? default : Weigh(table));

    private void Put(int table, CircleValue part)
    {
        if (table >= 0)
        {
            parts[table] = part;
        }
    }

    private CircleValue Weigh(int table) => CircleValue.OfOne(ground, table, [.. circles[table]], circles[table].Count);
}

namespace MentorFlow.Matching.Circles;

/// <summary>Makes circles lawful, then better: move, exchange and seat one at a time for as long as any of it helps and the looks at it last.</summary>
/// <param name="looks">Sets of circles looked at before the best so far has to do.</param>
internal sealed class CircleRepair(CircleGround ground, int looks)
{
    private int left = looks;

    /// <summary>Lawful circles from unlawful ones; a circle that stays too small is given up.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Run(IReadOnlyList<IReadOnlyList<int>> relaxed)
    {
        var circles = relaxed.Select(_ => new List<int>()).ToArray();
        for (var table = 0; table < circles.Length; table++)
        {
            foreach (var member in relaxed[table].Where(member => Fits(circles, member, table)))
            {
                circles[table].Add(member);
            }
        }

        SeatTheRest(circles);
        while (FillUp(circles) || GiveUpSmallest(circles))
        {
            SeatTheRest(circles);
        }

        Improve(circles);
        return circles;
    }

    private bool Fits(List<int>[] circles, int member, int table) =>
        circles[table].Count < ground.Tables[table].Most
        && ground.Allowed(member, table)
        && !circles[table].Exists(other => ground.Clash(member, other));

    private bool IsSmall(List<int>[] circles, int table) => circles[table].Count > 0 && circles[table].Count < ground.Tables[table].Least;

    // Circles under way are filled before new ones: a member alone in a circle helps nobody.
    private void SeatTheRest(List<int>[] circles)
    {
        foreach (var member in Without(circles))
        {
            var table = Enumerable.Range(0, circles.Length)
                .Where(table => (circles[table].Count > 0 || ground.Tables[table].Least <= 1) && Fits(circles, member, table))
                .OrderByDescending(table => IsSmall(circles, table))
                .ThenByDescending(table => ground.Steps(member, table, circles[table]))
                .FirstOrDefault(-1);
            if (table >= 0)
            {
                circles[table].Add(member);
            }
        }
    }

    // From circles with more than they need to the largest of those with too few.
    private bool FillUp(List<int>[] circles)
    {
        foreach (var small in Enumerable.Range(0, circles.Length).Where(table => IsSmall(circles, table)).OrderByDescending(table => circles[table].Count))
        {
            var missing = ground.Tables[small].Least - circles[small].Count;
            var given = new List<CircleChange>();
            foreach (var from in Enumerable.Range(0, circles.Length).OrderByDescending(table => circles[table].Count - ground.Tables[table].Least))
            {
                foreach (var member in circles[from].ToList())
                {
                    if (given.Count < missing && from != small && circles[from].Count > Math.Max(1, ground.Tables[from].Least) && Fits(circles, member, small))
                    {
                        var change = new CircleChange(member, from, small);
                        change.Apply(circles);
                        given.Add(change);
                    }
                }
            }

            if (given.Count == missing)
            {
                return true;
            }

            foreach (var change in given)
            {
                change.Undo(circles);
            }
        }

        return false;
    }

    private bool GiveUpSmallest(List<int>[] circles)
    {
        var small = Enumerable.Range(0, circles.Length).Where(table => IsSmall(circles, table)).OrderBy(table => circles[table].Count).FirstOrDefault(-1);
        if (small >= 0)
        {
            circles[small].Clear();
        }

        return small >= 0;
    }

    private IEnumerable<int> Without(List<int>[] circles)
    {
        var seated = circles.SelectMany(circle => circle).ToHashSet();
        return [.. Enumerable.Range(0, ground.Members.Count).Where(member => !seated.Contains(member))];
    }

    private void Improve(List<int>[] circles)
    {
        var parts = circles.Select((circle, table) => CircleValue.OfOne(ground, table, circle)).ToArray();
        var better = true;
        while (better)
        {
            better = Changes(circles).Any(change => IsBetter(circles, parts, change));
        }
    }

    // Takes the change where it helps, and leaves everything as it was where it does not. Only what it touches is counted anew.
    private bool IsBetter(List<int>[] circles, CircleValue[] parts, CircleChange change)
    {
        if (--left <= 0)
        {
            return false;
        }

        var before = CircleValue.OfAll(ground, parts);
        change.Apply(circles);
        var (from, to) = (Part(change.From), Part(change.To));
        if (Lawful(circles, change))
        {
            Count(change.From);
            Count(change.To);
            if (CircleValue.OfAll(ground, parts).CompareTo(before) > 0)
            {
                return true;
            }
        }

        change.Undo(circles);
        Put(change.From, from);
        Put(change.To, to);
        return false;

        CircleValue Part(int table) => table < 0 ? default : parts[table];

        void Count(int table) => Put(table, table < 0 ? default : CircleValue.OfOne(ground, table, circles[table]));

        void Put(int table, CircleValue part)
        {
            if (table >= 0)
            {
                parts[table] = part;
            }
        }
    }

    private IEnumerable<CircleChange> Changes(List<int>[] circles)
    {
        var seats = circles.SelectMany((circle, table) => circle.Select(member => (Member: member, Table: table)))
            .Concat(Without(circles).Select(member => (Member: member, Table: -1))).OrderBy(seat => seat.Member).ToList();
        foreach (var (member, from) in seats.TakeWhile(_ => left > 0))
        {
            for (var table = 0; table < circles.Length; table++)
            {
                if (table != from
                    && ground.Allowed(member, table)
                    && (circles[table].Count > 0 || ground.Tables[table].Least <= 1)
                    && circles[table].Count < ground.Tables[table].Most)
                {
                    yield return new CircleChange(member, from, table);
                }
            }

            foreach (var (other, at) in seats.Where(seat => seat.Member > member && seat.Table != from && (seat.Table >= 0 || from >= 0)))
            {
                if ((at < 0 || ground.Allowed(member, at)) && (from < 0 || ground.Allowed(other, from)))
                {
                    yield return new CircleChange(member, from, at, other);
                }
            }
        }
    }

    private bool Lawful(List<int>[] circles, CircleChange change) =>
        new[] { change.From, change.To }.Where(table => table >= 0).All(table =>
            !IsSmall(circles, table) && !circles[table].Exists(member => circles[table].Exists(other => ground.Clash(member, other))));
}

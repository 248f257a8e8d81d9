namespace MentorFlow.Matching.Circles;

/// <summary>Makes circles lawful: seats whoever fits somewhere, fills up circles that are too small, and gives up those that stay so.</summary>
internal sealed class CircleRepair(CircleGround ground)
{
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

        Mend(circles);
        return circles;
    }

    /// <summary>Seats whoever has no place, and makes or gives up what is too small.</summary>
    public void Mend(List<int>[] circles)
    {
        SeatTheRest(circles);
        while (FillUp(circles) || GiveUpSmallest(circles))
        {
            SeatTheRest(circles);
        }
    }

    /// <summary>So many circles among equals, as even as can be, each person where they fit best of those with room.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Deal(int count)
    {
        var circles = ground.Tables.Select(_ => new List<int>()).ToArray();
        for (var member = 0; member < ground.Members.Count; member++)
        {
            var full = (member / count) + 1;
            var table = Enumerable.Range(ground.Known, count)
                .Where(table => circles[table].Count < full && Fits(circles, member, table))
                .OrderByDescending(table => circles[table].Sum(other => ground.WithOther(member, other)) / Math.Max(1, circles[table].Count))
                .FirstOrDefault(-1);
            if (table >= 0)
            {
                circles[table].Add(member);
            }
        }

        Mend(circles);
        return circles;
    }

    /// <summary>Begins a circle with those whom theirs can spare; where they are too few nothing changes.</summary>
    public void Open(List<int>[] circles, int table)
    {
        var given = new List<CircleChange>();
        while (given.Count < Math.Max(1, ground.Tables[table].Least))
        {
            var change = Enumerable.Range(0, circles.Length)
                .Where(from => from != table && circles[from].Count > Math.Max(1, ground.Tables[from].Least))
                .SelectMany(from => circles[from].Select(member => new CircleChange(member, from, table)))
                .Where(change => Fits(circles, change.Member, table))
                .OrderByDescending(change => Gain(circles, change))
                .FirstOrDefault(new CircleChange(-1, -1, -1));
            if (change.Member < 0)
            {
                given.ForEach(back => back.Undo(circles));
                return;
            }

            change.Apply(circles);
            given.Add(change);
        }
    }

    private int Gain(List<int>[] circles, CircleChange change) =>
        ground.Steps(change.Member, change.To, [.. circles[change.To], change.Member])
        - ground.Steps(change.Member, change.From, circles[change.From]);

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
}

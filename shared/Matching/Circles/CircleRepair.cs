namespace MentorFlow.Matching.Circles;

/// <summary>Makes circles lawful, then better: move, exchange and seat one at a time for as long as any of it helps.</summary>
internal sealed class CircleRepair(CircleGround ground)
{
    /// <summary>Lawful circles from unlawful ones; a circle that stays too small is given up.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Run(IReadOnlyList<IReadOnlyList<int>> relaxed)
    {
        var circles = relaxed.Select(_ => new List<int>()).ToArray();
        for (var host = 0; host < circles.Length; host++)
        {
            foreach (var member in relaxed[host].Where(member => Fits(circles, member, host)))
            {
                circles[host].Add(member);
            }
        }

        SeatTheRest(circles);
        while (GiveUpSmallest(circles))
        {
            SeatTheRest(circles);
        }

        Improve(circles);
        return circles;
    }

    private bool Fits(List<int>[] circles, int member, int host) =>
        circles[host].Count < ground.Bounds.MaxMembers && ground.Allowed(member, host) && !circles[host].Exists(other => ground.Clash(member, other));

    // Circles under way are filled before new ones: a member alone in a circle helps nobody.
    private void SeatTheRest(List<int>[] circles)
    {
        foreach (var member in Without(circles))
        {
            var host = Enumerable.Range(0, circles.Length).Where(host => circles[host].Count > 0 && Fits(circles, member, host))
                .OrderByDescending(host => circles[host].Count < ground.Bounds.MinMembers)
                .ThenByDescending(host => ground.Steps(member, host, circles[host])).FirstOrDefault(-1);
            if (host >= 0)
            {
                circles[host].Add(member);
            }
        }
    }

    private bool GiveUpSmallest(List<int>[] circles)
    {
        var small = circles.Where(circle => circle.Count > 0 && circle.Count < ground.Bounds.MinMembers).MinBy(circle => circle.Count);
        small?.Clear();
        return small is not null;
    }

    private IEnumerable<int> Without(List<int>[] circles)
    {
        var seated = circles.SelectMany(circle => circle).ToHashSet();
        return [.. Enumerable.Range(0, ground.Members.Count).Where(member => !seated.Contains(member))];
    }

    private void Improve(List<int>[] circles)
    {
        var value = CircleValue.Of(ground, circles);
        var better = true;
        while (better)
        {
            better = false;
            foreach (var change in Changes(circles))
            {
                change.Apply(circles);
                var changed = CircleValue.Of(ground, circles);
                if (Lawful(circles, change) && changed.CompareTo(value) > 0)
                {
                    (value, better) = (changed, true);
                    break;
                }

                change.Undo(circles);
            }
        }
    }

    private IEnumerable<CircleChange> Changes(List<int>[] circles)
    {
        var seats = circles.SelectMany((circle, host) => circle.Select(member => (Member: member, Host: host)))
            .Concat(Without(circles).Select(member => (Member: member, Host: -1))).OrderBy(seat => seat.Member).ToList();
        foreach (var (member, from) in seats)
        {
            for (var host = 0; host < circles.Length; host++)
            {
                if (host != from && ground.Allowed(member, host) && circles[host].Count > 0 && circles[host].Count < ground.Bounds.MaxMembers)
                {
                    yield return new CircleChange(member, from, host);
                }
            }

            foreach (var (other, at) in seats.Where(seat => seat.Member > member && seat.Host != from && (seat.Host >= 0 || from >= 0)))
            {
                if ((at < 0 || ground.Allowed(member, at)) && (from < 0 || ground.Allowed(other, from)))
                {
                    yield return new CircleChange(member, from, at, other);
                }
            }
        }
    }

    private bool Lawful(List<int>[] circles, CircleChange change) =>
        new[] { change.From, change.To }.Where(host => host >= 0).All(host =>
            (circles[host].Count == 0 || circles[host].Count >= ground.Bounds.MinMembers)
            && !circles[host].Exists(member => circles[host].Exists(other => ground.Clash(member, other))));
}

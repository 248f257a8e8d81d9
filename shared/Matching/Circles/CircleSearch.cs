namespace MentorFlow.Matching.Circles;

/// <summary>
/// Tries every set of circles, cutting off where even the best ending cannot win. Circles with bounds on size and clashes
/// inside have no known quick exact method, so a budget decides whether the search may finish.
/// </summary>
internal sealed class CircleSearch(CircleGround ground, int budget)
{
    private readonly List<int>[] circles = [.. ground.Hosts.Select(_ => new List<int>())];
    private CircleValue best;
    private List<int>[] answer = [];
    private int left = budget;
    private long open;

    /// <summary>The best circles found at or above a start, and whether nothing better exists.</summary>
    public (IReadOnlyList<IReadOnlyList<int>> Circles, bool Proven) Run(IReadOnlyList<IReadOnlyList<int>> start)
    {
        best = CircleValue.Of(ground, start);
        answer = [.. start.Select(circle => circle.ToList())];
        open = Enumerable.Range(0, ground.Members.Count).Sum(ground.Points);
        Try(0, 0);
        return (answer, left > 0);
    }

    private void Try(int member, long seated)
    {
        if (--left <= 0 || (ground.Frame.Policy.Objectives.MostPeople && seated + open < best.Seated) || Stranded(member))
        {
            return;
        }

        if (member == ground.Members.Count)
        {
            Judge();
            return;
        }

        var points = ground.Points(member);
        open -= points;
        for (var host = 0; host < circles.Length; host++)
        {
            if (circles[host].Count < ground.Bounds.MaxMembers && ground.Allowed(member, host) && !circles[host].Exists(other => ground.Clash(member, other)))
            {
                circles[host].Add(member);
                Try(member + 1, seated + points);
                circles[host].RemoveAt(circles[host].Count - 1);
            }
        }

        Try(member + 1, seated);
        open += points;
    }

    // Circles begun must still be able to reach the smallest size with the members to come.
    private bool Stranded(int member) =>
        circles.Where(circle => circle.Count > 0).Sum(circle => Math.Max(0, ground.Bounds.MinMembers - circle.Count)) > ground.Members.Count - member;

    private void Judge()
    {
        var value = CircleValue.Of(ground, circles);
        if (value.CompareTo(best) > 0)
        {
            best = value;
            answer = [.. circles.Select(circle => circle.ToList())];
        }
    }
}

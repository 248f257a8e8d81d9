namespace MentorFlow.Matching.Circles;

/// <summary>
/// Tries every set of circles, cutting off where even the best ending cannot win. Circles with bounds on size and clashes
/// inside have no known quick exact method, so a budget decides whether the search may finish.
/// </summary>
internal sealed class CircleSearch(CircleGround ground, int budget)
{
    private readonly List<int>[] circles = [.. ground.Tables.Select(_ => new List<int>())];
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
        for (var table = 0; table < circles.Length; table++)
        {
            if (circles[table].Count < ground.Tables[table].Most
                && ground.Allowed(member, table)
                && !circles[table].Exists(other => ground.Clash(member, other))
                && !IsLikeTheLast(table))
            {
                circles[table].Add(member);
                Try(member + 1, seated + points);
                circles[table].RemoveAt(circles[table].Count - 1);
            }
        }

        Try(member + 1, seated);
        open += points;
    }

    // Circles begun must still be able to reach the smallest size with the members to come.
    private bool Stranded(int member) =>
        circles.Select((circle, table) => circle.Count > 0 ? Math.Max(0, ground.Tables[table].Least - circle.Count) : 0).Sum() > ground.Members.Count - member;

    // Of empty tables that are all alike, one is looked at.
    private bool IsLikeTheLast(int table) =>
        table > 0
        && circles[table].Count == 0
        && circles[table - 1].Count == 0
        && ground.Tables[table].IsAnyTable
        && ground.Tables[table - 1].IsAnyTable;

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

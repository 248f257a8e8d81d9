namespace MentorFlow.Matching.Circles;

/// <summary>How good a set of circles is, by the objectives in order.</summary>
/// <param name="Seated">People in circles first, carried-over people among them second, as one number.</param>
/// <param name="Lowest">Lowest member score, in steps of 0.0001.</param>
/// <param name="Total">Sum of member scores, in steps.</param>
/// <param name="Spread">Sum of squared sizes: even circles have less.</param>
internal readonly record struct CircleValue(long Seated, int Lowest, long Total, long Spread) : IComparable<CircleValue>
{
    public static CircleValue Of(CircleGround ground, IReadOnlyList<IReadOnlyList<int>> circles)
    {
        var aims = ground.Frame.Policy.Objectives;
        var (seated, lowest, total, spread) = (0L, int.MaxValue, 0L, 0L);
        for (var host = 0; host < circles.Count; host++)
        {
            spread += (long)circles[host].Count * circles[host].Count;
            foreach (var member in circles[host])
            {
                var steps = ground.Steps(member, host, circles[host]);
                seated += ground.Points(member);
                lowest = Math.Min(lowest, steps);
                total += steps;
            }
        }

        return new CircleValue(aims.MostPeople ? seated : 0, aims.Floor && seated > 0 ? lowest : 0, aims.TotalScore ? total : 0, aims.EvenLoad ? spread : 0);
    }

    public int CompareTo(CircleValue other) =>
        (Seated, Lowest, Total, -Spread).CompareTo((other.Seated, other.Lowest, other.Total, -other.Spread));
}

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
        var parts = new CircleValue[circles.Count];
        for (var table = 0; table < parts.Length; table++)
        {
            parts[table] = OfOne(ground, table, [.. circles[table]], circles[table].Count);
        }

        return OfAll(ground, parts);
    }

    /// <summary>What one circle adds, whatever counts.</summary>
    /// <param name="count">How many of the circle count; the rest of the array is left out.</param>
    public static CircleValue OfOne(CircleGround ground, int table, int[] circle, int count)
    {
        var size = count + ground.Tables[table].Sitting.Count;
        var (seated, lowest, total) = (0L, int.MaxValue, 0L);
        for (var seat = 0; seat < count; seat++)
        {
            var member = circle[seat];
            var steps = ground.Steps(member, table, circle, count);
            seated += ground.Points(member);
            lowest = Math.Min(lowest, steps);
            total += steps;
        }

        return new CircleValue(seated, lowest, total, (long)size * size);
    }

    /// <param name="parts">One for each table.</param>
    public static CircleValue OfAll(CircleGround ground, ReadOnlySpan<CircleValue> parts)
    {
        var aims = ground.Frame.Policy.Objectives;
        var (seated, lowest, total, spread) = (0L, int.MaxValue, 0L, 0L);
        foreach (var part in parts)
        {
            seated += part.Seated;
            lowest = Math.Min(lowest, part.Lowest);
            total += part.Total;
            spread += part.Spread;
        }

        return new CircleValue(aims.MostPeople ? seated : 0, aims.Floor && seated > 0 ? lowest : 0, aims.TotalScore ? total : 0, aims.EvenLoad ? spread : 0);
    }

    public int CompareTo(CircleValue other) =>
        (Seated, Lowest, Total, -Spread).CompareTo((other.Seated, other.Lowest, other.Total, -other.Spread));
}

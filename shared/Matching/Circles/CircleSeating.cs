namespace MentorFlow.Matching.Circles;

/// <summary>
/// Circles while they are searched: lawful all the time, and each table weighed by itself, so that a change costs no more than the two tables it touches.
/// </summary>
internal sealed class CircleSeating
{
    private readonly CircleGround ground;
    private readonly int[][] seats;
    private readonly int[] counts;
    private readonly int[] places;
    private readonly long[] worth;
    private readonly long perPoint;
    private readonly long[] pointsOf;
    private readonly int[] below;
    private readonly int[] one;
    private readonly int[] two;
    private CircleAim aim;

    /// <param name="circles">Lawful.</param>
    public CircleSeating(CircleGround ground, IReadOnlyList<IReadOnlyList<int>> circles, long perPoint)
    {
        (this.ground, this.perPoint) = (ground, perPoint);
        seats = [.. ground.Tables.Select(table => new int[Math.Min(table.Most, ground.Members.Count)])];
        counts = new int[seats.Length];
        worth = new long[seats.Length];
        below = new int[seats.Length];
        places = new int[ground.Members.Count];
        pointsOf = [.. Enumerable.Range(0, places.Length).Select(ground.Points)];
        (one, two) = (new int[places.Length + 1], new int[places.Length + 1]);
        Put(circles);
    }

    public int PlaceOf(int member) => places[member];

    public int CountAt(int table) => counts[table];

    public int MemberAt(int table, int seat) => seats[table][seat];

    public bool HasRoom(int table) => counts[table] < seats[table].Length;

    /// <summary>Whether a table is lawful with one fewer: large enough, or with nobody newly seated.</summary>
    public bool CanSpare(int table) => ground.Tables[table].Least <= 1 || counts[table] > ground.Tables[table].Least;

    public IReadOnlyList<IReadOnlyList<int>> Copy() => [.. seats.Zip(counts, (circle, count) => circle[..count])];

    public void Put(IReadOnlyList<IReadOnlyList<int>> circles)
    {
        Array.Fill(places, -1);
        for (var table = 0; table < seats.Length; table++)
        {
            counts[table] = 0;
            foreach (var member in circles[table])
            {
                (seats[table][counts[table]++], places[member]) = (member, table);
            }
        }

        WeighAll();
    }

    /// <summary>What counts from now on.</summary>
    public void Seek(CircleAim what)
    {
        aim = what;
        WeighAll();
    }

    /// <summary>Steps that scores are below the floor, at all tables.</summary>
    public int Below { get; private set; }

    /// <summary>A table at which somebody is below the floor, looked for from one on; -1 where nobody is.</summary>
    public int NextBelow(int table)
    {
        for (var ahead = 0; ahead < below.Length; ahead++)
        {
            var at = (table + ahead) % below.Length;
            if (below[at] > 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// Takes a member to a table, and another from there to where the member was, if it is lawful and does not lose too much.
    /// </summary>
    /// <param name="other">-1 where nobody leaves the table for it.</param>
    /// <param name="loss">The most that may be lost.</param>
    public bool TryExchange(int member, int table, int other, long loss)
    {
        var from = places[member];
        if (!Fits(member, table, other) || (other >= 0 && from >= 0 && !Fits(other, from, member)))
        {
            return false;
        }

        var at = Change(two, table, other, member);
        var after = Weigh(table, two, at, out var belowAt);
        var (left, before, belowLeft) = (0, 0L, 0);
        if (from >= 0)
        {
            left = Change(one, from, member, other);
            before = Weigh(from, one, left, out belowLeft);
        }

        var gain = after - worth[table] + (from < 0 ? 0 : before - worth[from]);
        if (gain < -loss)
        {
            return false;
        }

        Keep(table, two, at, after, belowAt);
        if (from >= 0)
        {
            Keep(from, one, left, before, belowLeft);
        }

        places[member] = table;
        if (other >= 0)
        {
            places[other] = from;
        }

        return true;
    }

    private bool Fits(int member, int table, int instead) =>
        ground.Allowed(member, table) && !ground.Clash(member, seats[table], counts[table], instead);

    // Those at a table, with one in place of another or of nobody.
    private int Change(int[] room, int table, int leaves, int comes)
    {
        var (count, circle) = (0, seats[table]);
        for (var seat = 0; seat < counts[table]; seat++)
        {
            if (circle[seat] != leaves)
            {
                room[count++] = circle[seat];
            }
        }

        if (comes >= 0)
        {
            room[count++] = comes;
        }

        return count;
    }

    private void Keep(int table, int[] circle, int count, long weight, int belowFloor)
    {
        Array.Copy(circle, seats[table], count);
        Below += belowFloor - below[table];
        (counts[table], worth[table], below[table]) = (count, weight, belowFloor);
    }

    private void WeighAll()
    {
        Below = 0;
        for (var table = 0; table < seats.Length; table++)
        {
            worth[table] = Weigh(table, seats[table], counts[table], out below[table]);
            Below += below[table];
        }
    }

    private long Weigh(int table, int[] circle, int count, out int belowFloor)
    {
        var (points, total) = (0L, 0L);
        belowFloor = 0;
        for (var seat = 0; seat < count; seat++)
        {
            var steps = ground.Steps(circle[seat], table, circle, count);
            belowFloor += Math.Max(0, aim.Floor - steps);
            points += pointsOf[circle[seat]];
            total += steps;
        }

        return (perPoint * points) + (aim.PerStep * total) - ((long)aim.PerStepBelow * belowFloor);
    }
}

/// <summary>What a search goes for, beside people.</summary>
/// <param name="Floor">Below it a score costs more than it is worth.</param>
/// <param name="PerStep">What a step of score is worth.</param>
/// <param name="PerStepBelow">What a step below the floor costs.</param>
internal readonly record struct CircleAim(int Floor, int PerStep, int PerStepBelow);

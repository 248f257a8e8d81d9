using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Circles;

/// <summary>
/// Looks for better circles where there are too many people to look at every set of them: people move and change places, at first also at a loss, later only
/// where it pays. From several numbers of circles, with the floor raised for as long as everybody can be kept above it; counted in steps, never in time.
/// </summary>
internal sealed class CircleSearch
{
    /// <summary>Changes that are tried, lawful or not.</summary>
    private const int StepsForAll = 150_000;
    private const int StepsAPerson = 4_000;
    private const int MostSteps = 1_500_000;

    /// <summary>How much may be lost at the beginning, in steps of score; after that the best so far is only shaken.</summary>
    private const int Hot = 600;
    private const int Warm = 300;

    /// <summary>How many steps below the floor may be added at the beginning of a try to raise it.</summary>
    private const int FloorWarmth = 60;

    /// <summary>By how much the floor is first tried to be raised, in steps.</summary>
    private const int FirstStride = 100;

    /// <summary>What a step below the floor costs in steps of score: at first little enough to pass through, later more than anything gains.</summary>
    private const int FirstBelow = 10;
    private const int LastBelow = 1_000;

    /// <summary>Numbers of circles that are begun with.</summary>
    private const int Starts = 5;

    /// <summary>How often the best is opened up and searched around once more.</summary>
    private const int Shakes = 24;

    /// <summary>Partners and tables of each member that are tried more often than others.</summary>
    private const int Nearest = 12;

    private readonly CircleGround ground;
    private readonly CircleBound bound;
    private readonly CircleRepair repair;
    private readonly CircleSeating seating;
    private readonly CircleDraw draw;
    private readonly int[][] partners;
    private readonly int[][] tables;
    private readonly int budget;
    private readonly int perStep;
    private readonly bool hasFloor;
    private IReadOnlyList<IReadOnlyList<int>> best;
    private CircleValue value;

    /// <param name="start">Lawful circles, at or above which the answer is.</param>
    public CircleSearch(CircleGround ground, CircleBound bound, CircleRepair repair, IReadOnlyList<IReadOnlyList<int>> start)
    {
        (this.ground, this.bound, this.repair, best) = (ground, bound, repair, start);
        var members = ground.Members.Count;
        var aims = ground.Frame.Policy.Objectives;

        // More than a change at two tables can gain in score.
        var widest = ground.Tables.Select(table => Math.Min(table.Most, members)).DefaultIfEmpty().Max();
        seating = new CircleSeating(ground, start, aims.MostPeople ? 2L * (widest + 1) * PairScorer.Steps * (LastBelow + 1) : 0);
        draw = new CircleDraw(ground.Frame.Input.Seed);
        value = CircleValue.Of(ground, start);
        (perStep, hasFloor) = (aims.TotalScore ? 1 : 0, aims.Floor);
        var places = ground.Tables.Sum(table => (long)table.Most);
        budget = (int)Math.Min(MostSteps, StepsForAll + (StepsAPerson * Math.Min(members, places)));
        partners = [.. Enumerable.Range(0, members).Select(Partners)];
        tables = [.. Enumerable.Range(0, members).Select(member => Enumerable.Range(0, ground.Known)
            .Where(table => ground.Allowed(member, table))
            .OrderByDescending(table => bound.MostSteps(member, table))
            .Take(Nearest)
            .ToArray())];
    }

    public IReadOnlyList<IReadOnlyList<int>> Run()
    {
        foreach (var start in Beginnings())
        {
            Cool(start, Hot, budget / 32);
            RaiseFloor(4, budget / 256);
        }

        Cool(best, Hot, budget / 4);
        RaiseFloor(8, budget / 128);
        for (var shake = 0; shake < Shakes; shake++)
        {
            Cool(Shaken(shake), Warm, budget / 64);
            RaiseFloor(3, budget / 512);
        }

        return best;
    }

    private IReadOnlyList<IReadOnlyList<int>> Shaken(int shake) => (shake % 4) switch
    {
        0 => OneMore(best),
        1 => OneFewer(best),
        2 => OneMore(OneFewer(best)),
        _ => best,
    };

    // Among equals any number of circles could be the best.
    private IEnumerable<IReadOnlyList<IReadOnlyList<int>>> Beginnings()
    {
        yield return best;
        var alike = ground.Tables.Count - ground.Known;
        if (alike > 0)
        {
            var fewest = Math.Min(alike, (ground.Members.Count + ground.Tables[^1].Most - 1) / ground.Tables[^1].Most);
            foreach (var count in Enumerable.Range(0, Starts).Select(step => fewest + ((alike - fewest) * step / (Starts - 1))).Distinct())
            {
                yield return repair.Deal(count);
            }
        }
    }

    // From where the search stands, as high as it goes: in strides that double where one succeeds and shrink where it does not.
    private void RaiseFloor(int most, int steps)
    {
        if (!hasFloor)
        {
            return;
        }

        var (stride, lowest) = (FirstStride, Math.Max(0, value.Lowest));
        var kept = seating.Copy();
        for (var tries = 0; tries < most && stride > 0; tries++)
        {
            seating.Seek(new CircleAim(lowest + stride, 0, 1));
            for (var left = (long)steps; left > 0 && seating.Below > 0; left--)
            {
                Step(draw.Loss(FloorWarmth * left / steps), OneBelow());
            }

            if (seating.Below == 0)
            {
                (kept, lowest, stride) = (seating.Copy(), lowest + stride, stride * 2);
                continue;
            }

            stride /= 3;
            seating.Put(kept);
        }

        Cool(kept, Warm, steps);
    }

    private int OneBelow()
    {
        var table = draw.Below(3) == 0 ? -1 : seating.NextBelow(draw.Below(ground.Tables.Count));
        return table < 0 ? draw.Below(ground.Members.Count) : seating.MemberAt(table, draw.Below(seating.CountAt(table)));
    }

    private void Cool(IReadOnlyList<IReadOnlyList<int>> start, long warmth, int steps)
    {
        seating.Put(start);
        var from = CircleValue.Of(ground, start);
        var floor = from.Seated < value.Seated ? value.Lowest : Math.Max(from.Lowest, value.Lowest);
        for (var left = (long)steps; left > 0; left--)
        {
            if (left == steps || left == steps / 2)
            {
                seating.Seek(new CircleAim(floor, perStep, left == steps ? FirstBelow : LastBelow));
            }

            Step(draw.Loss(warmth * left / steps * left / steps), draw.Below(ground.Members.Count));
        }

        var found = seating.Copy();
        var reached = CircleValue.Of(ground, found);
        if (reached.CompareTo(value) > 0)
        {
            (best, value) = (found, reached);
        }
    }

    private void Step(long loss, int member)
    {
        var (from, table) = (seating.PlaceOf(member), Target(member));
        if (table < 0 || table == from || (seating.CountAt(table) == 0 && ground.Tables[table].Least > 1))
        {
            return;
        }

        var moves = seating.HasRoom(table) && (from < 0 || (seating.CanSpare(from) && draw.Below(3) == 0));
        if ((moves && seating.TryExchange(member, table, -1, loss)) || seating.CountAt(table) == 0)
        {
            return;
        }

        seating.TryExchange(member, table, seating.MemberAt(table, draw.Below(seating.CountAt(table))), loss);
    }

    // Half of the time where somebody is whom they fit, otherwise anywhere.
    private int Target(int member)
    {
        if (draw.Below(2) == 0)
        {
            return draw.Below(ground.Tables.Count);
        }

        var (near, with) = (tables[member], partners[member]);
        var at = near.Length + with.Length == 0 ? -1 : draw.Below(near.Length + with.Length);
        return at < 0 ? -1 : at < near.Length ? near[at] : seating.PlaceOf(with[at - near.Length]);
    }

    private int[] Partners(int member) => ground.Known == ground.Tables.Count ? [] :
    [
        .. Enumerable.Range(0, ground.Members.Count)
            .Where(other => other != member && !ground.Clash(member, other))
            .OrderByDescending(other => ground.WithOther(member, other))
            .Take(Nearest),
    ];

    // An empty table gets the fewest it needs, from where they are the least missed.
    private IReadOnlyList<IReadOnlyList<int>> OneMore(IReadOnlyList<IReadOnlyList<int>> from)
    {
        var circles = from.Select(circle => circle.ToList()).ToArray();
        var empty = Enumerable.Range(0, circles.Length).Where(table => circles[table].Count == 0).ToList();
        if (empty.Count == 0)
        {
            return from;
        }

        repair.Open(circles, empty[draw.Below(empty.Count)]);
        return circles;
    }

    private IReadOnlyList<IReadOnlyList<int>> OneFewer(IReadOnlyList<IReadOnlyList<int>> from)
    {
        var circles = from.Select(circle => circle.ToList()).ToArray();
        var full = Enumerable.Range(0, circles.Length).Where(table => circles[table].Count > 0).ToList();
        if (full.Count > 0)
        {
            circles[full[draw.Below(full.Count)]].Clear();
            repair.Mend(circles);
        }

        return circles;
    }
}

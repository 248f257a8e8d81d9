using System.Numerics;

namespace MentorFlow.Matching.Circles;

/// <summary>
/// The best circles of a few people, with proof: of every set of people it is known what each table makes of it, and of every set and the tables from one on,
/// the best that they come to. The work grows threefold with each person, so that it is counted before it is begun.
/// </summary>
internal sealed class CircleProof
{
    private const long MostWork = 45_000_000;

    private const int MostMembers = 17;

    private const long NotLawful = long.MinValue;

    private readonly CircleGround ground;
    private readonly int members;
    private readonly int stages;
    private readonly int sets;
    private readonly CircleValue?[][] values;

    private CircleProof(CircleGround ground)
    {
        (this.ground, members) = (ground, ground.Members.Count);
        sets = 1 << members;

        // Tables among equals are all alike: the last stage is all of them.
        stages = Math.Min(ground.Tables.Count, ground.Known + 1);
        var apart = SetsApart();
        values = [.. Enumerable.Range(0, stages).Select(stage => ValuesAt(stage, apart))];
    }

    /// <summary>How one number is made of what a circle comes to and what the others do: the higher, the better.</summary>
    private interface IWhole
    {
        static abstract long Of(long circle, long others);
    }

    /// <summary>The best there is; null where there are too many people to say.</summary>
    public static IReadOnlyList<IReadOnlyList<int>>? Find(CircleGround ground)
    {
        if (ground.Tables is [{ Most: 1 }])
        {
            return BestAlone(ground);
        }

        if (ground.Members.Count > MostMembers)
        {
            return null;
        }

        var work = Enumerable.Range(0, ground.Members.Count).Aggregate(1L, (work, _) => work * 3);
        var alike = ground.Tables.Count > ground.Known;
        return (work * ground.Known) + (alike ? work / 2 : 0) > MostWork ? null : new CircleProof(ground).Run();
    }

    // One place for one person: whoever fits it best.
    private static IReadOnlyList<IReadOnlyList<int>> BestAlone(CircleGround ground)
    {
        IReadOnlyList<IReadOnlyList<int>> best = [[]];
        if (ground.Tables[0].Least > 1)
        {
            return best;
        }

        for (var member = 0; member < ground.Members.Count; member++)
        {
            IReadOnlyList<IReadOnlyList<int>> seated = [[member]];
            best = ground.Allowed(member, 0) && CircleValue.Of(ground, seated).CompareTo(CircleValue.Of(ground, best)) > 0 ? seated : best;
        }

        return best;
    }

    // First the most people and the highest floor; then, of the circles that keep to it, the best in the rest.
    private IReadOnlyList<IReadOnlyList<int>> Run()
    {
        var aims = ground.Frame.Policy.Objectives;
        var floor = aims.Floor ? LowestOf.Floor(Best<LowestOf>(LowestOf.Key, LowestOf.Nobody).Best[0][^1]) : 0;
        var (keys, best) = Best<SumOf>((stage, circle) => circle.Lowest < floor ? NotLawful : SumOf.Key(ground, stage, circle), 0);
        return Read(keys, best);
    }

    private (long[][] Keys, long[][] Best) Best<TWhole>(Func<int, CircleValue, long> key, long nobody)
        where TWhole : struct, IWhole
    {
        var keys = values.Select((ofStage, stage) => Array.ConvertAll(ofStage, circle => circle is { } one ? key(stage, one) : NotLawful)).ToArray();
        var best = new long[stages + 1][];
        best[stages] = new long[sets];
        Array.Fill(best[stages], nobody);
        for (var stage = stages - 1; stage >= 0; stage--)
        {
            best[stage] = stage < ground.Known ? AtOne<TWhole>(keys[stage], best[stage + 1]) : AtAlike<TWhole>(keys[stage], nobody);
        }

        return (keys, best);
    }

    private long[] AtOne<TWhole>(long[] keys, long[] after)
        where TWhole : struct, IWhole
    {
        var best = (long[])after.Clone();
        for (var people = 1; people < sets; people++)
        {
            for (var circle = people; circle > 0; circle = (circle - 1) & people)
            {
                if (keys[circle] != NotLawful)
                {
                    best[people] = Math.Max(best[people], TWhole.Of(keys[circle], after[people ^ circle]));
                }
            }
        }

        return best;
    }

    // The first of them goes without, or sits in some circle: which one of the alike ones does not matter.
    private long[] AtAlike<TWhole>(long[] keys, long nobody)
        where TWhole : struct, IWhole
    {
        var best = new long[sets];
        best[0] = nobody;
        for (var people = 1; people < sets; people++)
        {
            var first = people & -people;
            var rest = people ^ first;
            best[people] = best[rest];
            for (var others = rest; others > 0; others = (others - 1) & rest)
            {
                if (keys[first | others] != NotLawful)
                {
                    best[people] = Math.Max(best[people], TWhole.Of(keys[first | others], best[rest ^ others]));
                }
            }
        }

        return best;
    }

    private List<List<int>> Read(long[][] keys, long[][] best)
    {
        var circles = ground.Tables.Select(_ => new List<int>()).ToList();
        var (people, table) = (sets - 1, 0);
        for (var stage = 0; stage < stages; stage++)
        {
            var alike = stage >= ground.Known;
            while (people > 0 && (alike || table == stage))
            {
                var first = alike ? people & -people : 0;
                var after = alike ? best[stage] : best[stage + 1];
                if (best[stage][people] == after[people ^ first])
                {
                    people ^= first;
                    table += alike ? 0 : 1;
                    continue;
                }

                var circle = people;
                while ((circle & first) != first
                    || keys[stage][circle] == NotLawful
                    || SumOf.Of(keys[stage][circle], after[people ^ circle]) != best[stage][people])
                {
                    circle = (circle - 1) & people;
                }

                circles[table++].AddRange(Enumerable.Range(0, members).Where(member => (circle >> member & 1) == 1));
                people ^= circle;
            }

            table = Math.Max(table, stage + 1);
        }

        return circles;
    }

    private CircleValue?[] ValuesAt(int table, bool[] apart)
    {
        var allowed = Enumerable.Range(0, members).Sum(member => ground.Allowed(member, table) ? 1 << member : 0);
        var (least, most) = (Math.Max(1, ground.Tables[table].Least), ground.Tables[table].Most);
        var found = new CircleValue?[sets];
        var circle = new int[members];
        for (var people = 1; people < sets; people++)
        {
            var size = BitOperations.PopCount((uint)people);
            if (size < least || size > most || (people & ~allowed) != 0 || apart[people])
            {
                continue;
            }

            var seated = 0;
            for (var left = people; left > 0; left &= left - 1)
            {
                circle[seated++] = BitOperations.TrailingZeroCount(left);
            }

            found[people] = CircleValue.OfOne(ground, table, circle, seated);
        }

        return found;
    }

    // Whether two of a set must not sit together.
    private bool[] SetsApart()
    {
        var apart = new bool[sets];
        if (ground.Tables.All(table => table.Most < 2))
        {
            return apart;
        }

        var clashes = Enumerable.Range(0, members)
            .Select(member => Enumerable.Range(0, members).Sum(other => ground.Clash(member, other) ? 1 << other : 0))
            .ToArray();
        for (var people = 1; people < sets; people++)
        {
            apart[people] = apart[people & (people - 1)] || (clashes[BitOperations.TrailingZeroCount(people)] & people) != 0;
        }

        return apart;
    }

    /// <summary>People, and the lowest score of any.</summary>
    private readonly struct LowestOf : IWhole
    {
        private const int Bits = 14;

        /// <summary>No people, and a floor higher than any score.</summary>
        public const long Nobody = (1L << Bits) - 1;

        public static long Key(int stage, CircleValue circle) => (circle.Seated << Bits) | (long)circle.Lowest;

        public static long Floor(long whole) => whole & Nobody;

        public static long Of(long circle, long others) => (((circle >> Bits) + (others >> Bits)) << Bits) | Math.Min(circle & Nobody, others & Nobody);
    }

    /// <summary>People first, then score, then even sizes.</summary>
    private readonly struct SumOf : IWhole
    {
        private const int Bits = 21;

        public static long Key(CircleGround ground, int stage, CircleValue circle)
        {
            var (aims, sitting) = (ground.Frame.Policy.Objectives, (long)ground.Tables[stage].Sitting.Count);
            return ((aims.MostPeople ? circle.Seated : 0) << (2 * Bits))
                + ((aims.TotalScore ? circle.Total : 0) << Bits)
                - (aims.EvenLoad ? circle.Spread - (sitting * sitting) : 0);
        }

        public static long Of(long circle, long others) => circle + others;
    }
}

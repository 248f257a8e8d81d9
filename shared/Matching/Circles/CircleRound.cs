using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Circles;

/// <summary>
/// A round of circles (R30): around one host each, or among equals, sizes within bounds, nobody above or below another in the line; those that run and have
/// places left are filled up.
/// </summary>
internal static class CircleRound
{
    /// <summary>Changes looked at before the best so far has to do.</summary>
    private const int Looks = 200_000;

    public static MatchingResult Solve(RoundFrame frame)
    {
        frame.Watch?.Invoke(SolvingPhase.Comparing);
        var ground = new CircleGround(frame);
        frame.Watch?.Invoke(SolvingPhase.Choosing);
        var bound = new CircleBound(ground);
        var (circles, proven) = Seat(ground, bound);
        var value = ((decimal)bound.PerPerson * circles.Sum(circle => circle.Sum(ground.Points))) + TotalSteps(ground, circles);

        return new MatchingResult
        {
            RoundId = frame.Input.RoundId,
            InputHash = InputFingerprint.Of(frame.Input),
            Circles =
            [
                .. circles.Select((circle, table) => Describe(ground, table, circle))
                    .Where(circle => circle.Members.Count > 0)
                    .OrderBy(circle => circle.Joins, StringComparer.Ordinal)
                    .ThenBy(circle => circle.HostId ?? circle.Members[0].PersonId, StringComparer.Ordinal),
            ],
            TotalScore = (double)circles.Select((circle, table) => circle.Sum(member => ground.Steps(member, table, circle))).Sum() / PairScorer.Steps,
            Unmatched = Left(frame, ground, circles),
            Certificate = new Certificate(
                proven || value == bound.Points,
                value,
                proven ? value : bound.Points,
                new Phrase(proven ? "matching.methods.circles-all" : "matching.methods.circles-some"),
                new ObjectiveScale(
                    bound.PerPerson * ground.PersonPoints,
                    frame.Policy.Objectives.CarriedOverFirst ? bound.PerPerson : 0,
                    frame.Policy.Objectives.TotalScore ? 1 : 0,
                    0),
                0,
                []),
        };
    }

    private static (IReadOnlyList<IReadOnlyList<int>> Circles, bool Proven) Seat(CircleGround ground, CircleBound bound)
    {
        var repair = new CircleRepair(ground);
        var start = repair.Run(bound.Circles);
        if (CircleProof.Find(ground) is { } best)
        {
            var near = new CircleImprovement(ground, Looks).Run(start);
            return (CircleValue.Of(ground, best).CompareTo(CircleValue.Of(ground, near)) > 0 ? best : near, true);
        }

        var found = ground.Tables.Count == 0 ? start : new CircleSearch(ground, bound, repair, start).Run();
        return (new CircleImprovement(ground, Looks).Run(found), false);
    }

    private static decimal TotalSteps(CircleGround ground, IReadOnlyList<IReadOnlyList<int>> circles) =>
        ground.Frame.Policy.Objectives.TotalScore
            ? circles.Select((circle, table) => circle.Sum(member => (decimal)ground.Steps(member, table, circle))).Sum()
            : 0;

    private static Circle Describe(CircleGround ground, int table, IReadOnlyList<int> circle) => new(
        ground.Tables[table].Host?.Id,
        [.. circle.Select(member => DescribeMember(ground, table, circle, member)).OrderBy(member => member.PersonId, StringComparer.Ordinal)])
    {
        Joins = ground.Tables[table].Joins,
        Topics = CircleWords.Topics(ground, table, circle),
    };

    private static CircleMember DescribeMember(CircleGround ground, int table, IReadOnlyList<int> circle, int member) => new(
        ground.Members[member].Id, (double)ground.Steps(member, table, circle) / PairScorer.Steps, ground.Coverage(member, table, circle))
    {
        Reasons = CircleWords.Reasons(ground, table, circle, member),
    };

    /// <summary>A circle of these people, as a coordinator would have it: what it would be, and which rules stand between whom.</summary>
    /// <param name="wanted">With nobody twice, and nobody who is not in the round.</param>
    internal static CircleJudgment Judge(RoundFrame frame, CircleWish wanted)
    {
        var ground = new CircleGround(frame, wanted.MemberIds);
        var table = ground.Tables.Index().FirstOrDefault(one => wanted.Joins is { } joins ? one.Item.Joins == joins
            : one.Item.Joins is null && one.Item.Host?.Id == wanted.HostId);
        var places = ground.Members.Index().ToDictionary(member => member.Item.Id, member => member.Index, StringComparer.Ordinal);
        if (table.Item is null || !wanted.MemberIds.All(places.ContainsKey))
        {
            return new CircleJudgment(null, []);
        }

        List<int> circle = [.. wanted.MemberIds.Select(id => places[id])];
        var clashes = circle.Where(member => !ground.Allowed(member, table.Index))
            .Select(member => new PairOfIds(ground.Members[member].Id, wanted.HostId ?? wanted.Joins ?? ""))
            .Concat(
                from one in circle
                from other in circle
                where one < other && ground.Clash(one, other)
                select new PairOfIds(ground.Members[one].Id, ground.Members[other].Id))
            .ToList();
        return new CircleJudgment(Describe(ground, table.Index, circle), clashes);
    }

    private static IReadOnlyList<UnmatchedPerson> Left(RoundFrame frame, CircleGround ground, IReadOnlyList<IReadOnlyList<int>> circles)
    {
        var seated = circles.SelectMany(circle => circle).Select(member => ground.Members[member].Id)
            .Concat((frame.Input.OpenCircles ?? []).SelectMany(circle => circle.MemberIds))
            .ToHashSet(StringComparer.Ordinal);
        var places = ground.Members.Index().ToDictionary(member => member.Item.Id, member => member.Index, StringComparer.Ordinal);
        return
        [
            .. frame.Roster.Mentees.Concat(frame.Roster.Peers).Where(person => !seated.Contains(person.Id) && frame.TakenBy(person) == 0)
                .Select(person => Say(frame, ground, person, places.GetValueOrDefault(person.Id, -1)))
                .OrderBy(person => person.PersonId, StringComparer.Ordinal),
        ];
    }

    private static UnmatchedPerson Say(RoundFrame frame, CircleGround ground, Profile person, int member)
    {
        if (frame.SeatsLeft(person) == 0)
        {
            return new UnmatchedPerson(
                person.Id,
                person.Candidate.Role,
                UnmatchedReason.NoCapacity,
                new Phrase("matching.unmatched.no-place-left"),
                new Phrase("matching.change.more-places-of-their-own"));
        }

        return ground.Tables.Count == 0 || Enumerable.Range(0, ground.Tables.Count).Any(table => ground.Allowed(member, table))
            ? new UnmatchedPerson(
                person.Id,
                person.Candidate.Role,
                UnmatchedReason.SeatsAllTaken,
                new Phrase("matching.unmatched.no-circle"),
                new Phrase("matching.change.more-circles"))
            : new UnmatchedPerson(
                person.Id,
                person.Candidate.Role,
                UnmatchedReason.RulesExcludeEveryone,
                new Phrase("matching.unmatched.no-host-allowed", ("count", ground.Tables.Count)),
                new Phrase("matching.change.hosts-joining-or-rule"));
    }
}

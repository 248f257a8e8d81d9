using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Circles;

/// <summary>A round of circles (R30): one host each, sizes within bounds, nobody above or below another in the line.</summary>
/// <remarks>No program can ask for it yet.</remarks>
internal static class CircleRound
{
    /// <summary>Sets of circles looked at before the best so far has to do.</summary>
    public const int Budget = 400_000;

    public static MatchingResult Solve(RoundFrame frame)
    {
        var ground = new CircleGround(frame);
        var bound = new CircleBound(ground);
        var start = new CircleRepair(ground).Run(bound.Circles);
        var (circles, proven) = new CircleSearch(ground, Budget).Run(start);
        var value = ((decimal)bound.PerPerson * circles.Sum(circle => circle.Sum(ground.Points))) + TotalSteps(ground, circles);

        return new MatchingResult
        {
            RoundId = frame.Input.RoundId,
            InputHash = InputFingerprint.Of(frame.Input),
            Circles =
            [
                .. circles.Select((circle, host) => Describe(ground, host, circle))
                    .Where(circle => circle.Members.Count > 0)
                    .OrderBy(circle => circle.HostId, StringComparer.Ordinal),
            ],
            TotalScore = (double)circles.Select((circle, host) => circle.Sum(member => ground.Steps(member, host, circle))).Sum() / PairScorer.Steps,
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

    private static decimal TotalSteps(CircleGround ground, IReadOnlyList<IReadOnlyList<int>> circles) =>
        ground.Frame.Policy.Objectives.TotalScore
            ? circles.Select((circle, host) => circle.Sum(member => (decimal)ground.Steps(member, host, circle))).Sum()
            : 0;

    private static Circle Describe(CircleGround ground, int host, IReadOnlyList<int> circle) => new(
        ground.Hosts[host].Id,
        [
            .. circle.Select(member =>
                new CircleMember(
                    ground.Members[member].Id, (double)ground.Steps(member, host, circle) / PairScorer.Steps, ground.Coverage(member, host, circle)))
                .OrderBy(member => member.PersonId, StringComparer.Ordinal),
        ]);

    private static IReadOnlyList<UnmatchedPerson> Left(RoundFrame frame, CircleGround ground, IReadOnlyList<IReadOnlyList<int>> circles)
    {
        var seated = circles.SelectMany(circle => circle).Select(member => ground.Members[member].Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. frame.Roster.Mentees.Where(person => !seated.Contains(person.Id) && frame.TakenBy(person) == 0).Select(person => Say(frame, ground, person))
                .OrderBy(person => person.PersonId, StringComparer.Ordinal),
        ];
    }

    private static UnmatchedPerson Say(RoundFrame frame, CircleGround ground, Profile person)
    {
        var member = ground.Members.ToList().IndexOf(person);
        if (frame.SeatsLeft(person) == 0)
        {
            return new UnmatchedPerson(
                person.Id,
                person.Candidate.Role,
                UnmatchedReason.NoCapacity,
                new Phrase("matching.unmatched.no-place-left"),
                new Phrase("matching.change.more-places-of-their-own"));
        }

        return Enumerable.Range(0, ground.Hosts.Count).Any(host => ground.Allowed(member, host))
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
                new Phrase("matching.unmatched.no-host-allowed", ("count", ground.Hosts.Count)),
                new Phrase("matching.change.hosts-joining-or-rule"));
    }
}

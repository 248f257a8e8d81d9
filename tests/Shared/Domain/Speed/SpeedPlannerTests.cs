using MentorFlow.Domain.Speed;
using MentorFlow.Matching;

namespace MentorFlow.Tests.Shared.Domain.Speed;

/// <summary>Turn after turn is planned with who is there: whatever happens meanwhile, some things never do.</summary>
public sealed class SpeedPlannerTests
{
    [Fact]
    public void Over_a_hundred_events_with_people_who_come_and_go_nobody_meets_anybody_twice_nor_their_manager_nor_sits_at_two_tables()
    {
        var random = new Random(41);
        for (var round = 0; round < 100; round++)
        {
            var peers = round % 3 == 0;
            var people = People(random, random.Next(1, 9), peers ? 0 : random.Next(1, 9), withManagers: true);
            var evening = new Evening(people, peers, turns: random.Next(1, 7));

            while (evening.HasTurns)
            {
                var here = people.Where(_ => random.Next(4) > 0).Select(person => person.Id).ToHashSet();
                var planned = evening.Play(here);

                var seated = planned.Meetings.SelectMany(together => together).ToList();
                Assert.Equal(seated.Count, seated.Distinct().Count());
                Assert.Equal(here.Order(), seated.Concat(planned.Idle).Order());
                Assert.All(planned.Meetings, together => Assert.InRange(together.Count, 2, 3));
            }

            Assert.Equal(evening.Met.Count, evening.Met.Distinct().Count());
            Assert.DoesNotContain(evening.Met, pair => IsLine(people, pair.MenteeId, pair.MentorId));
        }
    }

    [Theory]
    [InlineData(7, 5, 4)]
    [InlineData(5, 8, 5)]
    [InlineData(6, 6, 6)]
    [InlineData(9, 3, 3)]
    public void Where_everybody_stays_nobody_sits_out_more_than_once_more_than_another_of_their_side(int mentees, int mentors, int turns)
    {
        var people = People(new Random(5), mentees, mentors, withManagers: false);
        var evening = new Evening(people, peers: false, turns);

        while (evening.HasTurns)
        {
            evening.Play([.. people.Select(person => person.Id)]);
        }

        Assert.Equal(Math.Min(mentees, mentors) * turns, evening.Pairs);
        foreach (var side in people.GroupBy(person => person.Role))
        {
            var idle = side.Select(person => evening.Idle.GetValueOrDefault(person.Id)).ToList();
            Assert.InRange(idle.Max() - idle.Min(), 0, 1);
        }
    }

    [Fact]
    public void Among_an_odd_number_of_peers_the_one_who_is_left_sits_with_two_others_and_it_is_another_one_each_time()
    {
        var people = People(new Random(6), 7, 0, withManagers: false);
        var evening = new Evening(people, peers: true, turns: 2);
        var third = new List<string>();

        while (evening.HasTurns)
        {
            var planned = evening.Play([.. people.Select(person => person.Id)]);
            Assert.Empty(planned.Idle);
            Assert.Equal([2, 2, 3], planned.Meetings.Select(together => together.Count).Order());
            third.Add(planned.Third!);
        }

        Assert.Equal(third.Count, third.Distinct().Count());
    }

    [Fact]
    public void Who_must_not_meet_anybody_who_is_there_sits_out_and_the_others_meet()
    {
        var planned = SpeedPlanner.Plan(Roster(
            [Mentor("m1"), Mentee("a") with { ManagerId = "m1" }, Mentee("b")], met: [], new Dictionary<string, int>(), turnsLeft: 2, peers: false));

        Assert.Equal(["b", "m1"], Assert.Single(planned.Meetings));
        Assert.Equal(["a"], planned.Idle);
        Assert.Null(planned.Third);
    }

    [Fact]
    public void The_same_people_and_past_give_the_same_turn_in_whichever_order_they_are_listed()
    {
        var people = People(new Random(8), 6, 5, withManagers: true);
        var met = new[] { new PairOfIds(people[0].Id, people[7].Id) };
        var idle = new Dictionary<string, int> { [people[1].Id] = 1 };

        var one = SpeedPlanner.Plan(Roster(people, met, idle, 3, peers: false));
        var other = SpeedPlanner.Plan(Roster([.. people.Reverse()], met, idle, 3, peers: false));

        Assert.Equal(one.Meetings.Select(Said), other.Meetings.Select(Said));
        Assert.Equal((string.Join(',', one.Idle), one.Third), (string.Join(',', other.Idle), other.Third));
    }

    [Fact]
    public void A_profile_that_no_round_would_take_keeps_nobody_from_a_table()
    {
        var wrong = Mentee("a") with { Needs = [new SkillNeed("Coding", 9)] };

        var planned = SpeedPlanner.Plan(Roster([wrong, Mentor("m1")], met: [], new Dictionary<string, int>(), turnsLeft: 1, peers: false));

        Assert.Equal(["a", "m1"], Assert.Single(planned.Meetings));
    }

    [Fact]
    public void Nobody_and_one_alone_are_no_turn()
    {
        var nobody = SpeedPlanner.Plan(Roster([], met: [], new Dictionary<string, int>(), turnsLeft: 1, peers: false));
        var alone = SpeedPlanner.Plan(Roster([Mentor("m1")], met: [], new Dictionary<string, int>(), turnsLeft: 1, peers: false));

        Assert.Empty(nobody.Meetings.Concat(alone.Meetings));
        Assert.Equal(["m1"], alone.Idle);
    }

    private static string Said(IReadOnlyList<string> together) => string.Join('+', together);

    private static bool IsLine(IReadOnlyList<Candidate> people, string one, string other) =>
        people.Any(person => (person.Id == one && person.ManagerId == other) || (person.Id == other && person.ManagerId == one));

    private static Candidate Mentor(string id) => new() { Id = id, Role = MatchRole.Mentor };

    private static Candidate Mentee(string id) => new() { Id = id, Role = MatchRole.Mentee };

    // Mentees first; without mentors all are peers. Some report to somebody who is there.
    private static IReadOnlyList<Candidate> People(Random random, int mentees, int mentors, bool withManagers)
    {
        var ids = Enumerable.Range(0, mentees).Select(number => $"a{number}").Concat(Enumerable.Range(0, mentors).Select(number => $"m{number}")).ToList();
        return
        [
            .. ids.Select((id, place) => new Candidate
            {
                Id = id,
                Role = mentors == 0 ? MatchRole.Peer : id[0] == 'm' ? MatchRole.Mentor : MatchRole.Mentee,

                // Of somebody further down the list, so that nobody is above themselves.
                ManagerId = withManagers && place < ids.Count - 1 && random.Next(3) == 0 ? ids[random.Next(place + 1, ids.Count)] : null,
            }),
        ];
    }

    private static SpeedRoster Roster(
        IReadOnlyList<Candidate> people, IReadOnlyList<PairOfIds> met, IReadOnlyDictionary<string, int> idle, int turnsLeft, bool peers) => new(
        "growth:speed:1",
        people,
        new MatchingPolicy { Form = peers ? MatchForm.Peers : MatchForm.Pairs, Rules = new HardRules { SameManager = false, OverlapMinutes = 30 } },
        [.. people.Where(person => person.ManagerId is not null).Select(person => new ReportingLine(person.Id, person.ManagerId!))],
        met,
        idle,
        turnsLeft);

    /// <summary>One event, turn after turn, with what is remembered between them.</summary>
    private sealed class Evening(IReadOnlyList<Candidate> people, bool peers, int turns)
    {
        private readonly Dictionary<string, int> idle = [];
        private int left = turns;

        /// <summary>Everybody who sat together, the lower id first.</summary>
        public List<PairOfIds> Met { get; } = [];

        public IReadOnlyDictionary<string, int> Idle => idle;

        /// <summary>Meetings of two.</summary>
        public int Pairs { get; private set; }

        public bool HasTurns => left > 0;

        public SpeedPairing Play(HashSet<string> here)
        {
            var planned = SpeedPlanner.Plan(Roster([.. people.Where(person => here.Contains(person.Id))], [.. Met], idle, left--, peers));
            Pairs += planned.Meetings.Count;
            Met.AddRange(
                from together in planned.Meetings
                from one in together
                from other in together
                where string.CompareOrdinal(one, other) < 0
                select new PairOfIds(one, other));
            foreach (var id in planned.Third is { } third ? [.. planned.Idle, third] : planned.Idle)
            {
                idle[id] = idle.GetValueOrDefault(id) + 1;
            }

            return planned;
        }
    }
}

using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>A person's true story, heard in any order, with repeats and delays: the end is always the same.</summary>
public sealed class HrisStoryPropertyTests
{
    private const int Days = 120;

    private static readonly DateTimeOffset Day0 = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_end_of_a_story_is_the_same_in_whichever_order_and_however_often_it_is_heard()
    {
        var facts = Fact.ArrayOf(12);
        var telling = Gen.Choose(0, 1000).ArrayOf(24);

        Prop.ForAll(facts.Zip(telling).ToArbitrary(), story =>
        {
            var (said, dice) = story;
            var calm = End(said.OrderBy(fact => fact.SaidAt).Select(fact => (fact, Heard: fact.SaidAt!.Value)));

            // Each is heard once or twice, late by anything up to the end.
            var rough = End(said.Concat(said.Where((_, place) => dice[place] % 3 == 0))
                .Select((fact, place) => (fact, Heard: fact.SaidAt!.Value.AddDays(dice[place] % Days)))
                .OrderBy(one => one.Heard));
            Assert.Equal(calm, rough);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static Gen<HrisEvent> Fact =>
        from minute in Gen.Choose(0, 60 * 24 * 40)
        from kind in Gen.Elements(
            HrisEventKind.Hired, HrisEventKind.Left, HrisEventKind.LeaveStarted, HrisEventKind.LeaveEnded, HrisEventKind.NewRole, HrisEventKind.Updated)
        from ahead in Gen.Frequency((5, Gen.Constant(0)), (2, Gen.Choose(1, 30)), (1, Gen.Choose(-5, -1)))
        from title in Gen.Elements(null, "Engineer", "Team lead", "Director")
        from team in Gen.Elements(null, "Data", "Sales")
        from address in Gen.Elements(null, null, "hana@example.com", "novak@example.com")
        from employment in Gen.Elements<EmploymentState?>(null, null, null, EmploymentState.Active, EmploymentState.OnLeave, EmploymentState.Ended)
        from cleared in Gen.Frequency((6, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>("team")))
        let said = Day0.AddMinutes(minute)
        select new HrisEvent(
            $"{minute}",
            kind,
            "E1",
            said.AddDays(ahead),
            new HrisFields(
                "Hana",
                "Novak",
                address,
                Title: title,
                Team: team,
                Employment: kind is HrisEventKind.Updated ? employment : null,
                Cleared: cleared is null || team is not null ? null : [cleared]),
            said);

    private static Person? End(IEnumerable<(HrisEvent Fact, DateTimeOffset Heard)> told)
    {
        Person? person = null;
        HrisRecord? record = null;
        var ahead = new SortedSet<DateTimeOffset>();
        foreach (var (fact, heard) in told)
        {
            TakeEffect(heard);
            Take(HrisDecisions.Tell(new HrisStand("phana", person, record), fact, managerId: null, "hris:people", heard));
        }

        TakeEffect(Day0.AddDays(2 * Days));

        // Who left before anybody knew them was never anybody.
        return person is null or { Standing: Standing.Left } ? null : person with { LinksValidFrom = null };

        // As the instances do that wait for what was announced.
        void TakeEffect(DateTimeOffset until)
        {
            while (ahead.Count > 0 && ahead.Min <= until)
            {
                var moment = ahead.Min;
                ahead.Remove(moment);
                Take(HrisDecisions.TakeEffect(new HrisStand("phana", person, record), record!, moment));
            }
        }

        void Take(HrisOutcome outcome)
        {
            (person, record) = (outcome.Person, outcome.Record);
            ahead.UnionWith(outcome.Ahead);
        }
    }
}

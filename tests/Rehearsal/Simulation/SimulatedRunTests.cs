using MentorFlow.Rehearsal.Simulation;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Rehearsal.Simulation;

/// <summary>
/// A program in which everything around the app goes wrong. What a seed finds stays here with its number: `make simulate SEEDS=17 PEOPLE=12` lives through
/// it again.
/// </summary>
public sealed class SimulatedRunTests
{
    private const int Few = 20;

    private const int Many = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Thorough.Is ? Many : Few)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_goes_wrong_what_must_hold_holds(int seed)
    {
        var result = await SimulatedRun.RunAsync(Settings(seed));

        Assert.True(result.Breach is null, result.ToString());
        Assert.True(result is { Faults: > 10, Mails: > 20 }, result.ToString());
    }

    [Fact]
    public async Task The_same_seed_is_the_same_run_to_the_last_byte()
    {
        using var one = new StringWriter();
        using var other = new StringWriter();

        var (first, second) = (await SimulatedRun.RunAsync(Settings(2), one), await SimulatedRun.RunAsync(Settings(2), other));

        Assert.Equal(one.ToString(), other.ToString());
        Assert.Equal((first.Hash, first.Lines, first.Steps), (second.Hash, second.Lines, second.Steps));
        Assert.Contains("fault", one.ToString());
    }

    [Fact]
    public async Task Where_nothing_goes_wrong_people_are_matched_meet_and_everything_holds_after_every_step()
    {
        Thorough.Only();

        var result = await SimulatedRun.RunAsync(new SimulationSettings(4, 12) { Plan = FaultPlan.None(4), Closely = true });

        Assert.True(result is { Breach: null, Faults: 0, Mentorships: > 1 }, result.ToString());
    }

    [Fact]
    public void A_breach_says_everything_that_helps_to_live_through_it_again()
    {
        var breach = new Breach("no mail arrives twice", "Welcome arrived 2 times.", ["m1", "p1"]);
        var said = new SimulationResult(
            Settings(17), 42, new DateTimeOffset(2027, 2, 3, 4, 5, 6, TimeSpan.Zero), new string('a', 64), 900, 7, ["fault 6", "fault 7"], 80, 2, breach)
            .ToString();

        string[] expected =
        [
            "Seed 17 broke \"no mail arrives twice\" at step 42, 2027-02-03 04:05:06 UTC.", "Welcome arrived 2 times.", "m1, p1", "fault 6; fault 7",
            $"make simulate SEEDS=17 PEOPLE={Settings(17).People} CLOSELY=1",
        ];
        Assert.All(expected, words => Assert.Contains(words, said));
    }

    private static SimulationSettings Settings(int seed) => new(seed, Thorough.Is ? 12 : SimulationSettings.FewestPeople);
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Mails.Pacing;

namespace MentorFlow.Tests.Shared.Mails.Pacing;

public class SendPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_kickoff_of_a_thousand_mails_takes_ten_hours_at_the_pace_of_a_new_account()
    {
        var slots = Slots(SendPace.NewAccount, Enumerable.Repeat(Start, 1_000));

        Assert.Equal(Start, slots[0]);
        Assert.Equal(Start.AddMinutes(1), slots[30]);
        Assert.Equal(Start.AddHours(1), slots[100]);
        Assert.InRange(slots[^1] - Start, TimeSpan.FromHours(9), TimeSpan.FromHours(10));
        Assert.Equal(slots.Order(), slots);
        Assert.True(Keeps(SendPace.NewAccount, slots));
    }

    [Fact]
    public void A_mail_for_tomorrow_does_not_hold_up_one_for_now()
    {
        var pace = new SendPace([new(1, TimeSpan.FromMinutes(1))]);

        Assert.Equal([Start.AddDays(1), Start, Start.AddMinutes(1)], Slots(pace, [Start.AddDays(1), Start, Start]));
    }

    [Fact]
    public void Without_limits_every_mail_goes_when_it_is_due() =>
        Assert.Equal([Start, Start], Slots(SendPace.Unlimited, [Start, Start]));

    [Fact]
    public void No_window_ever_holds_more_than_its_limit_and_nothing_goes_before_it_is_due() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var pace = new SendPace(
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new PaceLimit(random.Next(1, 5), TimeSpan.FromSeconds(random.Next(1, 60))))]);
            var due = Enumerable.Range(0, 40).Select(_ => Start.AddSeconds(random.Next(0, 120))).ToArray();

            var slots = Slots(pace, due);

            return Keeps(pace, slots) && slots.Zip(due).All(pair => pair.First >= pair.Second);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_no_limit_looks_back_to_is_forgotten()
    {
        var taken = ImmutableArray<DateTimeOffset>.Empty;
        for (var hour = 0; hour < 48; hour++)
        {
            taken = SendPace.NewAccount.Take(taken, Start.AddHours(hour), Start.AddHours(hour)).Taken;
        }

        Assert.InRange(taken.Length, 1, 2);
    }

    private static DateTimeOffset[] Slots(SendPace pace, IEnumerable<DateTimeOffset> due)
    {
        var taken = ImmutableArray<DateTimeOffset>.Empty;
        return [.. due.Select(moment =>
        {
            (var slot, taken) = pace.Take(taken, moment, Start);
            return slot;
        })];
    }

    private static bool Keeps(SendPace pace, DateTimeOffset[] slots) =>
        pace.Limits.All(limit => slots.All(begin => slots.Count(slot => slot >= begin && slot < begin + limit.Per) <= limit.Mails));
}

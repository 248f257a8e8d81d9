using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class AgreementEffectTests
{
    private static readonly DateTimeOffset Held = new(2027, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Now = Held.AddHours(1);

    private static readonly Agreement Before = A.Agreement(Held) with { Version = 1 };

    private static readonly Session Previous = Given.Session with { StartsAt = Held, Stage = SessionStage.Held };

    private static readonly Session Planned = Given.Session with
    {
        Number = 2,
        StartsAt = Held.AddDays(14),
        Channel = Before.Channel,
        BackupChannel = Before.BackupChannel,
    };

    // Both are free on Tuesdays from 9:00 to 12:00 in Paris, where it is 9:00 at 8:00 UTC.
    private static readonly IReadOnlyList<MemberClock> Clocks =
    [
        .. Planned.MemberIds.Select(personId => new MemberClock(
            personId, "Europe/Paris", [new(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(12, 0))])),
    ];

    [Fact]
    public void Another_rhythm_counts_from_the_last_session_and_the_date_lies_in_hours_that_suit_both()
    {
        Assert.Equal(Held.AddDays(7), On(Before with { EveryDays = 7 })!.StartsAt);
        Assert.Equal(Held.AddDays(21), On(Before with { EveryDays = 20 })!.StartsAt);
    }

    [Fact]
    public void Another_first_date_is_the_next_one_where_it_suits_both()
    {
        var moved = On(Before with { FirstSession = Held.AddDays(21) })!;

        Assert.Equal((Held.AddDays(21), 1), (moved.StartsAt, moved.Sequence));
    }

    [Fact]
    public void Length_and_ways_change_where_the_date_stays()
    {
        var changed = On(Before with { Minutes = 45, Channel = "phone", BackupChannel = "https://meet.example.com/us" })!;

        Assert.Equal(
            (Planned.StartsAt, 45, "phone", "https://meet.example.com/us", 1),
            (changed.StartsAt, changed.Minutes, changed.Channel, changed.BackupChannel, changed.Sequence));
    }

    [Fact]
    public void A_session_that_has_outgrown_its_hours_moves_and_what_was_set_for_it_alone_stays()
    {
        var late = Planned with { StartsAt = Planned.StartsAt.AddHours(2.5) };

        Assert.Equal(Planned.StartsAt.AddHours(1.5), On(Before with { Minutes = 90 }, late)!.StartsAt);
        Assert.Null(On(Before with { Minutes = 45 }, Planned with { Minutes = 60 }));
    }

    [Fact]
    public void What_has_begun_or_would_come_after_the_end_is_left_where_it_is()
    {
        Assert.Null(On(Before with { EveryDays = 7 }, Planned with { StartsAt = Now }));
        Assert.Null(On(Before with { EveryDays = 28 }, ends: Held.AddDays(27)));
        Assert.Null(On(Before with { ReplyWithinDays = 1, Focus = "Leading." }));
    }

    private static Session? On(Agreement after, Session? planned = null, DateTimeOffset? ends = null) =>
        AgreementEffect.On(planned ?? Planned, Previous, Before, after, Clocks, ends ?? Held.AddDays(100), Now);
}

using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>What a program with another calendar comes to next: what is past stays past, what has moved is waited for where it is now.</summary>
public sealed class ProgramPastTests
{
    private static readonly ProgramCalendar Calendar = A.Program(Given.Now).Calendar! with { MidpointEvent = Given.Now.AddDays(100) };

    [Fact]
    public void A_round_that_was_held_is_not_held_again_when_its_date_moves()
    {
        var past = ProgramTimeline.PastOf(Calendar, reached: 3);

        var coming = ProgramTimeline.Coming(Calendar with { MatchingOn = Given.Now.AddDays(60) }, past);

        Assert.Equal((1, ProgramMomentKind.MidpointEvent), (past.Round, coming!.Kind));
    }

    [Fact]
    public void A_round_that_is_to_come_is_waited_for_where_it_is_now()
    {
        var past = ProgramTimeline.PastOf(Calendar, reached: 2);

        Assert.Equal(Given.Now.AddDays(60), ProgramTimeline.Coming(Calendar with { MatchingOn = Given.Now.AddDays(60) }, past)!.At);
    }

    [Fact]
    public void Rounds_that_a_faster_rhythm_puts_before_now_are_not_made_up_for()
    {
        var monthly = Calendar with { RoundEvery = TimeSpan.FromDays(30), MidpointEvent = null };
        var weekly = monthly with { RoundEvery = TimeSpan.FromDays(7) };
        var now = Given.Now.AddDays(60);

        var past = ProgramTimeline.PastOf(weekly, ProgramTimeline.PastOf(monthly, reached: 4), now);

        Assert.Equal(Given.Now.AddDays(63), ProgramTimeline.Coming(weekly, past)!.At);
    }

    [Fact]
    public void A_slower_rhythm_goes_on_with_its_next_date_by_a_number_that_no_round_had()
    {
        var monthly = Calendar with { Ends = null, MidpointEvent = null, ClosingEvent = null, RoundEvery = TimeSpan.FromDays(30) };
        var quarterly = monthly with { RoundEvery = TimeSpan.FromDays(90) };
        var held = ProgramTimeline.PastOf(monthly, reached: 10);
        var now = monthly.MatchingOn.AddDays(271);

        var past = ProgramTimeline.PastOf(quarterly, held, now);
        var coming = ProgramTimeline.Coming(quarterly, past)!;

        Assert.Equal(ProgramTimeline.NextRound(quarterly, now), coming.At);
        Assert.Equal(held.Round + 1, past.Numbered(coming).Round);
    }

    [Fact]
    public void An_event_that_was_announced_and_is_put_off_is_waited_for_again()
    {
        var past = ProgramTimeline.PastOf(Calendar, reached: 4);
        var later = Calendar with { MidpointEvent = Given.Now.AddDays(130) };

        Assert.Equal(Given.Now.AddDays(130), ProgramTimeline.Coming(later, ProgramTimeline.PastOf(later, past, Given.Now.AddDays(95)))!.At);
    }

    [Fact]
    public void At_the_end_nothing_comes()
    {
        var past = ProgramTimeline.PastOf(Calendar, reached: 5);

        Assert.Null(ProgramTimeline.Coming(Calendar, past));
    }
}

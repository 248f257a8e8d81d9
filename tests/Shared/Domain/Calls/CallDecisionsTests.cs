using MentorFlow.Domain.Calls;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Calls;

public sealed class CallDecisionsTests
{
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;

    private readonly CallTable table = new(Given.Session);

    [Fact]
    public void Who_comes_first_is_alone_and_who_comes_later_is_told_of_them()
    {
        var first = table.Ask(Maya, "1");
        table.Now += TimeSpan.FromSeconds(1);

        var second = table.Ask(Theo, "2");

        Assert.Empty(first.Others);
        Assert.Equal((CallPhase.Waiting, Given.Session.StartsAt), (first.Seat.Phase, first.Seat.AloneSince));
        Assert.Equal(CallTable.Seat("1"), Assert.Single(second.Others).Seat);
        Assert.Equal(CallPhase.Opening, second.Seat.Phase);
    }

    [Theory]
    [InlineData(CallLink.Flowing, CallLink.Flowing, 2, null)]
    [InlineData(CallLink.Flowing, CallLink.Opening, 0, 0)]
    [InlineData(CallLink.Lost, CallLink.Flowing, 0, 0)]
    [InlineData(CallLink.Weak, CallLink.Flowing, 0, null)]
    public void Media_that_both_sides_tell_of_are_presence_and_what_one_side_tells_is_none(CallLink ofMaya, CallLink ofTheo, int linked, int? aloneFor)
    {
        table.Ask(Maya, "1");
        table.Tell(Theo, "2", ("1", ofTheo));

        var turn = table.Tell(Maya, "1", ("2", ofMaya));

        Assert.Equal(linked, CallPresence.Linked([turn.Seat, .. turn.Others]).Count);
        Assert.Equal(aloneFor is { } seconds ? Given.Session.StartsAt.AddSeconds(seconds) : (DateTimeOffset?)null, turn.Seat.AloneSince);
    }

    [Fact]
    public void A_letter_is_given_until_it_is_acknowledged_and_taken_once_however_often_it_is_sent()
    {
        table.Ask(Maya, "1");
        table.Ask(Theo, "2");
        var request = new CallRequest(CallTable.Seat("2")) { Letters = [CallTable.Letter(1, "1", "offer"), CallTable.Letter(2, "1", "candidates")] };

        Assert.Equal([1, 2], table.Ask(Theo, request).Letters.Select(letter => letter.Number));
        Assert.Empty(table.Ask(Theo, request).Letters);

        Assert.Equal(["offer", "candidates"], table.Ask(Maya, "1").Mail.Select(letter => letter.Text));
        Assert.Equal(["offer", "candidates"], table.Ask(Maya, "1").Mail.Select(letter => letter.Text));
        Assert.Equal(["candidates"], table.Ask(Maya, new CallRequest(CallTable.Seat("1")) { After = 1 }).Mail.Select(letter => letter.Text));
        Assert.Empty(table.Ask(Maya, new CallRequest(CallTable.Seat("1")) { After = 2 }).Mail);
    }

    [Fact]
    public void A_letter_that_is_two_minutes_old_is_given_no_more_and_its_number_does_not_come_again()
    {
        table.Ask(Maya, "1");
        table.Ask(Theo, new CallRequest(CallTable.Seat("2")) { Letters = [CallTable.Letter(1, "1", "old")] });
        table.Now += CallLetter.Kept;
        Assert.Empty(table.Ask(Maya, "1").Mail);

        var sent = table.Ask(Theo, new CallRequest(CallTable.Seat("2")) { Letters = [CallTable.Letter(2, "1", "new")] });

        Assert.Equal(2, Assert.Single(sent.Letters).Number);
        Assert.Equal("new", Assert.Single(table.Ask(Maya, "1").Mail).Text);
    }

    [Fact]
    public void To_a_seat_that_nobody_has_nothing_is_sent_and_who_takes_nothing_is_not_written_to_for_ever()
    {
        table.Ask(Maya, "1");
        var nobody = table.Ask(Theo, new CallRequest(CallTable.Seat("2")) { Letters = [CallTable.Letter(1, "9")] });
        Assert.Empty(nobody.Letters);

        SentLetter[] many = [.. Enumerable.Range(2, 100).Select(id => CallTable.Letter(id, "1"))];
        Assert.Equal(CallDecisions.MostWaiting, table.Ask(Theo, new CallRequest(CallTable.Seat("2")) { Letters = many }).Letters.Count);
    }

    [Fact]
    public void Another_tab_is_refused_until_it_takes_over_and_then_the_first_learns_that_it_was_replaced()
    {
        table.Ask(Maya, "1");
        var other = new CallRequest(CallTable.Seat("11"));
        Assert.Equal(CallRefusal.Elsewhere, table.Refuse(Maya, other));

        table.Ask(Maya, other with { TakesOver = true });

        Assert.Equal(CallRefusal.Replaced, table.Refuse(Maya, new CallRequest(CallTable.Seat("1"))));
        Assert.Equal(CallRefusal.Replaced, table.Refuse(Maya, new CallRequest(CallTable.Seat("1")) { Leaves = true }));
        Assert.Equal(CallTable.Seat("11"), table.Ask(Theo, "2").Others[0].Seat);
    }

    [Fact]
    public void A_page_that_was_loaded_again_takes_its_own_seat_over_without_a_question()
    {
        table.Ask(Maya, "1");

        Assert.Null(table.Refuse(Maya, new CallRequest(CallTable.Seat("11")) { Replaces = CallTable.Seat("1") }));
        Assert.Equal(CallRefusal.Elsewhere, table.Refuse(Maya, new CallRequest(CallTable.Seat("11")) { Replaces = CallTable.Seat("7") }));
    }

    [Fact]
    public void What_was_sent_before_a_reload_counts_on_so_that_no_number_comes_twice()
    {
        table.Ask(Theo, "2");
        table.Ask(Maya, new CallRequest(CallTable.Seat("1")) { Letters = [CallTable.Letter(1, "2")] });

        var again = table.Ask(Maya, new CallRequest(CallTable.Seat("11")) { Replaces = CallTable.Seat("1"), Letters = [CallTable.Letter(1, "2")] });

        Assert.Equal(2, Assert.Single(again.Letters).Number);
    }

    [Fact]
    public void Who_says_that_they_leave_is_gone_at_once_and_who_falls_silent_when_the_lease_is_over()
    {
        table.Ask(Maya, "1");
        table.Ask(Theo, "2");
        table.Ask(Theo, new CallRequest(CallTable.Seat("2")) { Leaves = true });
        Assert.Empty(table.Ask(Maya, "1").Others);
        Assert.Null(table.SeatOf(Theo).AloneSince);

        table.Ask(Theo, "3");
        var lease = table.SeatOf(Theo).Until - table.Now;
        table.Now += lease - TimeSpan.FromSeconds(1);
        Assert.Single(table.Ask(Maya, "1").Others);
        table.Now += TimeSpan.FromSeconds(1);
        Assert.Empty(table.Ask(Maya, "1").Others);
    }

    [Fact]
    public void Whoever_comes_again_after_leaving_is_refused_by_nobody()
    {
        table.Ask(Maya, "1");
        table.Ask(Maya, new CallRequest(CallTable.Seat("1")) { Leaves = true });

        Assert.Null(table.Refuse(Maya, new CallRequest(CallTable.Seat("11"))));
        Assert.Null(table.Refuse(Maya, new CallRequest(CallTable.Seat("1"))));
    }

    [Fact]
    public void In_a_circle_one_looks_out_for_who_is_missing_and_the_others_rest()
    {
        var circle = new CallTable(Given.Session with { MemberIds = [Maya, Theo, "pana"] });
        circle.Ask(Maya, "1");
        circle.Now += TimeSpan.FromSeconds(1);
        circle.Tell(Theo, "2", ("1", CallLink.Flowing));

        var keeper = circle.Tell(Maya, "1", ("2", CallLink.Flowing));
        var other = circle.Tell(Theo, "2", ("1", CallLink.Flowing));

        Assert.Equal((CallPhase.Missing, CallPhase.Missing), (keeper.Seat.Phase, other.Seat.Phase));
        Assert.Equal(TimeSpan.FromSeconds(1), keeper.After);
        Assert.InRange(other.After, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
    }
}

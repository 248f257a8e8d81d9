using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Meetings;

public sealed class BookingDecisionsTests
{
    private static readonly DateTimeOffset Now = TestApp.Start;
    private static readonly DateTimeOffset At = Now.AddDays(3);
    private static readonly VideoSettings Video = new();

    private static readonly MentoringProgram Program =
        ProgramDefinitionRules.Check(A.Program(Now) with { SingleMeetings = true }, Now).Value! with { Status = ProgramStatus.Running };

    private static readonly Enrollment Maya = new(A.ProgramId, A.Id("Maya"), ProgramRole.Mentor, "import", Now, EnrollmentStage.Ready);
    private static readonly Enrollment Theo = new(A.ProgramId, A.Id("Theo"), ProgramRole.Mentee, "import", Now, EnrollmentStage.Ready);

    private static readonly MeetingOffer Offer = BookingDecisions.Save(Program, Maya, null, Draft(At, At.AddDays(1)), Video, Now).Value!;

    private static readonly MeetingBooking Booking = BookingDecisions.Book(Facts(), At, "My first team.", Now).Value!.Booking;

    [Fact]
    public void A_mentor_offers_times_and_every_wrong_field_is_named()
    {
        var wrong = new MeetingOfferDraft("", new string('a', MeetingRules.LongestWords + 1), 17, [null], TakesAsking: false, 0, "no link", IsPaused: false);

        var refused = BookingDecisions.Save(Program, Maya, null, wrong, Video, Now).Refusal!;
        var close = BookingDecisions.Save(Program, Maya, null, Draft(At, At.AddMinutes(20)), Video, Now).Refusal!;
        var none = BookingDecisions.Save(Program, Maya, null, Draft() with { TakesAsking = false }, Video, Now).Refusal!;

        Assert.Equal(
            ["about", "link", "minutes", "mostAMonth", "slots", "topic"], refused.Fields.Select(error => error.Field).Order(StringComparer.Ordinal));
        Assert.Equal("meetings.rules.apart", Assert.Single(close.Fields).Rule.Key);
        Assert.Equal("meetings.rules.some-way", Assert.Single(none.Fields).Rule.Key);
        Assert.Equal(RefusalReason.NotAMember, BookingDecisions.Save(Program, Theo, null, Draft(At), Video, Now).Refusal!.Reason);
        var off = Program with { SingleMeetings = false };
        Assert.Equal(RefusalReason.WrongStage, BookingDecisions.Save(off, Maya, null, Draft(At), Video, Now).Refusal!.Reason);
    }

    [Fact]
    public void Where_people_meet_by_links_somebody_has_to_give_one()
    {
        var byLink = new VideoSettings(VideoSettings.Link);

        var without = BookingDecisions.Save(Program, Maya, null, Draft(At), byLink, Now).Refusal!;
        var own = BookingDecisions.Save(Program, Maya, null, Draft(At) with { Link = " https://meet.example.com/maya " }, byLink, Now).Value!;

        Assert.Equal("meetings.rules.link", Assert.Single(without.Fields).Rule.Key);
        Assert.Equal("https://meet.example.com/maya", own.Link!.AbsoluteUri);
    }

    [Fact]
    public void A_time_that_is_taken_is_nobody_elses_and_stays_when_the_offer_is_saved_again()
    {
        var taken = Offer.Taken(At, Booking.BookingId);
        var lea = Theo with { PersonId = A.Id("Lea") };

        var late = BookingDecisions.Book(Facts() with { Offer = taken, Booker = lea }, At, "A plan.", Now);
        var saved = BookingDecisions.Save(Program, Maya, taken, Draft(At.AddDays(2)), Video, Now).Value!;

        Assert.Equal("meetings.rules.taken", Assert.Single(late.Refusal!.Fields).Rule.Key);
        Assert.Equal([At.AddDays(1)], taken.FreeAt(Now));
        Assert.Equal([new MeetingSlot(At, Booking.BookingId), new MeetingSlot(At.AddDays(2))], saved.Slots);
    }

    [Fact]
    public void Nobody_books_twice_with_the_same_person_more_than_a_few_or_with_whom_they_must_not_meet()
    {
        var others = Enumerable.Range(1, MeetingRules.MostOpen)
            .Select(number => Booking with { BookingId = $"b{number}", HostId = $"h{number}", At = At.AddDays(10 + number) })
            .ToList();

        Assert.Equal(RefusalReason.AlreadyDone, Book(Facts() with { OfBooker = [Booking] }));
        Assert.Equal(RefusalReason.Unknown, Book(Facts() with { IsBarred = true }));
        Assert.Equal(RefusalReason.WrongStage, Book(Facts() with { IsHostThere = false }));
        Assert.Equal(RefusalReason.WrongStage, Book(Facts() with { Offer = Offer with { PausedAt = Now } }));
        Assert.Equal(RefusalReason.NotAMember, Book(Facts() with { Booker = Maya with { PersonId = A.Id("Noor") } }));
        Assert.Equal("meetings.rules.most-open", Rule(BookingDecisions.Book(Facts() with { OfBooker = others }, At, "A plan.", Now)));
        Assert.Equal("rules.choose-one", Rule(BookingDecisions.Book(Facts() with { Offer = Offer with { TakesAsking = false } }, at: null, "A plan.", Now)));
        Assert.Equal("rules.some-words", Rule(BookingDecisions.Book(Facts(), At, " ", Now)));

        static RefusalReason Book(MeetingFacts facts) => BookingDecisions.Book(facts, At, "A plan.", Now).Refusal!.Reason;
    }

    [Fact]
    public void A_month_is_full_after_as_many_meetings_as_the_host_said()
    {
        var facts = Facts() with
        {
            Offer = Offer with { MostAMonth = 1 },
            OfHost = [Booking with { BookerId = A.Id("Lea"), At = At.AddDays(-1) }],
        };

        Assert.Equal("meetings.rules.month-full", Rule(BookingDecisions.Book(facts, At, "A plan.", Now)));
        Assert.NotNull(BookingDecisions.Book(facts with { OfHost = [facts.OfHost[0] with { CancelledAt = Now }] }, At, "A plan.", Now).Value);
        Assert.NotNull(BookingDecisions.Book(facts with { OfHost = [facts.OfHost[0] with { At = At.AddMonths(-1) }] }, At, "A plan.", Now).Value);
    }

    [Fact]
    public void Either_moves_it_to_a_time_that_suits_no_other_meeting_of_theirs()
    {
        var offer = Offer.Taken(At, Booking.BookingId);
        var other = Booking with { BookingId = "other", At = At.AddDays(5) };

        var moved = BookingDecisions.SetTime(Booking, offer, [other], Theo.PersonId, At.AddDays(4), Now).Value!;
        var clash = BookingDecisions.SetTime(Booking, offer, [other], Theo.PersonId, At.AddDays(5).AddMinutes(-15), Now);
        var soon = BookingDecisions.SetTime(Booking, offer, [], Maya.PersonId, Now.AddMinutes(30), Now);

        Assert.Equal((At.AddDays(4), 1), (moved.Booking.At, moved.Booking.Sequence));
        Assert.Equal([At, At.AddDays(1)], moved.Offer!.FreeAt(Now));
        Assert.Equal("meetings.rules.clash", Rule(clash));
        Assert.Equal("meetings.rules.ahead", Rule(soon));
        Assert.Equal(RefusalReason.AlreadyDone, BookingDecisions.SetTime(Booking, offer, [], Theo.PersonId, At, Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, BookingDecisions.SetTime(Booking, offer, [], "stranger", At, Now).Refusal!.Reason);
    }

    [Fact]
    public void Who_is_asked_for_a_time_gives_it_and_the_asker_cannot()
    {
        var asked = BookingDecisions.Book(Facts(), at: null, "A plan.", Now).Value!.Booking;

        var set = BookingDecisions.SetTime(asked, Offer, [], Maya.PersonId, At.AddDays(2), Now).Value!.Booking;

        Assert.Equal((At.AddDays(2), 0, MeetingStage.Planned), (set.At, set.Sequence, set.StageAt(Now)));
        Assert.Equal(RefusalReason.WrongStage, BookingDecisions.SetTime(asked, Offer, [], Theo.PersonId, At, Now).Refusal!.Reason);
    }

    [Fact]
    public void What_the_booker_calls_off_is_free_again_and_what_the_host_calls_off_is_not()
    {
        var offer = Offer.Taken(At, Booking.BookingId);

        var byBooker = BookingDecisions.Cancel(Booking, offer, Theo.PersonId, Now).Value!;
        var byHost = BookingDecisions.Cancel(Booking, offer, Maya.PersonId, Now).Value!;

        Assert.Equal((MeetingEnd.ByBooker, 2), (byBooker.Booking.Because, byBooker.Offer!.FreeAt(Now).Count()));
        Assert.Equal((MeetingEnd.ByHost, 1), (byHost.Booking.Because, byHost.Offer!.FreeAt(Now).Count()));
        Assert.Equal(RefusalReason.AlreadyDone, BookingDecisions.Cancel(byHost.Booking, offer, Theo.PersonId, Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, BookingDecisions.Cancel(Booking, offer, Theo.PersonId, At).Refusal!.Reason);
    }

    [Fact]
    public void Both_say_how_it_was_and_only_two_yeses_make_a_pair()
    {
        var after = At.AddHours(1);

        var first = BookingDecisions.Answer(Booking, Theo.PersonId, met: true, useful: 5, again: true, together: true, after).Value!;
        var both = BookingDecisions.Answer(first, Maya.PersonId, met: true, useful: 4, again: false, together: true, after).Value!;
        var one = BookingDecisions.Answer(first, Maya.PersonId, met: true, useful: 4, again: true, together: false, after).Value!;

        Assert.Equal((MeetingOutcome.Held, MeetingStage.Asking, false), (first.Outcome, first.StageAt(after), first.BothWant));
        Assert.Equal((MeetingStage.Over, true), (both.StageAt(after), both.BothWant));
        Assert.False(one.BothWant);
        Assert.Equal("met", Field(BookingDecisions.Answer(Booking, Theo.PersonId, met: null, null, false, false, after)));
        Assert.Equal("useful", Field(BookingDecisions.Answer(Booking, Theo.PersonId, met: true, null, false, false, after)));
        Assert.Equal(RefusalReason.WrongStage, BookingDecisions.Answer(Booking, Theo.PersonId, true, 5, true, true, At.AddMinutes(5)).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, BookingDecisions.Answer(both, Theo.PersonId, true, 5, true, true, after).Refusal!.Reason);
    }

    [Fact]
    public void Who_waits_alone_says_so_while_it_goes_on_and_may_book_again()
    {
        var missed = BookingDecisions.Answer(Booking, Theo.PersonId, met: false, null, again: true, together: true, At.AddMinutes(10)).Value!;

        Assert.Equal(MeetingOutcome.NobodyCame, missed.Outcome);
        Assert.False(missed.AnswerOf(Theo.PersonId)!.Together);
        Assert.False(missed.IsAhead(At.AddMinutes(10)));
        var again = BookingDecisions.Book(Facts() with { OfBooker = [missed] }, At.AddDays(1), "A plan.", At.AddMinutes(10)).Value!.Booking;
        Assert.NotEqual(missed.BookingId, again.BookingId);
    }

    [Fact]
    public void Silence_closes_it_and_what_a_call_has_seen_counts()
    {
        var over = At.AddDays(11);

        var seen = BookingDecisions.Connect(Booking, At.AddMinutes(5)).Value!;

        Assert.Equal(MeetingOutcome.Unknown, BookingDecisions.Close(Booking, over).Value!.Outcome);
        Assert.Equal(MeetingOutcome.Held, BookingDecisions.Close(seen, over).Value!.Outcome);
        Assert.Equal(RefusalReason.WrongStage, BookingDecisions.Connect(Booking, Now).Refusal!.Reason);
    }

    private static MeetingFacts Facts() => new(Program, Offer, Theo, IsHostThere: true, IsBarred: false, [], []);

    private static MeetingOfferDraft Draft(params DateTimeOffset[] slots) => new(
        "Leading without being the boss", "What I wish I had known.", 30, [.. slots], TakesAsking: true, MostAMonth: 4, Link: null, IsPaused: false);

    private static string Rule(Verdict<MeetingChange> verdict) => Assert.Single(verdict.Refusal!.Fields).Rule.Key;

    private static string Field(Verdict<MeetingBooking> verdict) => Assert.Single(verdict.Refusal!.Fields).Field;
}

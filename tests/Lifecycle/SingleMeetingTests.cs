using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Meetings;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>One meeting without an agreement, from the offer to what comes of it.</summary>
public sealed class SingleMeetingTests
{
    private const string Maya = ProgramDriver.Mentor;
    private const string Theo = ProgramDriver.Mentee;
    private const string Lea = "Lea";

    /// <summary>A Thursday, eleven in Paris.</summary>
    private static readonly DateTimeOffset At = TestApp.Start.AddDays(3).AddHours(2);

    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_meeting_that_both_liked_becomes_a_mentorship()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo);
        var acts = app.Get<BookingActs>();
        var booking = await people.DoAsync(acts.BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), At, "My first team."));

        Assert.Equal([Maya, Theo], (await people.SentAsync(MailTemplate.MeetingBooked)).Select(mail => mail.To));
        await app.AdvanceToAsync(At);
        Assert.Equal(SentMail.ToBoth(MailTemplate.MeetingReminder, At.AddDays(-1)), await people.SentAsync(MailTemplate.MeetingReminder));
        await app.AdvanceToAsync(At.AddMinutes(30));
        Assert.Equal(SentMail.ToBoth(MailTemplate.MeetingQuestion, At.AddMinutes(30)), await people.SentAsync(MailTemplate.MeetingQuestion));

        await AnswerAsync(people, app, booking, Theo, together: true);
        Assert.Empty(await app.ListAsync<Mentorship>(Program));
        await AnswerAsync(people, app, booking, Maya, together: true);

        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Program));
        var over = await app.ReadAsync(Key.Of(booking));
        Assert.Equal((mentorship.MentorshipId, MeetingOutcome.Held), (over.MentorshipId, over.Outcome));
        Assert.Equal(MentorshipStage.Kickoff, mentorship.Stage);
        Assert.Equal([Maya, Theo], (await people.SentAsync(MailTemplate.Introduction)).Select(mail => mail.To).Order(StringComparer.Ordinal));
        foreach (var name in new[] { Maya, Theo })
        {
            var line = Assert.Single(await app.Store.HoursOfAsync(A.ProgramId, A.Id(name)), one => one.Source is HoursSource.Single);
            Assert.Equal((30, At), (line.Minutes, line.At));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(12));
        Assert.Empty(await people.SentAsync(MailTemplate.MeetingQuestionReminder));
        Assert.True((await app.Client.GetInstanceAsync(InstanceIds.Meeting(A.ProgramId, booking.BookingId)))!.IsCompleted);
        Assert.All(
            (await app.LedgerAsync(A.ProgramId)).Where(entry => entry.StartsWith("meeting.said", StringComparison.Ordinal)),
            entry => Assert.Equal("meeting.said said", entry));
    }

    [Fact]
    public async Task Of_two_who_take_the_same_time_in_the_same_second_one_has_it()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo, Lea);
        var acts = app.Get<BookingActs>();

        var both = await Task.WhenAll(
            acts.BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), At, "A plan."), acts.BookAsync(A.ProgramId, A.Id(Maya), A.Id(Lea), At, "A plan."));
        await app.SettleAsync();

        var refused = Assert.Single(both, one => one.Refusal is not null);
        Assert.Equal("meetings.rules.taken", Assert.Single(refused.Refusal!.Fields).Rule.Key);
        Assert.Single(await app.ListAsync<MeetingBooking>(Program));
        Assert.Single((await app.ReadAsync(MeetingOffer.KeyOf(A.ProgramId, A.Id(Maya)))).Slots, slot => slot.BookingId is not null);
        var hasIt = both.Single(one => one.Value is not null).Value!.BookerId;
        string[] told = hasIt == A.Id(Theo) ? [Maya, Theo] : [Maya];
        Assert.Equal(told, (await people.SentAsync(MailTemplate.MeetingBooked)).Select(mail => mail.To));
    }

    [Fact]
    public async Task Who_leaves_has_their_meetings_called_off_kindly_and_their_offer_paused()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo);
        var booking = await people.DoAsync(app.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), At, "A plan."));

        await people.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, A.Id(Maya)));

        Assert.Equal(MeetingEnd.Away, (await app.ReadAsync(Key.Of(booking))).Because);
        Assert.NotNull((await app.ReadAsync(MeetingOffer.KeyOf(A.ProgramId, A.Id(Maya)))).PausedAt);
        Assert.Equal([Theo], (await people.SentAsync(MailTemplate.MeetingCancelled)).Select(mail => mail.To));
        await app.AdvanceToAsync(At.AddDays(1));
        Assert.Empty(await people.SentAsync(MailTemplate.MeetingReminder, MailTemplate.MeetingQuestion));
        Assert.True((await app.Client.GetInstanceAsync(InstanceIds.Meeting(A.ProgramId, booking.BookingId)))!.IsCompleted);
    }

    [Fact]
    public async Task Who_goes_on_leave_has_their_meetings_called_off_and_their_offer_back_afterwards()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo);
        var booking = await people.DoAsync(app.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), At, "A plan."));

        await app.Get<AbsenceActs>().PauseAsync(A.ProgramId, A.Id(Maya), app.Now, "system", TestContext.Current.CancellationToken);
        await app.SettleAsync();

        Assert.Equal(MeetingEnd.Away, (await app.ReadAsync(Key.Of(booking))).Because);
        Assert.Null((await app.ReadAsync(MeetingOffer.KeyOf(A.ProgramId, A.Id(Maya)))).PausedAt);
        Assert.Contains(Theo, (await people.SentAsync(MailTemplate.MeetingCancelled)).Select(mail => mail.To));
    }

    [Fact]
    public async Task A_host_who_gives_no_time_is_reminded_and_the_request_ends_by_itself()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo);
        var booking = await people.DoAsync(app.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), at: null, "A plan."));

        await app.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Equal([Maya], (await people.SentAsync(MailTemplate.MeetingAsked)).Select(mail => mail.To));
        Assert.Equal([Maya], (await people.SentAsync(MailTemplate.MeetingAskedReminder)).Select(mail => mail.To));
        Assert.Equal(MeetingEnd.Silence, (await app.ReadAsync(Key.Of(booking))).Because);
        Assert.Equal([Maya, Theo], (await people.SentAsync(MailTemplate.MeetingCancelled)).Select(mail => mail.To));
    }

    [Fact]
    public async Task A_time_that_was_asked_for_is_given_moved_and_asked_about_until_nobody_asks_any_more()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo);
        var acts = app.Get<BookingActs>();
        var booking = await people.DoAsync(acts.BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), at: null, "A plan."));
        await people.DoAsync(acts.SetTimeAsync(A.ProgramId, booking.BookingId, A.Id(Maya), At.AddHours(1)));
        await people.DoAsync(acts.SetTimeAsync(A.ProgramId, booking.BookingId, A.Id(Theo), At.AddDays(1)));

        await app.AdvanceToAsync(At.AddDays(1).AddDays(12));

        Assert.Equal(4, (await people.SentAsync(MailTemplate.MeetingBooked)).Count);
        Assert.Equal(SentMail.ToBoth(MailTemplate.MeetingReminder, At), await people.SentAsync(MailTemplate.MeetingReminder));
        Assert.Equal(2, (await people.SentAsync(MailTemplate.MeetingQuestion)).Count);
        Assert.Equal(2, (await people.SentAsync(MailTemplate.MeetingQuestionReminder)).Count);
        var over = await app.ReadAsync(Key.Of(booking));
        Assert.Equal((MeetingOutcome.Unknown, MeetingStage.Over), (over.Outcome, over.StageAt(app.Now)));
        Assert.DoesNotContain(await app.Store.HoursOfAsync(A.ProgramId, A.Id(Theo)), line => line.Source is HoursSource.Single);
    }

    [Fact]
    public async Task Nobody_books_with_their_line_manager()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app);
        await people.JoinAsync(Theo, ProgramRole.Mentee, manager: Maya);

        var refused = await app.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), At, "A plan.");

        Assert.Equal(RefusalReason.Unknown, refused.Refusal!.Reason);
        Assert.Empty(await app.ListAsync<MeetingBooking>(Program));
    }

    [Fact]
    public async Task Two_who_want_a_mentorship_for_which_there_is_no_place_are_told_so()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo, Lea);
        Assert.NotNull((await app.Get<PairingActs>().BeginAsync(A.ProgramId, A.Id(Theo), A.Id(Maya), "a test")).MentorshipId);
        await app.SettleAsync();
        var booking = await people.DoAsync(app.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Lea), At, "A plan."));
        await app.AdvanceToAsync(At.AddHours(1));

        await AnswerAsync(people, app, booking, Lea, together: true);
        await AnswerAsync(people, app, booking, Maya, together: true);

        var kept = await app.ReadAsync(Key.Of(booking));
        Assert.Null(kept.MentorshipId);
        Assert.NotNull(kept.NotYetAt);
        Assert.Single(await app.ListAsync<Mentorship>(Program));
        var told = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.MeetingNotYet);
        Assert.Equal([.. new[] { A.Id(Lea), A.Id(Maya) }.Order(StringComparer.Ordinal)], told.Select(mail => mail.PersonId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_veto_after_the_meeting_was_booked_keeps_the_two_from_becoming_a_pair_and_is_named_nowhere()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, Theo);
        var booking = await people.DoAsync(app.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), At, "A plan."));
        await app.Store.WriteAsync(new Batch().Upsert(new PartnerVetoes(A.ProgramId, A.Id(Maya), [A.Id(Theo)])));
        await app.AdvanceToAsync(At.AddHours(1));

        await AnswerAsync(people, app, booking, Theo, together: true);
        await AnswerAsync(people, app, booking, Maya, together: true);

        Assert.Empty(await app.ListAsync<Mentorship>(Program));
        Assert.NotNull((await app.ReadAsync(Key.Of(booking))).NotYetAt);
        Assert.Equal(PairConflict.Declared, (await app.Get<PairingActs>().BeginAsync(A.ProgramId, A.Id(Theo), A.Id(Maya), "a test")).Obstacle);
    }

    private static async Task<ProgramDriver> BeginAsync(TestApp app, params string[] mentees)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { SingleMeetings = true });
        await people.JoinAsync(Maya, ProgramRole.Mentor);
        foreach (var name in mentees)
        {
            await people.JoinAsync(name, ProgramRole.Mentee);
        }

        await people.DoAsync(app.Get<BookingActs>().OfferAsync(A.ProgramId, A.Id(Maya), Draft(At, At.AddDays(1))));
        return people;
    }

    private static Task AnswerAsync(ProgramDriver people, TestApp app, MeetingBooking booking, string name, bool together) => people.DoAsync(
        app.Get<BookingActs>().AnswerAsync(A.ProgramId, booking.BookingId, A.Id(name), met: true, useful: 5, again: true, together));

    private static MeetingOfferDraft Draft(params DateTimeOffset[] slots) => new(
        "Leading without being the boss", "What I wish I had known.", 30, [.. slots], TakesAsking: true, MostAMonth: 4, Link: null, IsPaused: false);
}

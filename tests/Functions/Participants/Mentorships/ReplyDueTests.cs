using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>The time that a pair agreed on for answers drives a reminder, once, kindly.</summary>
public sealed class ReplyDueTests : PageTest
{
    private Mentorship mentorship = null!;

    private string Path => $"/m/mentorship/growth/{mentorship.MentorshipId}";

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_pair_is_reminded_after_the_time_that_it_agreed_on_and_once(int days)
    {
        await AgreeAsync(days);
        var written = await WriteAsync(Theo);
        Assert.Contains("Your message of", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Contains("Theo is waiting for an answer", (await MayaBrowser.GetAsync(Path)).Text);

        await App.AdvanceToAsync(written.AddDays(days).AddMinutes(-1));
        Assert.Empty(await SentAsync());
        await App.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal([new SentMail(MailTemplate.ThreadReplyDue, Maya, written.AddDays(days))], await SentAsync());
        await TheoBrowser.ComeInAsync(Theo);
        Assert.Contains("Maya has been reminded once, kindly.", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Equal((0, 1), await InTimeAndLateAsync());
        await WriteAsync(Maya);
        Assert.Equal((0, 1), await InTimeAndLateAsync());
    }

    [Fact]
    public async Task An_answer_in_time_is_counted_and_nobody_is_reminded_of_what_needs_none()
    {
        await AgreeAsync(days: 1);
        await WriteAsync(Theo);
        await App.AdvanceAsync(TimeSpan.FromHours(2));

        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "Send the message", ("text", "With pleasure."), ("no-answer", "yes"));

        await App.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(await SentAsync());
        Assert.Equal((1, 0), await InTimeAndLateAsync());
        Assert.Equal([120], (await FiguresAsync()).Minutes!);
    }

    [Fact]
    public async Task Who_would_have_to_answer_says_that_no_answer_is_needed()
    {
        await AgreeAsync(days: 1);
        await WriteAsync(Theo);

        var page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "It needs no answer");

        Assert.Contains("Noted: the message needs no answer.", page.Text);
        await App.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(await SentAsync());
    }

    [Fact]
    public async Task A_message_that_was_taken_back_waits_for_nothing()
    {
        await AgreeAsync(days: 1);
        await WriteAsync(Theo);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Remove this message");

        await App.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(await SentAsync());
        Assert.Null((await App.ReadAsync(Key.Of(mentorship))).Awaited);
    }

    [Fact]
    public async Task The_clock_stands_still_with_the_mentorship_and_ends_with_it()
    {
        await AgreeAsync(days: 2);
        var written = await WriteAsync(Theo);
        await App.AdvanceAsync(TimeSpan.FromDays(1));
        var (absence, key, cancellation) = (App.Get<AbsenceActs>(), Key.Of(mentorship), TestContext.Current.CancellationToken);
        await People.DoAsync(absence.PauseAsync(key, App.Now, "system", AbsenceActs.AskedByCoordinator, cancellation));
        await App.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Empty(await SentAsync());

        await People.DoAsync(absence.ResumeAsync(key, App.Now, "system", cancellation));
        await App.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal([new SentMail(MailTemplate.ThreadReplyDue, Maya, written.AddDays(5))], await SentAsync());
        await WriteAsync(Maya);
        await People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya)));
        await App.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Single(await SentAsync());
    }

    [Fact]
    public async Task A_changed_agreement_moves_the_reminder_of_a_message_that_waits()
    {
        await AgreeAsync(days: 4);
        var written = await WriteAsync(Theo);
        var acts = App.Get<MentorshipActs>();
        var faster = mentorship.Agreement! with { ReplyWithinDays = 1 };
        await People.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo), faster));
        await People.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya), version: 2));

        await App.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal([new SentMail(MailTemplate.ThreadReplyDue, Maya, written.AddDays(1))], await SentAsync());
    }

    private async Task AgreeAsync(int days)
    {
        var matched = await People.MatchAsync();
        var acts = App.Get<MentorshipActs>();
        var agreement = A.Agreement(App.Now.AddDays(7)) with { ReplyWithinDays = days };
        await People.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, matched.MentorshipId, ProgramDriver.Id(Theo), agreement));
        await People.DoAsync(acts.SignAgreementAsync(A.ProgramId, matched.MentorshipId, ProgramDriver.Id(Maya), version: 1));
        mentorship = await App.ReadAsync(Key.Of(matched));
        await App.AdvanceAsync(TimeSpan.FromHours(3));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
    }

    /// <returns>When it was written.</returns>
    private async Task<DateTimeOffset> WriteAsync(string name)
    {
        await App.Get<ThreadActs>().SayAsync(
            new ThreadPlace(A.ProgramId, mentorship.MentorshipId), ProgramDriver.Id(name), [new SaidLine($"{Guid.NewGuid()}", "Shall we?")]);
        await App.SettleAsync();
        return App.Now;
    }

    private Task<IReadOnlyList<SentMail>> SentAsync() => People.SentAsync(MailTemplate.ThreadReplyDue);

    private Task<ThreadFigures> FiguresAsync() => App.ReadAsync(ThreadFigures.KeyOf(A.ProgramId, mentorship.MentorshipId));

    private async Task<(int InTime, int Late)> InTimeAndLateAsync() => ((await FiguresAsync()).InTime, (await FiguresAsync()).Late);
}

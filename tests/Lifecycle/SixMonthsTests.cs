using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The life of one pair, from the first hello to the last thank-you, as its two sides see it: by mails and pages alone.</summary>
public sealed class SixMonthsTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;
    private const string Number = "+44 20 7946 0123";
    private const string Step = "Call Ana about the pilot";
    private const string Prompt = "Open an aid that fits";

    // A Thursday afternoon in Paris.
    private static readonly DateTimeOffset Midpoint = new(2027, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private PairStory pair = null!;

    public async ValueTask InitializeAsync() =>
        pair = await PairStory.MatchAsync(program => program with { Calendar = program.Calendar! with { MidpointEvent = Midpoint } });

    [Fact]
    public async Task A_pair_lives_through_six_months_by_its_mails_and_pages_alone()
    {
        await TheyAgreeOnHowTheyWorkTogetherAsync();
        await TheoWritesAGoalThatMayaConfirmsAsync();
        await MayaHasPromptsWaitForHerDigestAsync();
        await TheyPrepareTheirFirstSessionAndMeetAsync();
        await BothSayHowItWasAndTheoTakesAStepAsync();
        await TheCallOfTheSecondSessionFailsAndTheyMeetTwoDaysLaterAsync();
        await BothAreAtEaseAsync();
        await MayaForgetsAMessageAndIsRemindedOnceAsync();
        await TheoGivesFeedbackAndMayaThanksHimAsync();
        await TheoIsAwayForThreeWeeksAsync();
        await MayaSaysHowItIsGoingForHerAsync();
        await TheyReviewAndReadWhatBothSaidAsync();
        await TheyChangeTheirAgreementAndTheNextSessionMovesAsync();
        await TheoComesToTheMiddleOfTheProgramAndMayaDoesNotAsync();
        await TheGoalIsReachedOnItsDayAsync();
        await TheyLookBackOnTheLastDayAndGetTheirCertificatesAsync();
        Assert.Empty(await pair.People.OpenWorkItemsAsync());
    }

    public ValueTask DisposeAsync() => pair.DisposeAsync();

    private async Task TheyAgreeOnHowTheyWorkTogetherAsync()
    {
        var form = await pair.FollowAsync(Theo, "Meet Maya", "Propose an agreement");
        await pair.PressAsync(Theo, form, "Sign and propose", ("backupChannel", Number), ("focus", "My first team"));
        await pair.LaterAsync(hours: 2);

        var read = await pair.FollowAsync(Maya, "How you work together", "Read and sign");
        Assert.Contains("My first team", read.Text);
        var page = await pair.PressAsync(Maya, read, "Sign", ("support", "Feedback"));

        Assert.Contains("Session 1 is on Tuesday, February 9, 2027, 9:00 AM (Paris time).", page.Text);
        await pair.LaterAsync(hours: 1);
        foreach (var (name, partner) in new[] { (Theo, Maya), (Maya, Theo) })
        {
            PairStory.HasEntry(pair.MailTo(name, $"Session 1 with {partner}"), Utc(2, 9, 8));
        }
    }

    private async Task TheoWritesAGoalThatMayaConfirmsAsync()
    {
        var form = await pair.VisitAsync(Theo, pair.PathOf("goals"));
        await pair.PressAsync(
            Theo, form, "Save this goal",
            ("specific", "Lead the spring project"), ("measure", "The plan is approved"), ("achievable", "I know the team"),
            ("relevant", "It opens the next role"), ("due", "2027-05-31"));
        await pair.LiveToAsync(Utc(2, 5, 9));

        var goals = await pair.FollowAsync(Maya, "A goal of yours", "See the goals");
        Assert.Contains("Lead the spring project", goals.Text);
        await pair.PressAsync(Maya, goals, "I confirm this goal");

        Assert.Contains("Confirmed by both", (await pair.VisitAsync(Theo)).Text);
    }

    private async Task MayaHasPromptsWaitForHerDigestAsync()
    {
        var saved = await pair.PressAsync(Maya, await pair.VisitAsync(Maya, "/m/mails"), "Save", ("topic-Prompts", "Digest"));

        Assert.Contains("Your choices are saved.", saved.Text);
    }

    private async Task TheyPrepareTheirFirstSessionAndMeetAsync()
    {
        foreach (var (name, topic) in new[] { (Theo, "My first 90 days"), (Maya, "What I would do again") })
        {
            var session = await pair.FollowAsync(name, "Session 1 with", "Open the session page");
            Assert.Contains("For a first session", session.Text);
            await pair.PressAsync(name, session, "Save my topics", ("topics", topic));
        }

        await pair.LiveToAsync(Utc(2, 8, 12));
        foreach (var name in new[] { Theo, Maya })
        {
            var reminder = pair.MailTo(name, "You meet").Text;
            Assert.Contains("Theo: My first 90 days", reminder, StringComparison.Ordinal);
            Assert.Contains("Maya: What I would do again", reminder, StringComparison.Ordinal);
        }

        Assert.Equal(SessionStage.Held, (await pair.MeetAsync()).Stage);
    }

    private async Task BothSayHowItWasAndTheoTakesAStepAsync()
    {
        await pair.LaterAsync(hours: 2);
        var first = await pair.OpenAsync(Theo, "Session 2 with Maya", "How was session 1?");
        Assert.Contains("How useful was this session for you?", first.Text);
        var form = await pair.PressAsync(Theo, first, "5");
        await pair.PressAsync(Theo, form, "Save key points", ("summary", "Say no earlier."), ("nextStep", Step), ("nextStepBy", "2027-02-20"));

        var next = await pair.PressAsync(Maya, await pair.OpenAsync(Maya, "Session 2 with Theo", "How was session 1?"), "4");
        Assert.Contains("Say no earlier.", next.Html.GetElementById("written")!.TextContent);
        await pair.PressAsync(Maya, next, "Save key points", ("summary", "He has a plan."));

        Assert.Contains("He has a plan.", (await pair.VisitAsync(Theo)).Html.GetElementById("sessions")!.TextContent);
        var session = await pair.FollowAsync(Maya, "Session 2 with Theo", "Open the session page");
        Assert.Contains(Step, session.Text);
        Assert.Contains(
            "Saved for this session.", (await pair.PressAsync(Maya, session, "Save for this session", ("breakAfter", "15"), ("aids", "The drawing"))).Text);
    }

    private async Task TheCallOfTheSecondSessionFailsAndTheyMeetTwoDaysLaterAsync()
    {
        await pair.LiveToAsync(Utc(2, 22, 12));
        Assert.Contains($"Theo: {Step}, by February 20, 2027", pair.MailTo(Maya, "You meet Theo").Text, StringComparison.Ordinal);
        Assert.Contains("The drawing", pair.MailTo(Theo, "You meet Maya").Text, StringComparison.Ordinal);

        // Theo waits in the call, and Maya's computer does not start.
        var session = await pair.NextAsync();
        await pair.App.AdvanceToAsync(session.StartsAt);
        var call = await pair.EnterAsync(Theo);
        await call.AskAsync();
        await pair.App.AdvanceToAsync(session.StartsAt.AddMinutes(3));
        Assert.Contains(Number, pair.MailTo(Maya, "Now: your session").Text, StringComparison.Ordinal);
        Assert.Contains("You and Maya are not together yet", (await pair.FollowAsync(Theo, "Now: your session", "Try the room again")).Text);

        await pair.App.AdvanceToAsync(session.StartsAt.AddMinutes(8));
        var rescue = await pair.FollowAsync(Theo, "Another time with Maya", "Choose another time");
        var moved = await pair.PressAsync(Theo, rescue, "Thursday, February 25, 2027, 9:00 AM (Paris time)");
        Assert.Contains("Moved.", moved.Text);
        PairStory.HasEntry(pair.MailTo(Maya, "New time or place with Theo"), Utc(2, 25, 8));

        Assert.Equal((SessionStage.Held, 2), await pair.MeetAsync() is { } held ? (held.Stage, held.Number) : default);
    }

    private async Task BothAreAtEaseAsync()
    {
        await pair.LaterAsync(hours: 2);
        foreach (var name in new[] { Theo, Maya })
        {
            var survey = await pair.PressAsync(name, await pair.OpenAsync(name, "Are you at ease", "Answer in private"), "5");

            Assert.Contains("Your answers are saved.", (await pair.PressAsync(name, survey, "Send", ("rhythm", "yes"))).Text);
        }
    }

    private async Task MayaForgetsAMessageAndIsRemindedOnceAsync()
    {
        var prompts = pair.MailsTo(Maya).Count(mail => PairStory.HasLink(mail, Prompt));
        await pair.LiveToAsync(Utc(2, 26, 9));
        await pair.PressAsync(Theo, await pair.VisitAsync(Theo), "Send the message", ("text", "May I send you the plan?"));
        await pair.LaterAsync(hours: 1);
        var notice = pair.MailTo(Maya, "Theo wrote to you");
        Assert.DoesNotContain("the plan", notice.Text, StringComparison.Ordinal);

        await pair.LiveToAsync(Utc(3, 1, 12));
        var thread = await pair.FollowAsync(Maya, "Theo would be glad of an answer", "Answer the message");
        Assert.Contains("May I send you the plan?", thread.Text);
        await pair.PressAsync(Maya, thread, "Send the message", ("text", "With pleasure."));
        await pair.LaterAsync(hours: 1);
        Assert.Contains("With pleasure.", (await pair.FollowAsync(Theo, "Maya wrote to you", "Read and answer")).Text);

        // A prompt leads to an aid; it came with what waited for the week's digest anyway.
        var thought = await pair.FollowAsync(Theo, "Your week in mentoring", "Your last step, before you meet again");
        Assert.StartsWith("/m/aid/", thought.Path, StringComparison.Ordinal);
        Assert.Equal(prompts, pair.MailsTo(Maya).Count(mail => PairStory.HasLink(mail, Prompt)));
        Assert.Equal(HttpStatusCode.OK, (await pair.FollowAsync(Maya, "Your week in mentoring", "Open your page")).Status);
    }

    private async Task TheoGivesFeedbackAndMayaThanksHimAsync()
    {
        await pair.LiveToAsync(Utc(3, 15, 8));
        var form = await pair.FollowAsync(Theo, "Your week in mentoring", "A word of feedback");
        await pair.PressAsync(Theo, form, "Give feedback", ("topic", "Style"), ("wentWell", "You ask before you tell."));
        await pair.LaterAsync(hours: 2);

        var read = await pair.FollowAsync(Maya, "Growth 2027: something new on your page", "Read it");
        Assert.Contains("You ask before you tell.", read.Text);
        await pair.PressAsync(Maya, read, "Say thanks");

        Assert.Contains("Maya said thanks", (await pair.VisitAsync(Theo)).Text);
    }

    // The clock changes in between: their hour stays.
    private async Task TheoIsAwayForThreeWeeksAsync()
    {
        await pair.LiveToAsync(Utc(3, 15, 11));
        PairStory.HasEntry(pair.MailTo(Theo, "Session 4 with Maya"), Utc(3, 25, 8));
        await pair.TellOfLeaveAsync("person.leave_started", Theo);
        await pair.LaterAsync(hours: 1);
        Assert.Contains("Paused since Monday, March 15, 2027.", (await pair.FollowAsync(Maya, "A break for your mentorship", "Go to your")).Text);

        await pair.App.AdvanceToAsync(Utc(4, 5, 11));
        Assert.DoesNotContain(await pair.People.SentAsync(MailTemplate.SessionReminder), mail => mail.At > Utc(3, 15, 11));
        await pair.TellOfLeaveAsync("person.leave_ended", Theo);
        await pair.LaterAsync(hours: 1);

        Assert.Contains("until Monday, August 23, 2027", pair.MailTo(Maya, "Your mentorship with Theo Example goes on").Text, StringComparison.Ordinal);
        PairStory.HasEntry(pair.MailTo(Maya, "New time or place with Theo"), Utc(4, 15, 7));
        Assert.Contains("by June 21, 2027", (await pair.VisitAsync(Theo)).Text);
    }

    private async Task MayaSaysHowItIsGoingForHerAsync()
    {
        await pair.LiveToAsync(Utc(4, 12, 12));
        var pulse = await pair.FollowAsync(Maya, "And how is it going for you?", "Answer three questions");

        await pair.PressAsync(Maya, pulse, "Send", ("joy", "5"), ("workload", "4"), ("support", "4"));

        Assert.Equal([Maya], (await pair.People.SentAsync(MailTemplate.MentorPulse)).Select(mail => mail.To));
    }

    private async Task TheyReviewAndReadWhatBothSaidAsync()
    {
        await pair.LiveToAsync(Utc(4, 26, 12));
        var theos = await pair.FollowAsync(Theo, "Your review", "Take five minutes");
        var alone = await pair.PressAsync(
            Theo, theos, "Send",
            ("at-ease", "5"), ("progress", "4"), ("keep", "The walks."), ("to-change", "A little more time between."), ("how-often", "less-often"));
        Assert.Contains("Once Maya has answered, too", alone.Text);

        var both = await pair.PressAsync(
            Maya, await pair.FollowAsync(Maya, "Your review", "Take five minutes"), "Send",
            ("at-ease", "5"), ("progress", "4"), ("keep", "Your honesty."));
        Assert.Contains("The walks.", both.Text);
        await pair.LaterAsync(hours: 2);
        Assert.Contains("Your honesty.", (await pair.FollowAsync(Theo, "What you both said", "Read it")).Text);
    }

    private async Task TheyChangeTheirAgreementAndTheNextSessionMovesAsync()
    {
        var review = await pair.FollowAsync(Theo, "What you both said", "Read it");
        var form = await pair.FollowAsync(Theo, review, "Propose this as a change");
        Assert.Equal("28", form.Value("everyDays"));
        await pair.PressAsync(Theo, form, "Sign and propose", ("everyDays", "21"));
        await pair.LaterAsync(hours: 2);

        var change = await pair.FollowAsync(Maya, "A change to your agreement", "Read it and answer");
        Assert.Contains("every 21 days (before: every 14 days)", change.Text);
        await pair.PressAsync(Maya, change, "Sign");
        await pair.LaterAsync(hours: 2);

        foreach (var name in new[] { Theo, Maya })
        {
            PairStory.HasEntry(pair.MailTo(name, "Your agreement with"), Utc(5, 6, 7));
            Assert.Contains("Thursday, May 6, 2027, 9:00 AM (Paris time)", (await pair.VisitAsync(name)).Text);
        }
    }

    private async Task TheoComesToTheMiddleOfTheProgramAndMayaDoesNotAsync()
    {
        await pair.LiveToAsync(Midpoint.AddDays(-6));
        PairStory.HasEntry(pair.MailTo(Theo, "Halfway together"), Midpoint);
        var theos = await pair.PressAsync(Theo, await pair.OpenAsync(Theo, "Halfway together", "I will come"), "I will come");
        Assert.Contains("You said that you will come.", theos.Text);
        await pair.PressAsync(Maya, await pair.FollowAsync(Maya, "Halfway together", "Open the page"), "I will not come");

        await pair.LiveToAsync(Midpoint.AddMinutes(5));
        Assert.DoesNotContain(pair.MailsTo(Maya), mail => mail.Subject.StartsWith("A reminder", StringComparison.Ordinal));
        var page = await pair.PressAsync(Theo, await pair.FollowAsync(Theo, "A reminder", "Open the page"), "I am here");

        Assert.Contains("Noted: you are there.", page.Text);
    }

    private async Task TheGoalIsReachedOnItsDayAsync()
    {
        await pair.LiveToAsync(Utc(6, 8, 12));
        var soon = await pair.FollowAsync(Theo, "A goal of yours comes to its date", "See the goal");
        await pair.PressAsync(Theo, soon, "Save progress", ("progress", "80"));
        Assert.Contains("80 percent", (await pair.VisitAsync(Maya)).Text);

        await pair.LiveToAsync(Utc(6, 21, 12));
        var due = await pair.FollowAsync(Theo, "How does your goal go on?", "Say how it goes on");
        var reached = await pair.PressAsync(Theo, due, "It is reached", ("learned", "Begin with the smallest step."));

        Assert.Contains("Well done: the goal is reached.", reached.Text);
        Assert.Contains("100 percent", (await pair.VisitAsync(Maya)).Text);
    }

    private async Task TheyLookBackOnTheLastDayAndGetTheirCertificatesAsync()
    {
        await pair.LiveToAsync(Utc(8, 23, 12));
        Assert.All(await pair.People.SentAsync(MailTemplate.ClosingSurvey), mail => Assert.Equal(Utc(8, 23, 0).Date, mail.At.Date));
        var held = (await pair.App.ListAsync<Session>(Partition.Program(A.ProgramId))).Count(session => session.Stage is SessionStage.Held);
        Assert.InRange(held, 9, 12);

        const string Subject = "What did your mentorship bring?";
        await pair.PressAsync(
            Theo, await pair.FollowAsync(Theo, Subject, "Answer the closing"), "Send",
            ("learned", "5"), ("confidence", "4"), ("career", "4"), ("satisfied", "5"), ("platform", "4"));
        await pair.PressAsync(
            Maya, await pair.FollowAsync(Maya, Subject, "Answer the closing"), "Send",
            ("progress", "5"), ("effective", "4"), ("satisfied", "5"), ("platform", "5"), ("again", "yes"));
        await pair.LaterAsync(hours: 2);

        Assert.Contains($"met {held} times", pair.MailTo(Maya, "Your certificate").Text, StringComparison.Ordinal);
        var certificate = await pair.FollowAsync(Theo, "Your certificate", "See your certificate");
        Assert.Contains("took part as a mentee in Growth 2027", certificate.Text);
        Assert.Contains("1 goal, 1 reached", certificate.Text);
        Assert.Contains("This mentorship came to its planned end.", (await pair.VisitAsync(Maya)).Text);
    }

    /// <summary>An hour of 2027.</summary>
    private static DateTimeOffset Utc(int month, int day, int hour) => new(2027, month, day, hour, 0, 0, TimeSpan.Zero);
}

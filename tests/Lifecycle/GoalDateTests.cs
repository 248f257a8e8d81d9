using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The date of a goal is a timer: it reminds, asks, and goes with the goal.</summary>
public sealed class GoalDateTests
{
    private const string GoalId = "g1";

    // A full week would put off what can wait.
    private const string Plenty = "--Mail:MostAWeek=20";

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    private static string Maya => ProgramDriver.Id(ProgramDriver.Mentor);

    [Fact]
    public async Task The_mentee_is_reminded_two_weeks_before_asked_on_the_day_and_then_left_in_peace()
    {
        await using var app = await TestApp.StartAsync(Plenty);
        var (program, key, due) = await AimAsync(app, days: 20);

        await app.AdvanceToAsync(due.AddDays(-14).AddHours(-1));
        Assert.Empty(await program.SentAsync(MailTemplate.GoalSoon));
        await app.AdvanceToAsync(due.AddDays(-12));
        Assert.Equal(ProgramDriver.Mentee, Assert.Single(await program.SentAsync(MailTemplate.GoalSoon)).To);

        await app.AdvanceToAsync(due.AddHours(-1));
        Assert.Empty(await program.SentAsync(MailTemplate.GoalDue));
        await app.AdvanceToAsync(due.AddDays(2));
        Assert.Equal(ProgramDriver.Mentee, Assert.Single(await program.SentAsync(MailTemplate.GoalDue)).To);
        Assert.Null((await GoalAsync(app, key)).LapsedAt);

        await app.AdvanceToAsync(due.AddDays(8));
        Assert.Equal(due.AddDays(7), (await GoalAsync(app, key)).LapsedAt);
        Assert.Contains("goals.lapsed g1", await app.LedgerAsync(A.ProgramId));
        await app.AdvanceToAsync(due.AddDays(16));
        Assert.Single(await program.SentAsync(MailTemplate.GoalDue));
    }

    [Fact]
    public async Task Another_date_moves_the_reminder_and_the_question()
    {
        await using var app = await TestApp.StartAsync(Plenty);
        var (program, key, due) = await AimAsync(app, days: 18);

        await program.DoAsync(app.Get<GoalActs>().MoveDateAsync(key, Theo, GoalId, version: 1, DateOnly.FromDateTime(due.UtcDateTime).AddDays(12)));
        await app.AdvanceToAsync(due.AddDays(-3));
        Assert.Empty(await program.SentAsync(MailTemplate.GoalSoon));
        await app.AdvanceToAsync(due.AddDays(2));
        Assert.Single(await program.SentAsync(MailTemplate.GoalSoon));
        Assert.Empty(await program.SentAsync(MailTemplate.GoalDue));
        await app.AdvanceToAsync(due.AddDays(14));
        Assert.Single(await program.SentAsync(MailTemplate.GoalDue));
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_goal_that_is_reached()
    {
        await using var app = await TestApp.StartAsync(Plenty);
        var (program, key, due) = await AimAsync(app, days: 10);

        await program.DoAsync(app.Get<GoalActs>().SettleAsync(key, Theo, GoalId, version: 1, GoalState.Reached, "Begin earlier."));
        await app.AdvanceToAsync(due.AddDays(9));

        Assert.Empty(await program.SentAsync(MailTemplate.GoalSoon, MailTemplate.GoalDue));
        Assert.Null((await GoalAsync(app, key)).LapsedAt);
    }

    [Fact]
    public async Task A_leave_moves_the_date_and_its_question_by_its_span()
    {
        await using var app = await TestApp.StartAsync(Plenty);
        var (program, key, due) = await AimAsync(app, days: 5);
        var (acts, cancellation) = (app.Get<AbsenceActs>(), TestContext.Current.CancellationToken);

        await acts.PauseAsync(A.ProgramId, Theo, app.Now, "system", cancellation);
        await app.AdvanceAsync(TimeSpan.FromDays(10));
        await acts.ResumeAsync(A.ProgramId, Theo, app.Now, "system", cancellation);
        await app.AdvanceToAsync(due.AddDays(10).AddHours(-1));
        Assert.Empty(await program.SentAsync(MailTemplate.GoalDue));
        await app.AdvanceToAsync(due.AddDays(12));

        Assert.Single(await program.SentAsync(MailTemplate.GoalDue));
        Assert.Equal(DateOnly.FromDateTime(due.UtcDateTime).AddDays(10), (await GoalAsync(app, key)).Due);
    }

    [Fact]
    public async Task The_end_of_the_mentorship_ends_the_timers_of_its_goals()
    {
        await using var app = await TestApp.StartAsync(Plenty);
        var (program, key, due) = await AimAsync(app, days: 5);

        await program.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, key.MentorshipId, Theo));
        await app.AdvanceToAsync(due.AddDays(8));

        Assert.Empty(await program.SentAsync(MailTemplate.GoalDue));
        Assert.Null((await GoalAsync(app, key)).LapsedAt);
    }

    [Fact]
    public async Task The_mentor_is_asked_to_confirm_once_for_all_that_is_changed_within_an_hour()
    {
        await using var app = await TestApp.StartAsync(Plenty);
        var (program, key, due) = await AimAsync(app, days: 60);
        var acts = app.Get<GoalActs>();
        var words = (await GoalAsync(app, key)).Words;

        await program.DoAsync(acts.ChangeAsync(key, Theo, GoalId, version: 1, words with { Measure = "Two colleagues say so" }));
        await program.DoAsync(acts.AddAsync(key, Theo, "g2", words with { Specific = "Speak at the town hall" }));
        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(ProgramDriver.Mentor, Assert.Single(await program.SentAsync(MailTemplate.GoalAnswer)).To);

        await program.DoAsync(acts.ConfirmAsync(key, Maya, GoalId, version: 2));
        await program.DoAsync(acts.ChangeAsync(key, Maya, "g2", version: 1, words with { Specific = "Speak in the team first" }));
        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(
            [ProgramDriver.Mentor, ProgramDriver.Mentee], (await program.SentAsync(MailTemplate.GoalAnswer)).Select(mail => mail.To));
        Assert.True(due > app.Now);
    }

    // Theo and Maya have signed, and Theo has a goal. Its day begins at nine in the morning in Paris.
    private static async Task<(ProgramDriver Program, MentorshipKey Key, DateTimeOffset Due)> AimAsync(TestApp app, int days)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var key = new MentorshipKey(A.ProgramId, mentorship.MentorshipId);
        var due = DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(days);
        var words = new GoalWords("Lead the team meeting", "Four meetings led", "It is there every week", "The next role asks for it", due);
        await program.DoAsync(app.Get<GoalActs>().AddAsync(key, Theo, GoalId, words));
        return (program, key, TimeZones.At(due, GoalRules.Morning, "Europe/Paris"));
    }

    private static async Task<Goal> GoalAsync(TestApp app, MentorshipKey key) =>
        (await app.ReadAsync(Mentorship.KeyOf(key.ProgramId, key.MentorshipId))).Goals!.Single(goal => goal.GoalId == GoalId);
}

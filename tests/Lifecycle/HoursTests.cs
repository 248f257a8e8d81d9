using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Hours;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Hours follow from what happens (R100): sessions, training and events, each once, until a coordinator puts them right.</summary>
public sealed class HoursTests
{
    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task What_happens_is_a_line_for_each_of_both_and_counts_once()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        var held = await program.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(3));

        foreach (var (name, role) in new[] { (ProgramDriver.Mentor, ProgramRole.Mentor), (ProgramDriver.Mentee, ProgramRole.Mentee) })
        {
            var sum = HoursSum.Of(await app.Store.HoursOfAsync(A.ProgramId, A.Id(name)));
            Assert.Equal((A.TrainingMinutes(role) + held.Minutes, 1), (sum.Minutes, sum.Sessions));
        }

        Assert.Equal(
            2 + A.Training(ProgramRole.Mentor).Gate.Count + A.Training(ProgramRole.Mentee).Gate.Count, (await app.ListAsync<HoursEntry>(Program)).Count);
    }

    [Fact]
    public async Task Who_came_to_an_event_has_an_hour_until_the_list_is_put_right()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with
        {
            Calendar = definition.Calendar! with { LaunchEvent = definition.Calendar.RecruitmentOpens.AddDays(20) },
        });
        await program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        var (acts, theo) = (app.Get<EventActs>(), A.Id(ProgramDriver.Mentee));
        await app.AdvanceToAsync(TestApp.Start.AddDays(20));

        await program.DoAsync(acts.ConfirmAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, theo));
        Assert.Equal(60, await EventMinutesAsync(app, theo));
        await program.DoAsync(acts.RemoveAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, theo, "coordinator:robin"));
        Assert.Equal(0, await EventMinutesAsync(app, theo));
        await program.DoAsync(acts.AddAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, theo, "coordinator:robin"));
        Assert.Equal(60, await EventMinutesAsync(app, theo));
    }

    [Fact]
    public async Task A_coordinator_puts_hours_right_with_a_reason_and_the_ledger_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        var theo = A.Id(ProgramDriver.Mentee);
        var correction = new HoursCorrection("one", 40, DateOnly.FromDateTime(app.Now.UtcDateTime), "The workshop in Lyon.");

        var entry = await program.DoAsync(app.Get<HoursActs>().CorrectAsync(A.ProgramId, theo, correction, "coordinator:robin"));
        var again = await app.Get<HoursActs>().CorrectAsync(A.ProgramId, theo, correction, "coordinator:robin");

        Assert.Equal(("The workshop in Lyon.", 40), (entry.Reason, entry.Minutes));
        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
        Assert.Equal(40 + A.TrainingMinutes(ProgramRole.Mentee), HoursSum.Of(await app.Store.HoursOfAsync(A.ProgramId, theo)).Minutes);
        Assert.Equal("hours.corrected +40", (await app.LedgerAsync(A.ProgramId))[^1]);
        var unknown = await app.Get<HoursActs>().CorrectAsync(A.ProgramId, A.Id("Nobody"), correction, "coordinator:robin");
        Assert.Equal(RefusalReason.Unknown, unknown.Refusal!.Reason);
    }

    [Fact]
    public async Task Lines_of_what_happened_before_there_were_any_come_with_the_night()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await program.MeetAsync();
        var before = await app.ListAsync<HoursEntry>(Program);
        foreach (var entry in before)
        {
            await app.Store.WriteAsync(new Batch().Delete(entry));
        }

        var first = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);
        var second = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((before.Count, 0), (first.Mended, second.Mended));
        Assert.Equal(before, await app.ListAsync<HoursEntry>(Program));
    }

    [Fact]
    public async Task In_January_who_has_hours_of_the_year_before_is_told_of_them_once_and_nobody_else_is()
    {
        var start = new DateTimeOffset(2028, 1, 5, 8, 0, 0, TimeSpan.Zero);
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendStatements)), $"--Host:ClockStart={start:O}", "--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with
        {
            Objectives = [definition.Objectives![0] with { By = new DateOnly(2028, 12, 31) }],
        });
        await program.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await program.JoinAsync("Ana", ProgramRole.Mentee);

        // Of the year before have Theo and Ana, who wants to hear of nothing; what Maya has is of this year.
        await app.Store.WriteAsync(new Batch().Create(InSummer("Theo")).Create(InSummer("Ana")));
        await app.Get<MailActs>().UnsubscribeAsync(A.ProgramId, A.Id("Ana"));
        await app.AdvanceToAsync(start.AddDays(2));
        Assert.Empty(await StatementsAsync(app));

        await app.AdvanceToAsync(start.AddDays(20));

        var sent = Assert.Single(await StatementsAsync(app));
        Assert.Equal((A.Id("Theo"), MailStatus.Sent), (sent.PersonId, sent.Status));
        Assert.Equal(2027, (await app.ReadAsync(HoursStatement.KeyOf(A.Id("Theo"), 2027))).Year);
        Assert.Equal(0, await app.Get<StatementActs>().SendAsync(2027, TestContext.Current.CancellationToken));
    }

    private static HoursEntry InSummer(string name) => new(
        A.ProgramId, A.Id(name), ProgramRole.Mentee, HoursSource.Training, "prepare", new DateTimeOffset(2027, 7, 1, 9, 0, 0, TimeSpan.Zero), Minutes: 45);

    private static async Task<IReadOnlyList<MailRecord>> StatementsAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.HoursStatement)];

    private static async Task<int> EventMinutesAsync(TestApp app, string personId) =>
        (await app.Store.HoursOfAsync(A.ProgramId, personId)).Where(entry => entry.Source is HoursSource.Event).Sum(entry => entry.Minutes);
}

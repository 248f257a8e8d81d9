using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>The health of a pair that falls is told to both, once; what stays so to a coordinator, until it returns.</summary>
public sealed class HealthWatchTests
{
    [Fact]
    public async Task A_fall_is_a_mail_to_both_then_an_item_for_the_coordinator_and_nobody_is_asked_once_it_goes_well()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)), "--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await AnswerAsync(app, program, await program.MeetAsync(), 2);

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.HealthNudge)).Select(mail => mail.To));
        Assert.Empty(await AtRiskAsync(app));

        var second = await program.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(3));
        var item = Assert.Single(await AtRiskAsync(app), item => item.Status is WorkItemStatus.Open);
        var cause = Languages.BuiltIn.English.Say(item.Cause);
        Assert.Contains("taken together", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", cause, StringComparison.Ordinal);

        await AnswerAsync(app, program, second, 5);
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await AtRiskAsync(app)).Status);
        Assert.Equal(2, (await program.SentAsync(MailTemplate.HealthNudge)).Count);
    }

    [Fact]
    public async Task The_ledger_says_that_it_fell_and_not_why()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)), "--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await AnswerAsync(app, program, await program.MeetAsync(), 1);

        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var entry = Assert.Single(await app.ListAsync<LedgerEntry>(Partition.Program(A.ProgramId)), one => one.Decision == DecisionName.HealthFell.Name);
        Assert.Equal(("system", "fall 1"), (entry.Actor, entry.Outcome));
    }

    private static async Task AnswerAsync(TestApp app, ProgramDriver program, Session session, int answer)
    {
        foreach (var name in new[] { ProgramDriver.Mentor, ProgramDriver.Mentee })
        {
            await program.DoAsync(
                app.Get<SessionActs>().FollowUpAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(name), answer, summary: null));
        }
    }

    private static async Task<IReadOnlyList<WorkItem>> AtRiskAsync(TestApp app) =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId))).Where(item => item.Kind is WorkItemKind.MentorshipAtRisk)];
}

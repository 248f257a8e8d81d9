using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Localization;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>A program that takes too much of its coordinators says so, once, and the morning's digest reaches every coordinator.</summary>
public sealed class WorkLoadAlarmTests
{
    [Fact]
    public async Task Two_weeks_over_the_target_open_one_item_that_says_what_takes_the_time()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        await new ProgramDriver(app).StartProgramAsync();
        await app.Store.WriteAsync(Decided(app.Now));
        await app.Store.WriteAsync(Decided(app.Now.AddDays(-3)));

        await app.AdvanceAsync(TimeSpan.FromDays(8));

        var item = Assert.Single(await AlarmsAsync(app));
        var cause = Languages.BuiltIn.English.Say(item.Cause);
        Assert.Contains("65 minutes a week for 25 people", cause);
        Assert.Contains("the aim is 60", cause);
    }

    [Fact]
    public async Task A_higher_aim_opens_none()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)), "--Console:WorkTarget=120");
        await new ProgramDriver(app).StartProgramAsync();
        await app.Store.WriteAsync(Decided(app.Now));
        await app.Store.WriteAsync(Decided(app.Now.AddDays(-3)));

        await app.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Empty(await AlarmsAsync(app));
    }

    [Fact]
    public async Task A_second_coordinator_gets_the_digest_too_and_the_deputy_does_not()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        await new ProgramDriver(app).StartProgramAsync(definition => definition with
        {
            Coordinators = [.. definition.Coordinators!, new Coordinator("Sam Second", "sam@example.com")],
        });
        await app.Store.WriteAsync(new Batch().Create(Item("open", app.Now) with { Status = WorkItemStatus.Open, ResolvedAt = null, PersonIds = [] }));

        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var digests = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.CoordinatorDigest).ToList();
        Assert.Equal(2, digests.Count);
        Assert.All(digests, mail => Assert.Equal(MailStatus.Sent, mail.Status));
    }

    [Fact]
    public async Task What_belongs_to_no_program_is_told_to_the_administrators()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)), "--Mail:Administrators=ops@example.com");
        await app.Store.WriteAsync(new Batch().Create(Item("open", app.Now) with
        {
            ProgramId = MentoringProgram.OrganizationQueue,
            Status = WorkItemStatus.Open,
            ResolvedAt = null,
            PersonIds = [],
        }));

        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var mail = Assert.Single(((MemoryMailSender)app.Get<IMailSender>()).Mails);
        Assert.Equal("ops@example.com", mail.To.Address);
        Assert.Contains($"/console/work/{MentoringProgram.OrganizationQueue}/open", mail.Text);
    }

    // The clock of a test begins on a Monday morning: the week before, and the one that begins, are looked at a week later.
    private static Batch Decided(DateTimeOffset at) =>
        Enumerable.Range(0, 13).Aggregate(new Batch(), (batch, number) => batch.Create(Item($"{at:MMdd}-{number}", at)));

    private static WorkItem Item(string key, DateTimeOffset at) => new(
        A.ProgramId, key, WorkItemKind.ProfileOverdue, new Subject.OfEnrollment(A.Id("Zoe")), null, new Phrase("causes.no-answer", ("count", 3)),
        at.AddDays(-1), TimeSpan.FromMinutes(5), [A.Id("Zoe")], WorkItemStatus.Resolved, ResolvedAt: at);

    private static async Task<IReadOnlyList<WorkItem>> AlarmsAsync(TestApp app) =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId))).Where(item => item.Kind is WorkItemKind.WorkOverTarget)];
}

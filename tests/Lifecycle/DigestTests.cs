using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Health;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Providers.Outbox;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What coordinators hear of: in the morning what can wait, at once what cannot.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task What_came_in_is_told_on_the_next_morning_in_one_mail_and_on_no_other()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await FallSilentAsync(app, program, "Ada", "Bo");
        await app.AdvanceAsync(TimeSpan.FromDays(22));
        Assert.Equal(2, (await program.OpenWorkItemsAsync()).Count);

        var digest = Assert.Single(await MailsAsync(app, MailTemplate.CoordinatorDigest));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(A.Program(app.Now).Zone!);
        Assert.Equal((MailStatus.Sent, 8), (digest.Status, TimeZoneInfo.ConvertTime(digest.SentAt!.Value, zone).Hour));
        var text = ((MemoryMailSender)app.Get<IMailSender>()).Mails.Single(mail => mail.IdempotencyId == digest.MailId).Text;
        Assert.Contains("Ada Example", text);
        Assert.Contains("Bo Example", text);
        Assert.Contains("In all, 2 items are open.", text);
        Assert.All((await program.OpenWorkItemsAsync()).Select(item => item.Key), key => Assert.Contains($"/console/work/{A.ProgramId}/{key}", text));
        Assert.Empty(await MailsAsync(app, MailTemplate.WorkItemOpened));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Single(await MailsAsync(app, MailTemplate.CoordinatorDigest));
    }

    [Fact]
    public async Task A_concern_is_told_at_once_and_its_words_in_no_mail()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Ada", ProgramRole.Mentee);
        await program.DoAsync(app.Get<ConcernActs>().RaiseAsync(
            new NewConcern(A.ProgramId, A.Id("Ada"), "c1", ConcernKind.Concern, "He shouts at me."), TestContext.Current.CancellationToken));

        Assert.Equal(MailStatus.Sent, Assert.Single(await MailsAsync(app, MailTemplate.WorkItemOpened)).Status);

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var digest = Assert.Single(await MailsAsync(app, MailTemplate.CoordinatorDigest));
        var text = ((MemoryMailSender)app.Get<IMailSender>()).Mails.Single(mail => mail.IdempotencyId == digest.MailId).Text;
        Assert.DoesNotContain("shouts", text);
        Assert.DoesNotContain("Ada", text);
    }

    [Fact]
    public async Task A_morning_without_news_brings_no_mail()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        await new ProgramDriver(app).StartProgramAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Empty(await MailsAsync(app, MailTemplate.CoordinatorDigest));
    }

    [Fact]
    public async Task A_look_at_the_mentorships_that_fails_every_hour_holds_up_no_digest()
    {
        await using var app = await TestApp.StartAsync(
            services => services.AddSingleton<IDocumentStore>(provider =>
                new SickStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))),
            TestApp.With(nameof(SendDigests)));
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await FallSilentAsync(app, program, "Ada");

        await app.AdvanceAsync(TimeSpan.FromDays(22));

        Assert.Empty(await app.ListAsync<HealthLook>(Partition.Program(A.ProgramId)));
        Assert.Single(await MailsAsync(app, MailTemplate.CoordinatorDigest));
    }

    // They said yes, and do not answer any reminder of their profile.
    private static async Task FallSilentAsync(TestApp app, ProgramDriver program, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            await program.InviteAsync(name, ProgramRole.Mentor);
            await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        }
    }

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app, MailTemplate template) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template == template)];

    private sealed class SickStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        public override Task WriteAsync(Batch batch, CancellationToken cancellation = default) =>
            batch.Writes.Any(write => write.Document is HealthLook) ? throw new IOException("It cannot be written.") : base.WriteAsync(batch, cancellation);
    }
}

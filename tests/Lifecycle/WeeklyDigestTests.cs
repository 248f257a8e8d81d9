using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Providers.Outbox;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A week has room for so many mails; what can wait beyond that is told in one, of all programs together (R84).</summary>
public sealed class WeeklyDigestTests
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;
    private const string GoalsSubject = "What do you want to reach together?";

    /// <summary>The Monday after they were matched, at eight in Paris.</summary>
    private static readonly DateTimeOffset Monday = new(2027, 2, 8, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_week_is_full_by_the_mails_of_two_programs_and_the_third_within_an_hour_moves_by_its_rest()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=3");
        var (people, mentorship) = await MatchAsync(app);
        await InviteElsewhereAsync(app, people, Theo);

        await OrderAsync(app, mentorship, Theo);
        await OrderAsync(app, mentorship, Maya);

        Assert.Equal(MailTemplate.GoalsRequest, Assert.Single(await WaitingAsync(app, Theo)).Order.Template);
        Assert.Empty(await WaitingAsync(app, Maya));
        var matched = app.Now;
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(
            [new SentMail(MailTemplate.GoalsRequest, Maya, matched.AddHours(1))], await people.SentAsync(MailTemplate.GoalsRequest));
    }

    [Fact]
    public async Task What_waits_is_told_on_monday_morning_in_one_mail_with_a_link_each()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=2");
        var (people, mentorship) = await MatchAsync(app);
        await OrderAsync(app, mentorship, Theo);

        await app.AdvanceToAsync(Monday.AddMinutes(-1));
        Assert.Empty(await people.SentAsync(MailTemplate.WeeklyDigest));
        await app.AdvanceToAsync(Monday.AddDays(1));

        var digest = Assert.Single(await people.SentAsync(MailTemplate.WeeklyDigest), mail => mail.To == Theo);
        Assert.Equal(Monday, digest.At);
        var text = MailsTo(app, Theo).Last(mail => mail.Subject.StartsWith("Your week", StringComparison.Ordinal)).Text;
        Assert.Contains($"{GoalsSubject} (Growth 2027)", text);
        Assert.DoesNotContain(MailsTo(app, Theo), mail => mail.Subject == GoalsSubject);
    }

    [Fact]
    public async Task A_process_that_dies_in_between_leaves_each_thing_in_one_place()
    {
        var store = default(DyingStore);
        await using var app = await TestApp.StartAsync(
            services => services.AddSingleton<IDocumentStore>(built =>
                store = new DyingStore(SqliteDocumentStore.InMemoryOnly(built.GetRequiredService<TimeProvider>()))),
            "--Mail:MostAWeek=2");
        var (people, mentorship) = await MatchAsync(app);
        store!.Dies = true;

        await Assert.ThrowsAsync<OperationCanceledException>(() => OrderAsync(app, mentorship, Theo));
        await OrderAsync(app, mentorship, Theo);
        Assert.Single(await WaitingAsync(app, Theo));

        await app.AdvanceToAsync(Monday.AddHours(1));
        Assert.False(await app.Get<PersonalMails>().TellAsync(A.Id(Theo), "another", TestContext.Current.CancellationToken));
        await OrderAsync(app, mentorship, Theo);
        await app.AdvanceToAsync(Monday.AddDays(8));

        Assert.Single(
            MailsTo(app, Theo), mail => mail.Subject == GoalsSubject || mail.Text.Contains($"{GoalsSubject} (", StringComparison.Ordinal));
        Assert.DoesNotContain(await WaitingAsync(app, Theo), waiting => waiting.ToldIn is null);
    }

    [Fact]
    public async Task What_begins_to_wait_when_a_digest_is_written_is_in_no_second_writing_of_it()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=2");
        var (_, mentorship) = await MatchAsync(app);
        var (mails, cancellation) = (app.Get<PersonalMails>(), TestContext.Current.CancellationToken);
        await OrderAsync(app, mentorship, Theo);
        Assert.True(await mails.TellAsync(A.Id(Theo), "first", cancellation));
        await OrderAsync(app, mentorship, Theo, "after");

        Assert.True(await mails.TellAsync(A.Id(Theo), "first", cancellation));

        Assert.Single(await WaitingAsync(app, Theo), waiting => waiting.ToldIn is null);
    }

    [Fact]
    public async Task What_is_over_by_then_is_not_told_and_a_digest_of_nothing_is_no_mail()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=2");
        var (people, mentorship) = await MatchAsync(app);
        await OrderAsync(app, mentorship, Theo);

        await people.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Maya)));
        await app.AdvanceToAsync(Monday.AddDays(1));

        Assert.Empty(await people.SentAsync(MailTemplate.WeeklyDigest));
    }

    private static async Task<(ProgramDriver People, Mentorship Mentorship)> MatchAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        return (people, await people.MatchAsync());
    }

    private static async Task InviteElsewhereAsync(TestApp app, ProgramDriver people, string name)
    {
        await people.DoAsync(app.Get<ProgramActs>().CreateAsync(A.Program(app.Now) with { ProgramId = "second", Name = "Second" }, "system"));
        await people.DoAsync(app.Get<ProgramActs>().StartAsync("second", "system"));
        await people.DoAsync(app.Get<InvitationActs>().InviteAsync("second", A.Id(name), ProgramRole.Mentee, "import", "system"));
    }

    private static Task<MailStatus> OrderAsync(TestApp app, Mentorship mentorship, string name, string what = "test") => app.Get<MailDispatch>().PlaceAsync(
        new MailOrder(
            MailIds.For(what, MailTemplate.GoalsRequest, name), MailTemplate.GoalsRequest, A.ProgramId, A.Id(name), mentorship.MentorshipId),
        TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<WaitingMail>> WaitingAsync(TestApp app, string name) => app.ListAsync<WaitingMail>(Partition.Person(A.Id(name)));

    private static IEnumerable<OutgoingMail> MailsTo(TestApp app, string name) => ((MemoryMailSender)app.Get<IMailSender>()).Mails
        .Where(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Dies after something was put where it waits, and before its mail has a record.</summary>
    private sealed class DyingStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        public bool Dies { get; set; }

        public override Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            if (Dies && batch.Writes.Any(write => write.Document is MailRecord { Reason.Key: "causes.mail-in-digest" }))
            {
                Dies = false;
                throw new OperationCanceledException("The process dies.");
            }

            return base.WriteAsync(batch, cancellation);
        }
    }
}

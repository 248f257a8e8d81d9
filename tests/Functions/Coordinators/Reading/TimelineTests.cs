using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class TimelineTests
{
    private const int Shown = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Partition Mails => Partition.Mail(A.ProgramId);

    [Fact]
    public async Task A_persons_story_tells_of_decisions_and_of_every_mail_that_went_out_to_them_in_the_order_of_time()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await people.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);

        var story = await StoryAsync(app);

        var sent = (await app.ListAsync<MailRecord>(Mails)).Where(mail => mail.PersonId == ProgramDriver.Id(ProgramDriver.Mentor) && mail.SentAt is not null);
        Assert.Equal(sent.Select(mail => mail.SentAt!.Value).Order(), MailsIn(story).Select(entry => entry.At));
        Assert.All(MailsIn(story), entry => Assert.StartsWith("Mail to Maya Example", entry.Words, StringComparison.Ordinal));
        Assert.Contains(story, entry => entry.Kind == "decision");
        Assert.Equal(story.Select(entry => entry.At).Order(), story.Select(entry => entry.At));
    }

    [Fact]
    public async Task Of_many_mails_a_persons_story_tells_the_latest()
    {
        await using var app = await TestApp.StartAsync();
        for (var number = 0; number < Shown + 2; number++)
        {
            await app.Store.SaveWithMailLinesAsync(new Batch().Upsert(Sent(number)), Cancellation);
        }

        await app.Store.SaveWithMailLinesAsync(new Batch().Upsert(Sent(Shown + 2) with { Status = MailStatus.Queued, SentAt = null }), Cancellation);

        var story = await StoryAsync(app);

        Assert.Equal(Enumerable.Range(2, Shown).Select(number => Given.Now.AddHours(number)), story.Select(entry => entry.At));
    }

    [Fact]
    public async Task The_timeline_of_a_mentorship_tells_of_every_mail_about_it_and_of_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();

        var entries = await app.Get<Timeline>().ReadAsync(mentorship, Languages.BuiltIn.English, Cancellation);

        var about = (await app.ListAsync<MailRecord>(Mails)).Where(mail => mail.MentorshipId == mentorship.MentorshipId && mail.SentAt is not null);
        Assert.Equal(about.Select(mail => mail.SentAt!.Value).Order(), MailsIn(entries).Select(entry => entry.At));
        Assert.NotEmpty(MailsIn(entries));
    }

    private static MailRecord Sent(int number) => new(
        A.ProgramId,
        Uuid5.Of($"mail {number}"),
        MailTemplate.Invitation,
        ProgramDriver.Id(ProgramDriver.Mentor),
        MailStatus.Sent,
        Given.Now.AddHours(number),
        SentAt: Given.Now.AddHours(number),
        Subject: $"Mail {number}");

    private static Task<IReadOnlyList<TimelineEntry>> StoryAsync(TestApp app) =>
        app.Get<Timeline>().ReadAsync(A.ProgramId, ProgramDriver.Id(ProgramDriver.Mentor), Languages.BuiltIn.English, Cancellation);

    private static IEnumerable<TimelineEntry> MailsIn(IEnumerable<TimelineEntry> entries) => entries.Where(entry => entry.Kind == "mail");
}

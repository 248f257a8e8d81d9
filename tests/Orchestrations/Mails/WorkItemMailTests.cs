using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Mails;

/// <summary>A mail is ordered for every work item that is opened; the list of mails holds those that are one.</summary>
public sealed class WorkItemMailTests
{
    [Fact]
    public async Task What_can_wait_for_the_morning_leaves_no_line_in_the_list_of_mails()
    {
        await using var app = await StartAsync();

        foreach (var kind in Kinds(urgent: false))
        {
            Assert.Equal(MailStatus.Suppressed, await OrderAsync(app, kind));
        }

        Assert.Empty(await MailsAsync(app));
    }

    [Fact]
    public async Task What_cannot_wait_goes_out_once_however_often_it_is_ordered()
    {
        await using var app = await StartAsync();

        foreach (var kind in Kinds(urgent: true))
        {
            Assert.Equal((MailStatus.Sent, MailStatus.Sent), (await OrderAsync(app, kind), await OrderAsync(app, kind)));
        }

        Assert.Equal(Kinds(urgent: true).Count, (await MailsAsync(app)).Count);
    }

    [Fact]
    public async Task What_could_not_wait_and_was_settled_before_it_was_written_stays_in_the_list()
    {
        await using var app = await StartAsync();

        await OrderAsync(app, WorkItemKind.RoundToReview, WorkItemStatus.Moot);

        Assert.Equal(MailStatus.Suppressed, Assert.Single(await MailsAsync(app)).Status);
    }

    [Fact]
    public async Task A_reminder_of_what_could_wait_is_a_mail()
    {
        await using var app = await StartAsync();

        Assert.Equal(MailStatus.Sent, await OrderAsync(app, WorkItemKind.ProfileOverdue, template: MailTemplate.WorkItemReminder));

        Assert.Single(await MailsAsync(app));
    }

    private static IReadOnlyList<WorkItemKind> Kinds(bool urgent) => [.. Enum.GetValues<WorkItemKind>().Where(kind => kind.IsUrgent() == urgent)];

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        return app;
    }

    private static async Task<MailStatus> OrderAsync(
        TestApp app, WorkItemKind kind, WorkItemStatus status = WorkItemStatus.Open, MailTemplate template = MailTemplate.WorkItemOpened)
    {
        var item = new WorkItem(
            A.ProgramId, $"{kind}", kind, new Subject.OfEnrollment(A.Id("Ada")), InstanceId: null, new Phrase("causes.no-answer", ("count", 10)), app.Now,
            kind.Estimate(), [], status);
        await app.Store.WriteAsync(new Batch().Upsert(item));
        return await app.Get<MailDispatch>().PlaceAsync(
            new MailOrder(Uuid5.Of($"{template} of {kind}"), template, A.ProgramId, MailOrder.Coordinator, WorkItemKey: item.Key));
    }

    private static Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app) => app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
}

using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Domain.ReadModels;

public sealed class MailLineTests
{
    private static readonly MailRecord Waiting = new(
        A.ProgramId, Uuid5.Of("a mail"), MailTemplate.Invitation, Given.Mentor.PersonId, MailStatus.Queued, Given.Now);

    private static readonly MailRecord Sent = Waiting with { Status = MailStatus.Sent, SentAt = Given.Now.AddHours(1), Subject = "Come in" };

    [Theory]
    [InlineData(MailStatus.Queued, null, MailIndex.Waiting)]
    [InlineData(MailStatus.Sent, null, MailIndex.SentToPeople)]
    [InlineData(MailStatus.Sent, DeliveryOutcome.Delivered, MailIndex.SentToPeople)]
    [InlineData(MailStatus.Sent, DeliveryOutcome.Bounced, MailIndex.Undelivered, MailIndex.SentToPeople)]
    [InlineData(MailStatus.InDoubt, null, MailIndex.Undelivered)]
    [InlineData(MailStatus.Failed, null, MailIndex.Undelivered)]
    [InlineData(MailStatus.Suppressed, null)]
    public void A_mail_stands_in_the_indexes_that_it_belongs_to(MailStatus status, DeliveryOutcome? outcome, params MailIndex[] beside)
    {
        var mail = Waiting with { Status = status, Delivery = outcome is { } one ? new MailDelivered(one, Given.Now) : null };

        var indexes = MailLine.AllOf(mail).Select(line => line.Index).ToList();

        MailIndex[] everywhere = [MailIndex.Everything, MailIndex.Receiver, MailIndex.Template];
        Assert.Equal([.. everywhere, .. beside], indexes);
    }

    [Fact]
    public void A_mail_to_coordinators_is_not_counted_among_those_to_people() =>
        Assert.DoesNotContain(MailIndex.SentToPeople, MailLine.AllOf(Sent with { PersonId = MailOrder.Coordinator }).Select(line => line.Index));

    [Fact]
    public void The_place_of_a_later_mail_is_higher_and_known_from_any_other_text()
    {
        var (earlier, later) = (MailLine.AllOf(Waiting)[0].Place, MailLine.AllOf(Sent)[0].Place);

        Assert.True(string.CompareOrdinal(earlier, later) < 0);
        Assert.True(MailLine.IsPlace(later));
        Assert.False(MailLine.IsPlace(""));
        Assert.False(MailLine.IsPlace(later.Replace(':', '/')));
    }

    [Fact]
    public async Task A_mail_that_goes_out_moves_in_every_index_in_the_batch_that_says_so()
    {
        await using var app = await TestApp.StartAsync();

        await app.Store.SaveWithMailLinesAsync(new Batch().Upsert(Waiting));
        await app.Store.SaveWithMailLinesAsync(new Batch().Upsert(Sent));
        var again = await app.Store.SaveWithMailLinesAsync(new Batch().Upsert(Sent));

        Assert.Equivalent(MailLine.AllOf(Sent), await LinesAsync(app), strict: true);
        Assert.Single(again.Writes);
        await app.Store.SaveWithMailLinesAsync(new Batch().Delete(Sent));
        Assert.Empty(await LinesAsync(app));
    }

    [Fact]
    public async Task Every_mail_of_the_app_has_its_lines()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();

        var expected = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).SelectMany(MailLine.AllOf);

        Assert.Equal(expected.OrderBy(line => line.Id, StringComparer.Ordinal), await LinesAsync(app));
    }

    [Fact]
    public async Task Lines_that_were_lost_are_derived_again_and_those_of_nothing_removed()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        var before = await LinesAsync(app);
        await app.Store.WriteAsync(new Batch().Delete(before[0]).Upsert(before[1] with { Subject = "another" }));
        await app.Store.WriteAsync(new Batch().Create(MailLine.AllOf(Waiting)[^1]));

        var first = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);
        var second = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, 0), (first.Mended, second.Mended));
        Assert.Equal(before, await LinesAsync(app));
    }

    private static Task<IReadOnlyList<MailLine>> LinesAsync(TestApp app) => app.ListAsync<MailLine>(Partition.Mail(A.ProgramId));
}

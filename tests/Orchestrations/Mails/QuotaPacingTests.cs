using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Orchestrations.Mails;

public sealed class QuotaPacingTests
{
    private const int Mails = 1000;

    [Fact]
    public async Task A_thousand_mails_go_out_in_order_each_once_without_a_rejection_within_30_a_minute_and_100_an_hour()
    {
        var provider = new QuotaMailSender(new PaceLimit(30, TimeSpan.FromMinutes(1)), new PaceLimit(100, TimeSpan.FromHours(1)));
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IMailSender>(provider), "--Mail:Pace=30/PT1M 100/PT1H");
        provider.Clock = app.Get<TimeProvider>();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        var before = provider.Sent.Count;

        var orders = Enumerable.Range(0, Mails)
            .Select(number =>
                new MailOrder(MailIds.For($"quota:{number}", MailTemplate.NewLink, "Ada"), MailTemplate.NewLink, A.ProgramId, ProgramDriver.Id("Ada")))
            .ToList();
        foreach (var order in orders)
        {
            await app.Get<MailDispatch>().PlaceAsync(order);
        }

        await app.AdvanceAsync(TimeSpan.FromHours(11));

        var place = orders.Select((order, number) => (order.MailId, number)).ToDictionary(pair => pair.MailId, pair => pair.number);
        var arrived = provider.Sent.Skip(before).Select(sent => (sent.At, Number: place[sent.Mail.IdempotencyId])).ToList();
        Assert.Equal(0, provider.Rejections);
        Assert.Equal(Enumerable.Range(0, Mails), arrived.Select(mail => mail.Number).Order());
        Assert.Equal(arrived.Select(mail => mail.At).Order(), arrived.OrderBy(mail => mail.Number).Select(mail => mail.At));
        Assert.InRange(arrived[^1].At - arrived[0].At, TimeSpan.FromHours(9), TimeSpan.FromHours(10));
        Assert.All(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => Assert.Equal(MailStatus.Sent, mail.Status));
    }
}

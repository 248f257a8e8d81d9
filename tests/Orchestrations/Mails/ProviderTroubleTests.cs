using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Providers.Graph;
using MentorFlow.Providers.Smtp;
using MentorFlow.Tests.Azure.Graph;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Orchestrations.Mails;

/// <summary>
/// Mails through the real app to a provider on the wire that has a bad day. Neither SMTP nor Graph knows idempotency: where the answer is lost after
/// the mail was taken,
/// the mail is in doubt; these concern a link that somebody asked for, so each is handed over again under the same Message-ID, by which mail systems
/// know a repetition.
/// </summary>
public sealed class ProviderTroubleTests
{
    private const int Mails = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData("throttled")]
    [InlineData("out")]
    [InlineData("lost")]
    [InlineData("late")]
    public async Task Every_mail_through_a_relay_arrives_once(string trouble)
    {
        await using var relay = new FakeRelay();
        var settings = new SmtpSettings { Host = "localhost", Port = relay.Port, Timeout = Patience * 5, TrustedRoots = [relay.Certificate] };
        await using var app = await StartAsync(new SmtpMailSender(settings, TimeProvider.System));
        await OrderAsync(app, 0, Mails / 2);
        switch (trouble)
        {
            case "throttled":
                relay.Answers["MAIL FROM"] = "421 4.7.0 too many messages";
                break;
            case "out":
                relay.IsOut = true;
                break;
            case "lost":
                relay.AnswersToLose = 1;
                break;
            default:
                relay.AnswersNextTooLate = true;
                break;
        }

        await OrderAsync(app, Mails / 2, Mails);
        await app.AdvanceAsync(TimeSpan.FromMinutes(20));
        (relay.IsOut, _) = (false, relay.Answers.Remove("MAIL FROM"));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await AssertEachOnceAsync(app, relay.Messages, repeated: trouble is "lost" or "late");
    }

    [Theory]
    [InlineData("throttled")]
    [InlineData("out")]
    [InlineData("lost")]
    [InlineData("late")]
    public async Task Every_mail_through_Graph_arrives_once(string trouble)
    {
        using var graph = new GraphDouble();
        await using var app = await StartAsync(new GraphMailSender(graph.Api(Patience), TimeProvider.System));
        await OrderAsync(app, 0, Mails / 2);
        switch (trouble)
        {
            case "throttled":
                graph.Refuse(HttpStatusCode.TooManyRequests, "ApplicationThrottled", TimeSpan.FromMinutes(10));
                break;
            case "out":
                graph.IsOut = true;
                break;
            case "lost":
                graph.LoseNextAnswer();
                break;
            default:
                graph.AnswerNextTooLate();
                break;
        }

        await OrderAsync(app, Mails / 2, Mails);
        await app.AdvanceAsync(TimeSpan.FromMinutes(20));
        graph.IsOut = false;
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await AssertEachOnceAsync(app, graph.Mails, repeated: trouble is "lost" or "late");
    }

    [Fact]
    public async Task A_provider_that_asks_for_ten_minutes_gets_them()
    {
        using var graph = new GraphDouble();
        await using var app = await StartAsync(new GraphMailSender(graph.Api(), TimeProvider.System));
        graph.Refuse(HttpStatusCode.TooManyRequests, "ApplicationThrottled", TimeSpan.FromMinutes(10));
        await OrderAsync(app, 0, 1);
        var requests = graph.Requests.Count;

        await app.AdvanceAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(requests, graph.Requests.Count);
        await app.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(requests + 1, graph.Requests.Count);
    }

    [Fact]
    public async Task A_mail_that_the_provider_will_never_take_is_not_tried_for_a_day_but_reaches_the_coordinator()
    {
        await using var relay = new FakeRelay();
        var settings = new SmtpSettings { Host = "localhost", Port = relay.Port, TrustedRoots = [relay.Certificate] };
        await using var app = await StartAsync(new SmtpMailSender(settings, TimeProvider.System));
        relay.Answers["RCPT TO"] = "550 5.1.1 <ada@example.com> no such mailbox";
        await OrderAsync(app, 0, 1);
        await app.AdvanceAsync(TimeSpan.FromMinutes(2));

        var item = Assert.Single(await new ProgramDriver(app).OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.MailFailed, item.Kind);
        Assert.All(
            await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)),
            mail => Assert.DoesNotContain("ada@", mail.Reason?.ToString() ?? "", StringComparison.Ordinal));
        relay.Answers.Clear();
        await new ProgramDriver(app).ResolveAsync(item, new Resolution(ResolutionKind.Retry));

        var records = await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        Assert.Equal(MailStatus.Sent, records.Single(mail => mail.Template is MailTemplate.NewLink).Status);
    }

    private static async Task<TestApp> StartAsync(IMailSender sender)
    {
        var app = await TestApp.StartAsync(services => services.AddSingleton(sender), "--Mail:From=mentoring@example.com");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        return app;
    }

    private static async Task OrderAsync(TestApp app, int from, int until)
    {
        for (var number = from; number < until; number++)
        {
            var id = MailIds.For($"trouble:{number}", MailTemplate.NewLink, "Ada");
            await app.Get<MailDispatch>().PlaceAsync(new MailOrder(id, MailTemplate.NewLink, A.ProgramId, ProgramDriver.Id("Ada")));
        }
    }

    private static async Task AssertEachOnceAsync(TestApp app, IReadOnlyList<string> messages, bool repeated)
    {
        var records = await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        Assert.All(records, mail => Assert.Equal(MailStatus.Sent, mail.Status));
        var ids = messages.Select(message => message.Split("\r\n").Single(line => line.StartsWith("Message-ID:", StringComparison.Ordinal))).ToList();
        Assert.Equal(records.Count, ids.Distinct().Count());
        Assert.Equal(records.Count + (repeated ? 1 : 0), ids.Count);
        Assert.Equal(repeated ? 1 : 0, records.Sum(mail => mail.Cuts));
    }
}

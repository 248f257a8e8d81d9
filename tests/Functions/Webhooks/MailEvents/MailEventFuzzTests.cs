using System.Net.Http.Headers;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using CommunicationEvents = MentorFlow.Providers.Communication.MailEvents;

namespace MentorFlow.Tests.Functions.Webhooks.MailEvents;

/// <summary>What Event Grid, or somebody in its name, could deliver: of any content with the secret, and of the right content without it.</summary>
public sealed class MailEventFuzzTests
{
    private const string Secret = "a-secret-of-more-than-16-characters";

    private static readonly string[] Guesses =
    [
        "", "?key=", "?key=a-secret-of-more-than-16-character", "?key=a-secret-of-more-than-16-characters-", "?KEY=a-guess-of-16-characters", "?key=%00", "?key[]=x",
    ];

    [Fact]
    public async Task Reports_without_the_secret_are_never_taken_and_none_with_it_makes_the_app_stumble()
    {
        await using var app = await TestApp.StartWithHttpAsync(FuzzRun.Watched(), $"--Mail:EventsSecret={Secret}");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        var mail = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Single(one => one.Template is MailTemplate.Invitation);
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var run = new FuzzRun(app);
        var random = new Random(FuzzRun.Seed);
        var bodies = new JsonMutator(FuzzRun.Seed, Samples(mail, app.Now));

        for (var number = 0; number < FuzzRun.Of(few: 300, many: 10_000); number++)
        {
            var isForged = number % 3 == 0;
            var address = $"/api/mail/events{(isForged ? Guesses[random.Next(Guesses.Length)] : $"?key={Secret}")}";
            using var content = new ByteArrayContent(FuzzRun.Bounded(bodies.Next()));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");

            // A report that overtakes our own record is asked for again.
            await run.SendAsync(http, new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, isForged, mayAskAgain: !isForged);
            if (number % 150 == 149)
            {
                await app.AdvanceAsync(TimeSpan.FromMinutes(2));
            }
        }

        await run.EndAsync(http);
    }

    private static string[] Samples(MailRecord mail, DateTimeOffset now)
    {
        var data =
            $$"""{"sender":"mentoring@example.com","recipient":"ada@example.com","messageId":"{{mail.MailId}}","status":"Delivered","deliveryStatusDetails":{"statusMessage":"550 5.1.1 user unknown"},"deliveryAttemptTimestamp":"{{now:O}}"}""";
        var cloud =
            $$"""{"id":"{{Guid.Empty}}","source":"/subscriptions/x","specversion":"1.0","type":"{{CommunicationEvents.ReportType}}","time":"{{now:O}}","data":{{data}} }""";
        return
        [
            cloud,
            $"[{cloud},{cloud.Replace("Delivered", "Bounced", StringComparison.Ordinal)}]",
            $$"""[{"id":"1","topic":"/x","subject":"sender/a","eventType":"{{CommunicationEvents.ReportType}}","eventTime":"{{now:O}}","dataVersion":"1.0","data":{{data}} }]""",
            $$"""[{"id":"2","eventType":"{{CommunicationEvents.ValidationType}}","data":{"validationCode":"512d38b6","validationUrl":"https://example.com/x"} }]""",
        ];
    }
}

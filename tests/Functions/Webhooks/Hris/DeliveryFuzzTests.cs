using System.Net;
using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Webhooks.Hris;

/// <summary>Deliveries over HTTP to the whole app, in JSON and as a form: signed ones of any content, and forged ones.</summary>
public sealed class DeliveryFuzzTests
{
    private const string Address = "/api/hris/fuzzed";

    private const string OtherSecret = "whsec_bWVudG9yZmxvdy1zYW1wbGUtc2VjcmV0LTMyYnl0ZXM=";

    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Standard =
    [
        """{"type":"person.hired","timestamp":"2027-01-04T07:00:00Z","data":{"externalId":"90210","effectiveAt":"2027-01-04T00:00:00Z","givenName":"Zoë","familyName":"Low","email":"zoe@example.com","managerExternalId":"4711","level":3,"timeZone":"Europe/Paris","hireDate":"2027-01-04","employment":"Active","team":"Data","title":"Analyst","location":"Paris","language":"fr"}}""",
        """{"type":"person.left","timestamp":"2027-01-04T07:00:00+01:00","data":{"externalId":"90211","title":null,"team":""}}""",
        """{"type":"person.leave_started","timestamp":"2027-01-04T07:00:00Z","data":{"externalId":"90212","effectiveAt":"2027-03-04T00:00:00Z"}}""",
    ];

    private static readonly string[] Bamboo =
    [
        """{"type":"employee.updated","timestamp":"2027-01-04T07:00:00+0000","data":{"companyId":"4711","employeeId":"90210","changedFields":["department","jobTitle"]}}""",
        """{"employees":[{"id":"90210","action":"Updated","timestamp":"2027-01-04T07:00:00Z","changedFields":["Job Title"],"fields":{"Job Title":"Analyst","Status":"Active","Hire Date":"2026-12-01","Work Email":"zoe@example.com"}},{"id":7,"action":"Deleted","fields":[]}]}""",
    ];

    private static readonly (string, string)[] BambooForm =
    [
        ("employees[70][id]", "70"),
        ("employees[70][action]", "Updated"),
        ("employees[70][changedFields][0]", "Work Email"),
        ("employees[70][fields][First Name]", "Jo"),
        ("employees[70][fields][Work Email]", "jo@example.com"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HrisVendor.StandardWebhooks)]
    [InlineData(HrisVendor.BambooHr)]
    public async Task Of_deliveries_that_nobody_signed_none_is_taken_and_of_all_others_none_makes_the_app_stumble(HrisVendor vendor)
    {
        await using var app = await TestApp.StartWithHttpAsync(
            FuzzRun.Watched(),
            $"--Hris:Connections:fuzzed:Vendor={vendor}",
            $"--Hris:Connections:fuzzed:Secrets={(vendor is HrisVendor.BambooHr ? SignedWebhook.BambooSecret : SignedWebhook.StandardSecret)}",
            $"--Hris:DirectoryFile={Repository.File("samples/people.csv")}");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var run = new FuzzRun(app);
        var random = new Random(FuzzRun.Seed);
        var bodies = new JsonMutator(FuzzRun.Seed, vendor is HrisVendor.BambooHr ? Bamboo : Standard);
        var fields = new FieldMutator(FuzzRun.Seed);

        var forged = 0;
        for (var number = 0; number < FuzzRun.Of(few: 150, many: 5_000); number++)
        {
            var isForm = vendor is HrisVendor.BambooHr && random.Next(3) == 0;
            var body = FuzzRun.Bounded(isForm ? await fields.Next(BambooForm).ReadAsByteArrayAsync(Cancellation) : bodies.Next());
            var sound = Signed(vendor, body, app.Now, $"msg_{number}", isForm);
            if (number % 3 > 0)
            {
                await run.SendAsync(http, Request(sound));
                continue;
            }

            // Who sends unsigned deliveries without end is not even told so; time brings that back.
            if (++forged % 50 == 0)
            {
                await app.AdvanceAsync(TimeSpan.FromMinutes(2));
            }

            await run.SendAsync(http, Request(Forged(vendor, sound, app.Now, random)), isForged: true);
        }

        var last = Signed(vendor, Encoding.UTF8.GetBytes((vendor is HrisVendor.BambooHr ? Bamboo : Standard)[0]), app.Now, "msg_last", isForm: false);
        Assert.Equal(HttpStatusCode.Accepted, await run.SendAsync(http, Request(last)));
        await run.EndAsync(http);
    }

    private static WebhookRequest Signed(HrisVendor vendor, byte[] body, DateTimeOffset now, string id, bool isForm) => vendor is HrisVendor.BambooHr
        ? SignedWebhook.Bamboo(body, now, isForm ? Form : "application/json")
        : SignedWebhook.Standard(body, now, id);

    private static WebhookRequest Forged(HrisVendor vendor, WebhookRequest sound, DateTimeOffset now, Random random)
    {
        var (header, isBamboo) = (vendor is HrisVendor.BambooHr ? "X-BambooHR-Signature" : "Webhook-Signature", vendor is HrisVendor.BambooHr);
        return random.Next(6) switch
        {
            0 => new WebhookRequest(sound.Body, new Dictionary<string, string>()),
            1 => sound with { Body = (byte[])[.. sound.Body.Span, (byte)' '] },
            2 => isBamboo
                ? SignedWebhook.Bamboo(sound.Body.ToArray(), now, secret: OtherSecret)
                : SignedWebhook.Standard(sound.Body.ToArray(), now, secret: OtherSecret),
            3 => isBamboo
                ? SignedWebhook.Bamboo(sound.Body.ToArray(), now.AddHours(-1))
                : SignedWebhook.Standard(sound.Body.ToArray(), now.AddHours(-1)),
            4 => sound.With(header, "v1,"),
            _ => sound.With(header, new string('A', random.Next(1, 3_000))),
        };
    }

    private static HttpRequestMessage Request(WebhookRequest delivery)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(delivery.Body.ToArray()) };
        foreach (var (name, value) in delivery.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }
}

using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Functions.Webhooks.Hris;

/// <summary>Bodies that a sender signed and nobody would expect: 12,000 of them in all, the same ones at every run.</summary>
public sealed class SignedBodyFuzzTests
{
    private const int Seed = 20261130;
    private const int OfEachVendor = 2_000;
    private const string Connection = "fuzzed";

    private static readonly Dictionary<HrisVendor, (string Secret, string[] Samples)> All = new()
    {
        [HrisVendor.StandardWebhooks] = (
            SignedWebhook.StandardSecret,
            [
                """{"type":"person.hired","timestamp":"2027-01-04T07:00:00Z","data":{"externalId":"90210","effectiveAt":"2027-02-01T00:00:00Z","givenName":"Zoë","email":"zoe@example.com","managerExternalId":"4711","level":3,"timeZone":"Europe/Paris","hireDate":"2027-02-01","employment":"Active"}}""",
                """{"type":"person.left","timestamp":"2027-01-04T07:00:00+01:00","data":{"externalId":"90210","title":null,"team":""}}""",
            ]),
        [HrisVendor.BambooHr] = (
            SignedWebhook.BambooSecret,
            [
                """{"type":"employee.updated","timestamp":"2027-01-04T07:00:00+0000","data":{"companyId":"4711","employeeId":"90210","changedFields":["department","jobTitle"]}}""",
                """{"employees":[{"id":"90210","action":"Updated","timestamp":"2027-01-04T07:00:00Z","changedFields":["Job Title"],"fields":{"Job Title":"Analyst","Status":"Active","Hire Date":"2026-12-01"}},{"id":7,"action":"Deleted","fields":[]}]}""",
                "employees[70][changedFields][0]=Work+Email&employees[70][First+Name]=Jo&employees[70][Work+Email]=jo%40example.com&type: \"x\"",
            ]),
        [HrisVendor.HiBob] = (
            SignedWebhook.HiBobSecret,
            [
                """{"companyId":636000,"type":"employee.updated","triggeredBy":"system","triggeredAt":"2027-01-04T07:00:00.955603","version":"v2","data":{"employeeId":"2938475","fieldUpdatesIds":[{"id":"work.department"},{"id":"work.title"}]}}""",
                """{"text":"Ping test"}""",
            ]),
        [HrisVendor.Personio] = (
            SignedWebhook.PersonioSecret,
            [
                """{"company_id":"1","event_name":"person.created","occurred_at":"2027-01-04T07:00:00Z","payload":{"person_id":"5005"},"meta":{}}""",
                """{"company_id":"1","event_name":"employment.updated","occurred_at":"2027-01-04T07:00:00Z","payload":{"employment_id":"e1","person":{"id":5005}}}""",
            ]),
        [HrisVendor.Merge] = (
            SignedWebhook.MergeSecret,
            [
                """{"hook":{"id":"h","event":"Employee.changed"},"linked_account":{"id":"l"},"data":{"id":"0958cbc6","first_name":"Dirna","preferred_name":null,"work_email":"dirna@example.com","manager":"0048ea5b","employments":[{"job_title":"Analyst","effective_date":"2026-05-01T00:00:00Z"}],"team":{"name":"Data"},"start_date":"2027-02-01T00:00:00Z","employment_status":"ACTIVE","termination_date":"2027-03-01T00:00:00Z","custom_fields":{"grade":4},"field_mappings":{"organization_defined_targets":{"grade":"5"}},"remote_was_deleted":false,"modified_at":"2027-01-04T07:00:00Z"}}""",
            ]),
        [HrisVendor.Finch] = (
            SignedWebhook.FinchSecret,
            ["""{"company_id":"c","connection_id":"n","entity_id":"e","event_type":"employment.updated","data":{"individual_id":"5d0b10a1"}}"""]),
    };

    public static TheoryData<HrisVendor> Vendors => [.. Enum.GetValues<HrisVendor>()];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Whatever_is_signed_is_taken_or_refused_with_a_reason_and_never_a_failure_of_ours(HrisVendor vendor)
    {
        await using var app = await TestApp.StartAsync();
        var (secret, samples) = All[vendor];
        var known = new HrisConnection
        {
            Name = Connection,
            Vendor = vendor,
            Secrets = [secret],
            FieldNames = new Dictionary<string, string> { ["grade"] = "level" },
        };
        var receive = ActivatorUtilities.CreateInstance<ReceiveHrisEvent>(app.Host.Services, new HrisConnections([known]), Recording(app));
        var bodies = new BodyMutator(Seed + (int)vendor, samples);
        var answers = new Dictionary<int, int>();

        for (var number = 0; number < OfEachVendor; number++)
        {
            var body = bodies.Next();
            var answer = await AnswerAsync(receive, Signed(vendor, body, app.Now, number));
            Assert.True(answer is 200 or 202 or 400, $"{vendor} {number}: {answer} to {Convert.ToBase64String(body)}");
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
        }

        Assert.True(answers.GetValueOrDefault(202) > OfEachVendor / 20 && answers.GetValueOrDefault(400) > OfEachVendor / 20, "The bodies try one way only.");
    }

    // Deliveries are saved, and nobody is woken: what they lead to is not what is tried here.
    private static Decider Recording(TestApp app)
    {
        var delivery = new SignalDelivery(new Instances(), app.Get<DecisionStore>(), app.Get<IDecisionObserver>(), NullLogger<SignalDelivery>.Instance);
        return new Decider(app.Store, app.Get<DecisionStore>(), delivery, app.Get<IDecisionObserver>(), app.Get<TimeProvider>());
    }

    private static WebhookRequest Signed(HrisVendor vendor, byte[] body, DateTimeOffset now, int number) => vendor switch
    {
        HrisVendor.StandardWebhooks => SignedWebhook.Standard(body, now, $"msg_{number}"),
        HrisVendor.BambooHr => SignedWebhook.Bamboo(body, now, number % 4 == 0 ? "application/x-www-form-urlencoded" : "application/json"),
        HrisVendor.HiBob => SignedWebhook.HiBob(body),
        HrisVendor.Personio => SignedWebhook.Personio(body),
        HrisVendor.Merge => SignedWebhook.Merge(body),
        HrisVendor.Finch => SignedWebhook.Finch(body, now, $"evt_{number}"),
        _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "Nobody signs like this."),
    };

    private static async Task<int> AnswerAsync(ReceiveHrisEvent receive, WebhookRequest signed)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(signed.Body.ToArray());
        foreach (var (name, value) in signed.Headers)
        {
            context.Request.Headers[name] = value;
        }

        var cancellation = TestContext.Current.CancellationToken;
        var result = signed.Secret is { } secret
            ? await receive.RunAtSecretAsync(context.Request, Connection, secret, client: null!, cancellation)
            : await receive.RunAsync(context.Request, Connection, client: null!, cancellation);
        return Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode!.Value;
    }
}

using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Hris;

public class StandardWebhooksTests
{
    private const string Hired = """
        {"type":"person.hired","timestamp":"2026-11-02T08:00:00+01:00","data":{"externalId":"90210","effectiveAt":"2026-12-01T00:00:00Z",
        "givenName":"Zoë","familyName":"Marchand","email":"zoe@example.com","managerExternalId":"4711","title":"Analyst","level":3,"team":"Data",
        "site":"Nîmes","timeZone":"Europe/Paris","language":"fr","hireDate":"2026-12-01","gender":"not for us"}}
        """;

    private static readonly DateTimeOffset Now = new(2026, 11, 2, 7, 0, 30, TimeSpan.Zero);

    private static readonly HrisConnection Connection = new()
    {
        Name = "people",
        Vendor = HrisVendor.StandardWebhooks,
        Secrets = ["whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", SignedWebhook.StandardSecret],
    };

    [Fact]
    public void A_signed_event_is_read_with_all_that_we_use_of_it()
    {
        var accepted = Assert.IsType<WebhookVerdict.Accepted>(Receive(SignedWebhook.Standard(Hired, Now)));

        Assert.Equal("msg_1", accepted.Key);
        Assert.Equal(
            new HrisEvent(
                "msg_1",
                HrisEventKind.Hired,
                "90210",
                new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero),
                new HrisFields("Zoë", "Marchand", "zoe@example.com", "4711", "Analyst", 3, "Data", "Nîmes", "Europe/Paris", "fr", new DateOnly(2026, 12, 1)),
                new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero)),
            Assert.Single(accepted.Events));
    }

    [Fact]
    public void The_published_test_vector_is_a_valid_signature()
    {
        var request = new WebhookRequest(
            Encoding.UTF8.GetBytes("""{"test": 2432232314}"""),
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek",
                ["webhook-timestamp"] = "1614265330",
                ["webhook-signature"] = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            });

        Assert.IsType<WebhookVerdict.Malformed>(HrisWebhook.Receive(Connection, request, DateTimeOffset.FromUnixTimeSeconds(1614265330)));
    }

    [Theory]
    [InlineData("person.hired", HrisEventKind.Hired)]
    [InlineData("person.promoted", HrisEventKind.Promoted)]
    [InlineData("person.role_changed", HrisEventKind.NewRole)]
    [InlineData("person.manager_changed", HrisEventKind.ManagerChanged)]
    [InlineData("person.team_changed", HrisEventKind.TeamChanged)]
    [InlineData("person.leave_started", HrisEventKind.LeaveStarted)]
    [InlineData("person.leave_ended", HrisEventKind.LeaveEnded)]
    [InlineData("person.left", HrisEventKind.Left)]
    [InlineData("person.updated", HrisEventKind.Updated)]
    [InlineData("payroll.run", HrisEventKind.Unknown)]
    public void Types_are_told_apart_and_an_unknown_one_is_accepted(string type, HrisEventKind kind)
    {
        var body = Hired.Replace("person.hired", type, StringComparison.Ordinal);

        Assert.Equal(kind, Assert.Single(Assert.IsType<WebhookVerdict.Accepted>(Receive(SignedWebhook.Standard(body, Now))).Events).Kind);
    }

    [Fact]
    public void One_right_signature_among_several_is_enough()
    {
        var signed = SignedWebhook.Standard(Hired, Now);
        var others = "v1a,AAAA v1,bm90IG91cnM= v1,*** " + signed.Header("webhook-signature");

        Assert.IsType<WebhookVerdict.Accepted>(Receive(signed.With("webhook-signature", others)));
    }

    [Theory]
    [InlineData("webhook-id", "msg_2")]
    [InlineData("webhook-id", "")]
    [InlineData("webhook-timestamp", "1793602831")]
    [InlineData("webhook-timestamp", "soon")]
    [InlineData("webhook-timestamp", "9223372036854775807")]
    [InlineData("webhook-signature", "")]
    [InlineData("webhook-signature", "v1,AAAA")]
    [InlineData("webhook-signature", "v2,AAAA")]
    public void A_changed_header_breaks_the_signature(string header, string value) =>
        Assert.IsType<WebhookVerdict.Unsigned>(Receive(SignedWebhook.Standard(Hired, Now).With(header, value)));

    [Fact]
    public void A_changed_body_breaks_the_signature()
    {
        var signed = SignedWebhook.Standard(Hired, Now);
        var body = signed.Body.ToArray();
        body[^3] ^= 1;

        Assert.IsType<WebhookVerdict.Unsigned>(Receive(signed with { Body = body }));
    }

    [Fact]
    public void Another_secret_is_refused() =>
        Assert.IsType<WebhookVerdict.Unsigned>(Receive(SignedWebhook.Standard(Hired, Now, secret: "whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB")));

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_delivery_may_be_five_minutes_off(int seconds, bool accepted) =>
        Assert.Equal(accepted, Receive(SignedWebhook.Standard(Hired, Now.AddSeconds(seconds))) is WebhookVerdict.Accepted);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":"person.hired"}""")]
    [InlineData("""{"type":"person.hired","timestamp":"2026-11-02T08:00:00Z"}""")]
    [InlineData("""{"type":"person.hired","timestamp":"2026-11-02T08:00:00Z","data":{}}""")]
    [InlineData("""{"type":"person.hired","timestamp":"2026-11-02T08:00:00Z","data":{"externalId":" "}}""")]
    [InlineData("""{"type":"person.hired","timestamp":"2026-11-02T08:00:00Z","data":{"externalId":"1","level":"high"}}""")]
    [InlineData("""{"type":"person.hired","timestamp":"2026-11-02T08:00:00Z","data":{"externalId":"1","externalId":"2"}}""")]
    [InlineData("""{"type":"person.hired","type":"person.left","timestamp":"2026-11-02T08:00:00Z","data":{"externalId":"1"}}""")]
    public void What_is_signed_and_not_understood_is_malformed(string body) =>
        Assert.IsType<WebhookVerdict.Malformed>(Receive(SignedWebhook.Standard(body, Now)));

    [Theory]
    [InlineData("\"givenName\":\"\\ud800\"", "$.data.givenName")]
    [InlineData("\"\\ud800\":1", "$")]
    [InlineData("\"level\":\"high\"", "$.data.level")]
    [InlineData("\"timeZone\":\"Mars/Olympus\"", "data.timeZone")]
    [InlineData("\"hireDate\":\"soon\"", "$.data.hireDate")]
    public void What_cannot_be_read_is_named_by_its_place(string field, string place)
    {
        var body = $$"""{"type":"person.hired","timestamp":"2026-11-02T08:00:00Z","data":{"externalId":"1",{{field}} } }""";

        Assert.Contains(place, Assert.IsType<WebhookVerdict.Malformed>(Receive(SignedWebhook.Standard(body, Now))).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_what_is_there_and_empty_says_none()
    {
        const string Body = """{"type":"person.updated","timestamp":"2026-11-02T07:00:00Z","data":{"externalId":"1","managerExternalId":null,"team":"","email":null}}""";

        var said = Assert.Single(Assert.IsType<WebhookVerdict.Accepted>(Receive(SignedWebhook.Standard($"\uFEFF{Body}", Now))).Events);

        Assert.Equal(["managerExternalId", "team"], said.Fields!.Cleared!);
    }

    [Fact]
    public void No_system_makes_somebody_a_guest()
    {
        const string Body = """{"type":"person.hired","timestamp":"2026-11-02T07:00:00Z","data":{"externalId":"1","invitedBy":"p0123456789ab"}}""";

        var said = Assert.Single(Assert.IsType<WebhookVerdict.Accepted>(Receive(SignedWebhook.Standard(Body, Now))).Events);

        Assert.Null(said.Fields!.InvitedBy);
    }

    [Fact]
    public void Nothing_is_said_later_than_it_is_heard()
    {
        const string Body = """{"type":"person.updated","timestamp":"2099-01-01T00:00:00Z","data":{"externalId":"1"}}""";

        var said = Assert.Single(Assert.IsType<WebhookVerdict.Accepted>(Receive(SignedWebhook.Standard(Body, Now))).Events);

        Assert.Equal((Now, Now), (said.EffectiveAt, said.SaidAt!.Value));
    }

    private static WebhookVerdict Receive(WebhookRequest request) => HrisWebhook.Receive(Connection, request, Now);
}

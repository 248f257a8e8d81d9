using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Hris;

/// <summary>Who is believed: by signature on the bytes as they came, or, where a vendor documents none, by the end of the address.</summary>
public class VendorSignatureTests
{
    private const string Bob = """{"companyId":1,"type":"employee.left","triggeredAt":"2026-11-20T08:15:00","version":"v2","data":{"employeeId":"2938475"}}""";
    private const string Merged = """{"hook":{"event":"Employee.removed"},"data":{"id":"0958cbc6"}}""";
    private const string Finched = """{"company_id":"c","event_type":"individual.deleted","data":{"individual_id":"5d0b10a1"}}""";
    private const string Personal = """{"company_id":"1","event_name":"person.deleted","occurred_at":"2026-11-20T08:15:00Z","payload":{"person_id":"5005"}}""";

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Ping test")]
    [InlineData("\"Ping test\"")]
    [InlineData("""{"text":"Ping test"}""")]
    [InlineData("""{ "text": "Ping test" }""")]
    public void HiBob_is_answered_when_it_asks_whether_anybody_is_there(string body) => Assert.IsType<WebhookVerdict.Greeted>(
        Receive(HrisVendor.HiBob, new WebhookRequest(Encoding.UTF8.GetBytes(body), new Dictionary<string, string>())));

    [Theory]
    [InlineData(HrisVendor.HiBob)]
    [InlineData(HrisVendor.Merge)]
    [InlineData(HrisVendor.Finch)]
    [InlineData(HrisVendor.Personio)]
    public void What_a_vendor_sends_is_believed_and_what_was_changed_on_the_way_or_comes_from_elsewhere_is_not(HrisVendor vendor)
    {
        var signed = Signed(vendor);
        var changed = signed.Body.ToArray();
        changed[^3] ^= 1;

        Assert.IsType<WebhookVerdict.Accepted>(Receive(vendor, signed));
        Assert.IsType<WebhookVerdict.Unsigned>(Receive(vendor, signed with { Headers = new Dictionary<string, string>(), Secret = null }));
        Assert.IsType<WebhookVerdict.Unsigned>(HrisWebhook.Receive(Connection(vendor, ["another secret, just as long as it has to be"]), signed, Now));
        if (vendor is not HrisVendor.Personio)
        {
            Assert.IsType<WebhookVerdict.Unsigned>(Receive(vendor, signed with { Body = changed }));
        }
    }

    [Theory]
    [InlineData(HrisVendor.HiBob)]
    [InlineData(HrisVendor.Merge)]
    [InlineData(HrisVendor.Finch)]
    [InlineData(HrisVendor.Personio)]
    public void While_a_secret_is_replaced_both_hold(HrisVendor vendor) => Assert.IsType<WebhookVerdict.Accepted>(
        HrisWebhook.Receive(Connection(vendor, ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", SecretOf(vendor)]), Signed(vendor), Now));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merge_may_write_its_signature_with_padding_or_without(bool padded) =>
        Assert.IsType<WebhookVerdict.Accepted>(Receive(HrisVendor.Merge, SignedWebhook.Merge(Merged, padded)));

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Finch_may_be_five_minutes_off(int seconds, bool accepted) =>
        Assert.Equal(accepted, Receive(HrisVendor.Finch, SignedWebhook.Finch(Finched, Now.AddSeconds(seconds))) is WebhookVerdict.Accepted);

    [Fact]
    public void One_right_signature_among_several_of_Finch_is_enough()
    {
        var signed = SignedWebhook.Finch(Finched, Now);

        Assert.IsType<WebhookVerdict.Accepted>(
            Receive(HrisVendor.Finch, signed.With("Finch-Signature", $"v2,AAAA v1,bm90IG91cnM= v1,*** {signed.Header("finch-signature")}")));
    }

    [Theory]
    [InlineData("finch-event-id", "evt_2")]
    [InlineData("finch-event-id", "")]
    [InlineData("finch-timestamp", "soon")]
    [InlineData("finch-signature", "v1,AAAA")]
    public void A_header_of_Finch_that_was_changed_breaks_its_signature(string header, string value) =>
        Assert.IsType<WebhookVerdict.Unsigned>(Receive(HrisVendor.Finch, SignedWebhook.Finch(Finched, Now).With(header, value)));

    [Theory]
    [InlineData("p_rs-nio4c1f8e6b3a7d9c0e1f2a5f2b", true)]
    [InlineData("p/rs+nio4c1f8e6b3a7d9c0e1f2a5f2b", true)]
    [InlineData("P_rs-nio4c1f8e6b3a7d9c0e1f2a5f2b", false)]
    [InlineData("", false)]
    public void Personio_has_to_know_the_end_of_its_address(string secret, bool accepted) =>
        Assert.Equal(accepted, Receive(HrisVendor.Personio, SignedWebhook.Personio(Personal) with { Secret = secret }) is WebhookVerdict.Accepted);

    [Theory]
    [InlineData(HrisVendor.HiBob, "a key without a colon", "the id of a service user, a colon and its token")]
    [InlineData(HrisVendor.Personio, "client:", "a client id, a colon and its secret")]
    public void A_key_of_two_parts_that_has_one_is_named_at_the_start(HrisVendor vendor, string key, string form)
    {
        var connection = new HrisConnection
        {
            Name = "acme",
            Vendor = vendor,
            Secrets = [SecretOf(vendor)],
            ApiAddress = new Uri("https://api.example/"),
            ApiKey = key,
        };

        Assert.Equal($"The setting Hris:Connections:acme:ApiKey must be {form}.", Assert.Single(connection.Problems()));
    }

    [Fact]
    public void A_secret_that_cannot_stand_in_an_address_is_none_of_Personio() =>
        Assert.NotEmpty(Connection(HrisVendor.Personio, ["a secret with spaces and a question mark?"]).Problems(hasFile: true));

    private static WebhookVerdict Receive(HrisVendor vendor, WebhookRequest request) =>
        HrisWebhook.Receive(Connection(vendor, [SecretOf(vendor)]), request, Now);

    private static HrisConnection Connection(HrisVendor vendor, IReadOnlyList<string> secrets) => new() { Name = "acme", Vendor = vendor, Secrets = secrets };

    private static string SecretOf(HrisVendor vendor) => vendor switch
    {
        HrisVendor.HiBob => SignedWebhook.HiBobSecret,
        HrisVendor.Merge => SignedWebhook.MergeSecret,
        HrisVendor.Finch => SignedWebhook.FinchSecret,
        _ => SignedWebhook.PersonioSecret,
    };

    private static WebhookRequest Signed(HrisVendor vendor) => vendor switch
    {
        HrisVendor.HiBob => SignedWebhook.HiBob(Bob),
        HrisVendor.Merge => SignedWebhook.Merge(Merged),
        HrisVendor.Finch => SignedWebhook.Finch(Finched, Now),
        _ => SignedWebhook.Personio(Personal),
    };
}

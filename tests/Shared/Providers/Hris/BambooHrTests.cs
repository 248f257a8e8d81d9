using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Hris;

public class BambooHrTests
{
    private const string Updated = """{"type":"employee.updated","timestamp":"2026-11-20T08:15:00+0100","data":{"companyId":"4711","employeeId":"90210","changedFields":["department","jobTitle"]}}""";

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 7, 16, 0, TimeSpan.Zero);

    private static readonly HrisConnection Connection = new()
    {
        Name = "bamboo",
        Vendor = HrisVendor.BambooHr,
        Secrets = [SignedWebhook.BambooSecret],
        FieldNames = new Dictionary<string, string> { ["Home Zone"] = "timeZone", ["Grade"] = "level" },
    };

    [Fact]
    public void A_thin_event_names_the_person_and_what_changed()
    {
        var accepted = Accepted(SignedWebhook.Bamboo(Updated, Now));

        var said = Assert.Single(accepted.Events);
        Assert.Equal(
            (HrisEventKind.NewRole, "90210", new DateTimeOffset(2026, 11, 20, 7, 15, 0, TimeSpan.Zero)), (said.Kind, said.ExternalPersonId, said.EffectiveAt));
        Assert.Null(said.Fields);
        Assert.Equal(accepted.Key, said.EventId);
    }

    [Fact]
    public void The_same_bytes_are_the_same_delivery_whenever_they_are_sent() =>
        Assert.Equal(Accepted(SignedWebhook.Bamboo(Updated, Now)).Key, Accepted(SignedWebhook.Bamboo(Updated, Now.AddMinutes(2))).Key);

    [Theory]
    [InlineData("created", "[]", HrisEventKind.Hired)]
    [InlineData("deleted", "[]", HrisEventKind.Left)]
    [InlineData("updated", "[\"supervisor\"]", HrisEventKind.ManagerChanged)]
    [InlineData("updated", "[\"department\"]", HrisEventKind.TeamChanged)]
    [InlineData("updated", "[\"Job Title\", \"status\"]", HrisEventKind.Updated)]
    [InlineData("updated", "[\"favoriteColor\"]", HrisEventKind.Updated)]
    [InlineData("updated", "null", HrisEventKind.Updated)]
    public void What_an_update_means_shows_in_the_fields_it_names(string action, string changed, HrisEventKind kind)
    {
        var body = $$$"""{"type":"employee.{{{action}}}","timestamp":"2026-11-20T08:15:00+0000","data":{"employeeId":"1","changedFields":{{{changed}}} } }""";

        Assert.Equal(kind, Assert.Single(Accepted(SignedWebhook.Bamboo(body, Now)).Events).Kind);
    }

    [Fact]
    public void One_delivery_may_bring_several_employees_with_their_fields()
    {
        const string Body = """
            {"employees":[
              {"id":"1","action":"Created","timestamp":"2026-11-20T08:15:00Z","fields":{"First Name":"Zoë","Last Name":"Marchand","Work Email":"zoe@example.com",
               "Job Title":"Analyst","Department":"Data","Location":"Nîmes","Hire Date":"2026-12-01","Home Zone":"Europe/Paris","Grade":3,"Reporting to":"Ada King","Gender":"F"}},
              {"id":"2","action":"Updated","timestamp":"2026-11-20T08:15:00Z","changedFields":["Employment Status"],"fields":{"Employment Status":"Terminated"}},
              {"id":"3","action":"Updated","timestamp":"2026-11-20T08:15:00Z","changedFields":["Employment Status"],"fields":{"Employment Status":"Parental leave"}}]}
            """;

        var events = Accepted(SignedWebhook.Bamboo(Body, Now)).Events;

        Assert.Equal([HrisEventKind.Hired, HrisEventKind.Left, HrisEventKind.LeaveStarted], events.Select(said => said.Kind));
        Assert.Equal(
            new HrisFields(
                "Zoë",
                "Marchand",
                "zoe@example.com",
                ManagerExternalId: null,
                "Analyst",
                3,
                "Data",
                "Nîmes",
                "Europe/Paris",
                Language: null,
                new DateOnly(2026, 12, 1)),
            events[0].Fields);
        Assert.Equal(3, events.Select(said => said.EventId).Distinct().Count());
    }

    [Fact]
    public void A_form_is_read_like_JSON()
    {
        const string Form = "type=employee.updated&timestamp=2026-11-20T08%3A15%3A00%2B0000&data[employeeId]=90210&data[changedFields][]=department&data[changedFields][]=supervisorEId";

        var said = Assert.Single(Accepted(SignedWebhook.Bamboo(Form, Now, "application/x-www-form-urlencoded; charset=utf-8")).Events);

        Assert.Equal((HrisEventKind.ManagerChanged, "90210"), (said.Kind, said.ExternalPersonId));
    }

    [Fact]
    public void A_signature_in_upper_case_is_the_same_signature()
    {
        var signed = SignedWebhook.Bamboo(Updated, Now);

        Accepted(signed.With("X-BambooHR-Signature", signed.Header("X-BambooHR-Signature")!.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("X-BambooHR-Signature", "")]
    [InlineData("X-BambooHR-Signature", "00")]
    [InlineData("X-BambooHR-Signature", "zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("X-BambooHR-Timestamp", "")]
    [InlineData("X-BambooHR-Timestamp", "yesterday")]
    [InlineData("X-BambooHR-Timestamp", "1795158961")]
    [InlineData("X-BambooHR-Timestamp", "99999999999999999999")]
    public void A_changed_header_breaks_the_signature(string header, string value) =>
        Assert.IsType<WebhookVerdict.Unsigned>(HrisWebhook.Receive(Connection, SignedWebhook.Bamboo(Updated, Now).With(header, value), Now));

    [Fact]
    public void An_old_delivery_is_refused() =>
        Assert.IsType<WebhookVerdict.Unsigned>(HrisWebhook.Receive(Connection, SignedWebhook.Bamboo(Updated, Now.AddMinutes(-6)), Now));

    [Theory]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("""{"type":"employee.updated","data":{}}""")]
    [InlineData("""{"employees":[{"action":"Created"}]}""")]
    public void What_is_signed_and_not_understood_is_malformed(string body) =>
        Assert.IsType<WebhookVerdict.Malformed>(HrisWebhook.Receive(Connection, SignedWebhook.Bamboo(body, Now), Now));

    private static WebhookVerdict.Accepted Accepted(WebhookRequest request) =>
        Assert.IsType<WebhookVerdict.Accepted>(HrisWebhook.Receive(Connection, request, Now));
}

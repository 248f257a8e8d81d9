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

        Assert.Equal([HrisEventKind.Hired, HrisEventKind.Updated, HrisEventKind.Updated], events.Select(said => said.Kind));
        Assert.Equal([null, EmploymentState.Ended, EmploymentState.OnLeave], events.Select(said => said.Fields!.Employment));
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

    [Theory]
    [InlineData("""{"employees":[null]}""", "employees[0]")]
    [InlineData("""{"employees":[{"id":"1","action":"Created","fields":["Work Email"]}]}""", "employees[0].fields")]
    [InlineData("""{"employees":[{"id":"1"},{"id":"2","fields":{"First Name":"\ud800"}}]}""", "employees[1].fields.First Name")]
    [InlineData("""{"employees":[{"id":"\udc00"}]}""", "employees[0].id")]
    [InlineData("""{"employees":[{"id":"1","action":"\ud800"}]}""", "employees[0].action")]
    [InlineData("""{"employees":[{"id":"1","fields":{"\ud800":"x"}}]}""", "$")]
    [InlineData("""{"employees":[{"id":"1","changedFields":7}]}""", "employees[0].changedFields")]
    public void What_cannot_be_read_is_named_by_its_place(string body, string place) => Assert.Contains(
        place,
        Assert.IsType<WebhookVerdict.Malformed>(HrisWebhook.Receive(Connection, SignedWebhook.Bamboo(body, Now), Now)).Rule,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"employees":[{"id":"1","action":"Created","fields":[]}]}""")]
    [InlineData("""{"employees":[{"id":"1","action":"Created","fields":{} }]}""")]
    [InlineData("""{"employees":[{"id":1,"action":"Created"}]}""")]
    [InlineData("\uFEFF{\"employees\":[{\"id\":\"1\",\"action\":\"Created\"}]}")]
    public void An_employee_without_fields_is_to_be_looked_up_however_that_is_written(string body)
    {
        var said = Assert.Single(Accepted(SignedWebhook.Bamboo(body, Now)).Events);

        Assert.Equal((HrisEventKind.Hired, "1", null), (said.Kind, said.ExternalPersonId, said.Fields));
    }

    [Fact]
    public void A_form_about_several_employees_is_read_like_JSON()
    {
        const string Form =
            "employees[70][changedFields][0]=Work+Email&employees[70][First+Name]=Jo&employees[70][Last+Name]=Dow&employees[70][Work+Email]=jo%40example.com"
            + "&employees[1][id]=71&employees[1][action]=Deleted&employees[1][timestamp]=2026-11-20T07%3A15%3A00%2B0000&employees[1][fields][Job+Title]=Cook";

        var events = Accepted(SignedWebhook.Bamboo(Form, Now, "application/x-www-form-urlencoded")).Events;

        Assert.Equal([(HrisEventKind.Updated, "70"), (HrisEventKind.Left, "71")], events.Select(said => (said.Kind, said.ExternalPersonId)));
        Assert.Equal([new HrisFields("Jo", "Dow", "jo@example.com"), new HrisFields(Title: "Cook")], events.Select(said => said.Fields));
        Assert.Equal([Now, new DateTimeOffset(2026, 11, 20, 7, 15, 0, TimeSpan.Zero)], events.Select(said => said.SaidAt));
    }

    [Theory]
    [InlineData("""{"supervisorEId":"600","supervisorId":"9600","Supervisor":"Ada King"}""", "600")]
    [InlineData("""{"supervisorId":"9600","Reporting to":"Ada King"}""", null)]
    public void A_number_or_a_name_of_a_supervisor_is_no_id(string fields, string? manager)
    {
        var body = $$$"""{"employees":[{"id":"1","action":"Updated","changedFields":["supervisorId"],"fields":{{{fields}}} }]}""";

        var said = Assert.Single(Accepted(SignedWebhook.Bamboo(body, Now)).Events);

        Assert.Equal((HrisEventKind.ManagerChanged, manager), (said.Kind, said.Fields?.ManagerExternalId));
        Assert.Equal(manager is null, said.Fields is null);
    }

    [Fact]
    public void A_field_that_is_there_and_empty_says_none()
    {
        const string Body = """{"employees":[{"id":"1","action":"Updated","fields":{"supervisorEId":null,"Department":"","Work Email":"","Job Title":"Cook"}}]}""";

        var said = Assert.Single(Accepted(SignedWebhook.Bamboo(Body, Now)).Events).Fields!;

        Assert.Equal(["managerExternalId", "team"], said.Cleared!);
        Assert.Equal(new HrisFields(Title: "Cook"), said with { Cleared = null });
    }

    private static WebhookVerdict.Accepted Accepted(WebhookRequest request) =>
        Assert.IsType<WebhookVerdict.Accepted>(HrisWebhook.Receive(Connection, request, Now));
}

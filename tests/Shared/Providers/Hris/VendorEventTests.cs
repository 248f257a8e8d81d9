using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Hris;

/// <summary>What a vendor's event means, before anybody is looked up.</summary>
public class VendorEventTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("employee.created", "", HrisEventKind.Hired)]
    [InlineData("employee.joined", "", HrisEventKind.Hired)]
    [InlineData("employee.left", "", HrisEventKind.Left)]
    [InlineData("employee.deleted", "", HrisEventKind.Left)]
    [InlineData("employee.inactivated", "", HrisEventKind.Updated)]
    [InlineData("employee.updated", """{"id":"work.title"}""", HrisEventKind.NewRole)]
    [InlineData("employee.updated", """{"id":"work.reportsTo"}""", HrisEventKind.ManagerChanged)]
    [InlineData("employee.updated", """{"id":"work.department"}""", HrisEventKind.TeamChanged)]
    [InlineData("employee.updated", """{"id":"work.title"},{"id":"internal.lifecycleStatus"}""", HrisEventKind.Updated)]
    public void HiBob_says_who_and_what_changed(string type, string fields, HrisEventKind kind)
    {
        var body = $$$"""
            {"companyId":636000,"type":"{{{type}}}","triggeredBy":"3332883","triggeredAt":"2026-11-20T08:15:00.955603","version":"v2",
            "data":{"employeeId":"2938475","fieldUpdatesIds":[{{{fields}}}]}}
            """;

        var said = Event(HrisVendor.HiBob, SignedWebhook.HiBob(body));

        Assert.Equal((kind, "2938475", null), (said.Kind, said.ExternalPersonId, said.Fields));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 8, 15, 0, TimeSpan.Zero).AddMicroseconds(955603), said.EffectiveAt);
    }

    [Theory]
    [InlineData("person.created", """{"person_id":"5005"}""", HrisEventKind.Hired)]
    [InlineData("Person.updated", """{"id":"5005"}""", HrisEventKind.Updated)]
    [InlineData("person.deleted", """{"person":{"id":5005}}""", HrisEventKind.Left)]
    [InlineData("employment.started", """{"id":"e1","person_id":"5005"}""", HrisEventKind.Hired)]
    [InlineData("employment.terminated", """{"employment_id":"e1","person":{"id":"5005"}}""", HrisEventKind.Updated)]
    public void Personio_says_who_is_to_be_asked_for(string name, string payload, HrisEventKind kind)
    {
        var body = $$"""{"company_id":"1","event_name":"{{name}}","occurred_at":"2026-11-20T08:15:00Z","payload":{{payload}},"meta":{} }""";

        var said = Event(HrisVendor.Personio, SignedWebhook.Personio(body));

        Assert.Equal((kind, "5005", null), (said.Kind, said.ExternalPersonId, said.Fields));
        Assert.Equal(Now.AddMinutes(-45), said.SaidAt);
    }

    [Theory]
    [InlineData("individual.created", HrisEventKind.Hired)]
    [InlineData("individual.updated", HrisEventKind.Updated)]
    [InlineData("individual.deleted", HrisEventKind.Left)]
    [InlineData("employment.updated", HrisEventKind.Updated)]
    [InlineData("directory.updated", HrisEventKind.Updated)]
    public void Finch_says_who_changed(string type, HrisEventKind kind)
    {
        var body = $$"""{"company_id":"c","connection_id":"n","entity_id":"e","event_type":"{{type}}","data":{"individual_id":"5d0b10a1"} }""";

        var said = Event(HrisVendor.Finch, SignedWebhook.Finch(body, Now.AddMinutes(-1), "evt_7"));

        Assert.Equal(("evt_7", kind, "5d0b10a1", Now.AddMinutes(-1)), (said.EventId, said.Kind, said.ExternalPersonId, said.EffectiveAt));
    }

    [Theory]
    [InlineData(HrisVendor.HiBob, """{"type":"timeoff.request.created","data":{}}""")]
    [InlineData(HrisVendor.Personio, """{"event_name":"absence.created","payload":{}}""")]
    [InlineData(HrisVendor.Merge, """{"hook":{"event":"LinkedAccount.synced"},"data":{}}""")]
    [InlineData(HrisVendor.Finch, """{"event_type":"job.data_sync_all.completed","data":{"job_id":"j"}}""")]
    public void What_we_have_no_use_for_is_accepted_and_nothing_is_done(HrisVendor vendor, string body) =>
        Assert.Equal(HrisEventKind.Unknown, Event(vendor, Signed(vendor, body)).Kind);

    [Theory]
    [InlineData(HrisVendor.HiBob, """{"type":"employee.left","data":{}}""", "data.employeeId")]
    [InlineData(HrisVendor.HiBob, """{"type":"employee.left","data":{"employeeId":"a\nb"}}""", "data.employeeId")]
    [InlineData(HrisVendor.HiBob, """{"type":"employee.left","type":"employee.joined","data":{"employeeId":"1"}}""", "JSON")]
    [InlineData(HrisVendor.Personio, """{"event_name":"employment.updated","payload":{"id":"e1"}}""", "payload.person_id")]
    [InlineData(HrisVendor.Personio, "[]", "event_name")]
    [InlineData(HrisVendor.Merge, """{"hook":{"event":"Employee.changed"},"data":null}""", "data.id")]
    [InlineData(HrisVendor.Merge, """{"hook":{"event":"Employee.changed"},"data":{"id":"1","last_name":"\ud800"}}""", "data.last_name")]
    [InlineData(HrisVendor.Merge, "null", "hook.event")]
    [InlineData(HrisVendor.Finch, """{"event_type":"employment.updated","data":[]}""", "data.individual_id")]
    [InlineData(HrisVendor.Finch, "{", "JSON")]
    public void What_cannot_be_read_is_named_by_its_place(HrisVendor vendor, string body, string place) => Assert.Contains(
        place, Assert.IsType<WebhookVerdict.Malformed>(Receive(vendor, Signed(vendor, body))).Rule, StringComparison.Ordinal);

    [Fact]
    public void A_list_of_BambooHR_with_nothing_in_a_place_is_read() => Assert.Equal(
        HrisEventKind.TeamChanged,
        Event(HrisVendor.BambooHr, SignedWebhook.Bamboo("""{"employees":[{"id":"1","action":"Updated","changedFields":[null,"Department"]}]}""", Now)).Kind);

    private static HrisEvent Event(HrisVendor vendor, WebhookRequest request) =>
        Assert.Single(Assert.IsType<WebhookVerdict.Accepted>(Receive(vendor, request)).Events);

    private static WebhookVerdict Receive(HrisVendor vendor, WebhookRequest request)
    {
        string[] secrets =
        [
            vendor switch
            {
                HrisVendor.BambooHr => SignedWebhook.BambooSecret,
                HrisVendor.HiBob => SignedWebhook.HiBobSecret,
                HrisVendor.Merge => SignedWebhook.MergeSecret,
                HrisVendor.Finch => SignedWebhook.FinchSecret,
                _ => SignedWebhook.PersonioSecret,
            },
        ];
        return HrisWebhook.Receive(new HrisConnection { Name = "acme", Vendor = vendor, Secrets = secrets }, request, Now);
    }

    private static WebhookRequest Signed(HrisVendor vendor, string body) => vendor switch
    {
        HrisVendor.HiBob => SignedWebhook.HiBob(body),
        HrisVendor.Merge => SignedWebhook.Merge(body),
        HrisVendor.Finch => SignedWebhook.Finch(body, Now),
        _ => SignedWebhook.Personio(body),
    };
}

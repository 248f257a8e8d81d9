using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Hris;

/// <summary>Bodies that a broken integration might sign: whatever they hold, they are taken in or refused, and never end in a failure.</summary>
public sealed class HrisFuzzTests
{
    private const int Bodies = 10_000;

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Standard =
    [
        """{"type":"person.hired","timestamp":"2027-01-04T07:00:00Z","data":{"externalId":"1","effectiveAt":"2027-01-04T00:00:00Z","givenName":"Nia","familyName":"New","email":"nia@example.com","managerExternalId":"2","title":"Cook","level":3,"team":"Data","site":"Lyon","timeZone":"Asia/Tokyo","language":"fr","hireDate":"2027-03-01","employment":"Active","terminationDate":"2028-03-01"}}""",
        """{"type":"person.left","timestamp":"0001-01-01T00:00:00Z","data":{"externalId":"1","effectiveAt":"9999-12-31T23:59:59Z","hireDate":"0001-01-01","timeZone":"Pacific/Kiritimati"}}""",
        """{"type":"person.updated","timestamp":"9999-12-31T23:59:59Z","data":{"externalId":"\ud83d\ude00","effectiveAt":"0001-01-01T00:00:00Z","hireDate":"9999-12-31","terminationDate":"9999-12-31","timeZone":"Pacific/Pago_Pago","managerExternalId":null}}""",
    ];

    private static readonly string[] Bamboo =
    [
        """{"employees":[{"id":"1","action":"Created","timestamp":"2027-01-04T07:00:00+0000","changedFields":["Job Title"],"fields":{"First Name":"Nia","Work Email":"nia@example.com","Hire Date":"2027-03-01","Status":"Active","Termination Date":"9999-12-31"}},{"id":2,"fields":[]},{"id":"3","action":"Deleted"}]}""",
        """{"type":"employee.updated","timestamp":"2027-01-04T07:00:00Z","data":{"companyId":"4711","employeeId":"1","changedFields":["employmentHistoryStatus"]}}""",
        "employees[12][changedFields][0]=Work+Email&employees[12][First+Name]=Jo&employees[12][Work+Email]=jo%40example.com&employees[12][Hire+Date]=0001-01-01",
        "type=employee.updated&timestamp=2027-01-04T07%3A00%3A00%2B0000&data[employeeId]=1&data[changedFields][]=status",
    ];

    private static readonly string[] Pieces =
    [
        "null", "[]", "{}", "\"\\ud800\"", "\"\\udfff\"", "\"\\u0000\"", "-1", "1e999", "true", "\uFEFF", "\"", "[", "]", "%", "&", "=", "employees[", "9999-12-31", "0001-01-01",
        "\"timeZone\":\"W. Europe Standard Time\",", "\"employees\":[null],", "\"fields\":null,", "\"id\":{},", "2027-13-45", "Etc/GMT+5", "Ended", "OnLeave",
    ];

    [Fact]
    public void Whatever_is_signed_is_taken_in_or_refused()
    {
        var people = new HrisConnection { Name = "people", Vendor = HrisVendor.StandardWebhooks, Secrets = [SignedWebhook.StandardSecret] };
        var bamboo = new HrisConnection { Name = "bamboo", Vendor = HrisVendor.BambooHr, Secrets = [SignedWebhook.BambooSecret] };
        var chance = new Random(20270104);
        var taken = 0;
        for (var i = 0; i < Bodies; i++)
        {
            var isBamboo = i % 2 == 0;
            var body = Mutated(isBamboo ? Bamboo[chance.Next(Bamboo.Length)] : Standard[chance.Next(Standard.Length)], chance);
            var isForm = isBamboo && !body.Contains('{', StringComparison.Ordinal);
            var verdict = isBamboo
                ? HrisWebhook.Receive(bamboo, SignedWebhook.Bamboo(body, Now, isForm ? "application/x-www-form-urlencoded" : "application/json"), Now)
                : HrisWebhook.Receive(people, SignedWebhook.Standard(body, Now), Now);
            if (verdict is WebhookVerdict.Accepted accepted)
            {
                taken++;
                accepted.Events.ToList().ForEach(TakeIn);
            }
            else
            {
                Assert.NotEmpty(Assert.IsType<WebhookVerdict.Malformed>(verdict).Rule);
            }
        }

        Assert.InRange(taken, Bodies / 10, Bodies * 9 / 10);
    }

    private static void TakeIn(HrisEvent said)
    {
        var known = new Person("p1", "Nia", "New", "nia@example.com", "Europe/Paris");
        var first = HrisDecisions.Tell(new HrisStand("p1", known, Record: null), said with { Fields = said.Fields?.Usable() }, null, "hris:people", Now);
        foreach (var moment in first.Ahead.Take(3))
        {
            HrisDecisions.TakeEffect(new HrisStand("p1", first.Person, first.Record), first.Record, moment);
        }
    }

    private static string Mutated(string body, Random chance)
    {
        var text = new StringBuilder(body);
        for (var change = chance.Next(4); change > 0; change--)
        {
            var at = chance.Next(text.Length);
            switch (chance.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(chance.Next(1, 12), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                    break;
                case 2:
                    text[at] = (char)chance.Next(1, 0x250);
                    break;
                default:
                    text.Insert(at, text.ToString(at, Math.Min(chance.Next(1, 40), text.Length - at)));
                    break;
            }

            if (text.Length == 0)
            {
                text.Append('{');
            }
        }

        return text.ToString();
    }
}

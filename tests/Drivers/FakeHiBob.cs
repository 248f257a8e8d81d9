using System.Net;
using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>HiBob's search of people, for a service user.</summary>
public sealed class FakeHiBob() : FakeHris(
    HrisVendor.HiBob,
    $"Secrets={SignedWebhook.HiBobSecret}",
    "ApiAddress=https://hibob.invalid/v1",
    "ApiKey=SERVICE-1:token",
    "FieldNames:work.customColumns.column_1=level")
{
    /// <summary>JSON of employees by id.</summary>
    public Dictionary<string, string> Employees { get; } = [];

    protected override HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        if (request.Method != HttpMethod.Post || request.RequestUri!.AbsolutePath != "/v1/people/search")
        {
            return Status(HttpStatusCode.MethodNotAllowed);
        }

        if (request.Headers.Authorization is not { Scheme: "Basic", Parameter: "U0VSVklDRS0xOnRva2Vu" })
        {
            return Status(HttpStatusCode.Unauthorized);
        }

        var filter = JsonDocument.Parse(body).RootElement.GetProperty("filters")[0];
        var ids = filter.GetProperty("values").EnumerateArray().Select(id => id.GetString()!);
        return Json($$"""{ "employees": [{{string.Join(", ", ids.Where(Employees.ContainsKey).Select(id => Employees[id]))}}] }""");
    }
}

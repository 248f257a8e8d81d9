using System.Net;
using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;

namespace MentorFlow.Tests.Shared.Providers.Hris;

public class BambooHrDirectoryTests
{
    private static readonly HrisConnection Connection = new()
    {
        Name = "bamboo",
        Vendor = HrisVendor.BambooHr,
        Secrets = [],
        ApiAddress = new Uri("https://acme.example/api/v1/"),
        ApiKey = "key",
        FieldNames = new Dictionary<string, string> { ["customZone"] = "timeZone" },
    };

    [Fact]
    public async Task A_person_is_looked_up_with_the_key_of_the_connection()
    {
        var bamboo = new Bamboo(
            HttpStatusCode.OK,
            """{"id":"7/8","firstName":"Zoë","jobTitle":"Analyst","supervisorEId":"4711","status":"Active","customZone":"Europe/Paris","hireDate":"0000-00-00","department":null}""");

        var fields = await FindAsync(bamboo, "7/8");

        Assert.Equal(["team"], fields!.Cleared!);
        Assert.Equal(
            new HrisFields("Zoë", Title: "Analyst", ManagerExternalId: "4711", TimeZone: "Europe/Paris", Employment: EmploymentState.Employed),
            fields with { Cleared = null });
        Assert.StartsWith("https://acme.example/api/v1/employees/7%2F8?fields=firstName%2C", bamboo.Asked!.RequestUri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(Convert.ToBase64String(Encoding.UTF8.GetBytes("key:x")), bamboo.Asked.Headers.Authorization!.Parameter);
    }

    [Fact]
    public async Task Who_is_not_there_is_null() => Assert.Null(await FindAsync(new Bamboo(HttpStatusCode.NotFound, ""), "1"));

    [Fact]
    public async Task Any_other_answer_is_a_failure_to_be_tried_again() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => FindAsync(new Bamboo(HttpStatusCode.TooManyRequests, ""), "1"));

    [Theory]
    [InlineData("Active", "Full-Time", EmploymentState.Active)]
    [InlineData("Active", "Leave of Absence", EmploymentState.OnLeave)]
    [InlineData("Active", null, EmploymentState.Employed)]
    [InlineData("Inactive", "Leave of Absence", EmploymentState.Ended)]
    [InlineData("Active", "Terminated", EmploymentState.Ended)]
    public async Task An_end_goes_before_a_leave_and_a_leave_before_active_and_active_alone_says_nothing_of_a_leave(
        string status, string? history, EmploymentState employment)
    {
        var said = history is null ? "null" : $"\"{history}\"";
        var fields = await FindAsync(new Bamboo(HttpStatusCode.OK, $$"""{"status":"{{status}}","employmentHistoryStatus":{{said}} }"""), "1");

        Assert.Equal(employment, fields!.Employment);
    }

    private static async Task<HrisFields?> FindAsync(Bamboo bamboo, string id)
    {
        using var http = new HttpClient(bamboo);
        return await new HrisDirectory(http).FindAsync(Connection, id, TestContext.Current.CancellationToken);
    }

    private sealed class Bamboo(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public HttpRequestMessage? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request;
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}

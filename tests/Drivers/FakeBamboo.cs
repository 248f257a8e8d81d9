using System.Net;
using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Drivers;

/// <summary>BambooHR's employee endpoint: answers with what the test says of an employee, as its API does.</summary>
public sealed class FakeBamboo : HttpMessageHandler
{
    /// <summary>JSON of the fields by employee id; 404 for the others.</summary>
    public Dictionary<string, string> Employees { get; } = [];

    public int Asked { get; private set; }

    public Task<TestApp> StartAppAsync() => TestApp.StartWithHttpAsync(
        services => services.AddHttpClient<IHrisDirectory, HrisDirectory>().ConfigurePrimaryHttpMessageHandler(() => this),
        [.. HrisDriver.Connection, .. HrisDriver.BambooConnection]);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        var found = Employees.TryGetValue(Uri.UnescapeDataString(request.RequestUri!.Segments[^1]), out var fields);
        return Task.FromResult(new HttpResponseMessage(found ? HttpStatusCode.OK : HttpStatusCode.NotFound)
        {
            Content = new StringContent(fields ?? "", Encoding.UTF8, "application/json"),
        });
    }
}

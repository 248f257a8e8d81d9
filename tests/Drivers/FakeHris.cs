using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Hris;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays the HR system of a vendor: sends what it signs, and answers in its interface as its documents say.</summary>
/// <param name="vendor">As the settings name it.</param>
/// <param name="settings">Of the connection: "Name=value".</param>
public abstract class FakeHris(HrisVendor vendor, params string[] settings) : HttpMessageHandler
{
    private const string Connection = "acme";

    /// <summary>Every request of the app, as "METHOD path"; the trial at its start is among them.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public Task<TestApp> StartAppAsync(params string[] more) => TestApp.StartWithHttpAsync(
        services => services.AddHttpClient<IHrisDirectory, HrisDirectory>().ConfigurePrimaryHttpMessageHandler(() => this),
        [
            $"--Hris:Connections:{Connection}:Vendor={vendor}",
            .. settings.Select(setting => $"--Hris:Connections:{Connection}:{setting}"),
            .. more,
        ]);

    /// <summary>Delivers, a minute later than the last, and lets the app do what follows.</summary>
    public async Task<HttpStatusCode> SendAsync(TestApp app, Func<DateTimeOffset, WebhookRequest> sign)
    {
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        var signed = sign(app.Now);
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var content = new ByteArrayContent(signed.Body.ToArray());
        var address = signed.Secret is { } secret ? $"/api/hris/{Connection}/{secret}" : $"/api/hris/{Connection}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        foreach (var (name, value) in signed.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        await app.SettleAsync();
        return response.StatusCode;
    }

    /// <returns>Null while they are nobody here.</returns>
    public static async Task<Person?> PersonAsync(TestApp app, string externalId) =>
        await app.Get<PersonIds>().FindAsync(externalId) is { } id ? await app.Get<PersonActs>().FindAsync(id) : null;

    /// <summary>What is stored of somebody: as it was delivered, and as it is remembered. What was dropped must not stand in it.</summary>
    public static async Task<string> KeptAsync(TestApp app, string externalId)
    {
        var delivered = (await app.ListAsync<HrisDelivery>(Partition.Connection(Connection))).SelectMany(delivery => delivery.Events).Select(said => $"{said}");
        IEnumerable<string> remembered = await app.Get<PersonIds>().FindAsync(externalId) is { } id
            && await app.Store.FindAsync(HrisRecord.KeyOf(id)) is { } record
            ? record.Value.Words.Select(word => $"{word}")
            : [];
        return string.Concat(delivered.Concat(remembered));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}");
        return Answer(request, body);
    }

    /// <summary>What the interface answers.</summary>
    protected abstract HttpResponseMessage Answer(HttpRequestMessage request, string body);

    protected static HttpResponseMessage Json(string text) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    protected static HttpResponseMessage Status(HttpStatusCode status) => new(status) { Content = new StringContent("") };
}

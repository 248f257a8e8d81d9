using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Json;

namespace MentorFlow.Tests.Drivers;

/// <summary>A program that calls the API of the real app over HTTP.</summary>
internal sealed class ApiCaller : IAsyncDisposable
{
    public const string Key = "a key of more than 16 characters";

    private readonly HttpClient http;

    private ApiCaller(TestApp app)
    {
        App = app;
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add("X-MentorFlow-Key", Key);
        People = new ProgramDriver(app);
    }

    public TestApp App { get; }

    public ProgramDriver People { get; }

    public static async Task<ApiCaller> StartAsync(params string[] settings) => new(await TestApp.StartWithHttpAsync([$"--Console:Key={Key}", .. settings]));

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<ApiAnswer> PostAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path));

    public Task<ApiAnswer> PostAsync<T>(string path, T body) => SendAsync(path, JsonContent.Create(body, options: MentorFlowJson.Options));

    public Task<ApiAnswer> PutAsync<T>(string path, T body) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body, options: MentorFlowJson.Options) });

    public Task<ApiAnswer> PatchAsync<T>(string path, T body) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Patch, path) { Content = JsonContent.Create(body, options: MentorFlowJson.Options) });

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));

    public Task<ApiAnswer> PostTextAsync(string path, string body, string mediaType = "application/json") =>
        SendAsync(path, new StringContent(body, Encoding.UTF8, mediaType));

    public Task<ApiAnswer> SendAsync(string path, HttpContent body) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = body });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.DisposeAsync();
    }

    private async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await App.SettleAsync();
        return new ApiAnswer(response.StatusCode, response.Headers.Location?.ToString(), text);
    }
}

internal sealed record ApiAnswer(HttpStatusCode Status, string? Location, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonArray Items => Json["items"]!.AsArray();

    /// <summary>The fields that a problem names.</summary>
    public IReadOnlyList<string> Fields => [.. Json["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal)];

    public string Error(string field) => (string)Json["errors"]![field]![0]!;

    public T Read<T>() => JsonSerializer.Deserialize<T>(Text, MentorFlowJson.Options)!;

    public ApiAnswer Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Text}");
        return this;
    }
}

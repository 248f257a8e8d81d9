using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays a directory: Microsoft Entra ID, Okta or another, that provisions people into the real app over HTTP.</summary>
internal sealed class ScimCaller : IAsyncDisposable
{
    public const string Token = "a-token-of-the-directory-entra-27";
    public const string NextToken = "the-token-that-comes-after-it-28";
    public const string OtherToken = "a-token-of-another-directory-29";
    public const string MediaType = "application/scim+json";

    private readonly HttpClient http;

    private ScimCaller(TestApp app)
    {
        App = app;
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };
    }

    public TestApp App { get; }

    public static async Task<ScimCaller> StartAsync(params string[] settings) => new(await TestApp.StartWithHttpAsync(
    [
        $"--Scim:Connections:entra:Tokens={Token} {NextToken}",
        $"--Scim:Connections:okta:Tokens={OtherToken}",
        .. settings,
    ]));

    public Task<ScimReply> GetAsync(string path, string token = Token, string? ifNoneMatch = null) =>
        SendAsync(HttpMethod.Get, path, body: null, token, ("If-None-Match", ifNoneMatch));

    public Task<ScimReply> PostAsync(string path, string body, string token = Token, string mediaType = MediaType) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, mediaType), token);

    public Task<ScimReply> PutAsync(string path, string body, string? ifMatch = null, string token = Token) =>
        SendAsync(HttpMethod.Put, path, new StringContent(body, Encoding.UTF8, MediaType), token, ("If-Match", ifMatch));

    /// <param name="operations">JSON of one or more, by comma.</param>
    public Task<ScimReply> PatchAsync(string path, string operations, string? ifMatch = null, string token = Token) => SendAsync(
        HttpMethod.Patch,
        path,
        new StringContent(
            $$"""{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{{operations}}] }""", Encoding.UTF8, MediaType),
        token,
        ("If-Match", ifMatch));

    public Task<ScimReply> DeleteAsync(string path, string? ifMatch = null, string token = Token) =>
        SendAsync(HttpMethod.Delete, path, body: null, token, ("If-Match", ifMatch));

    /// <summary>An account as Microsoft Entra ID makes it.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> MakeUserAsync(string name, string more = "", string token = Token) =>
        (string)(await PostAsync("/Users", User(name, more), token)).Expect(HttpStatusCode.Created).Json["id"]!;

    public async Task<string> MakeGroupAsync(string name, params string[] members) =>
        (string)(await PostAsync("/Groups", Group(name, members))).Expect(HttpStatusCode.Created).Json["id"]!;

    /// <param name="more">Further attributes: ", \"name\": value".</param>
    public static string User(string name, string more = "") => $$"""
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
          "externalId": "{{name.ToLowerInvariant()}}-in-entra", "userName": "{{name}}@Example.com", "active": true,
          "emails": [{ "primary": true, "type": "work", "value": "{{name}}@example.com" }],
          "meta": { "resourceType": "User" },
          "name": { "formatted": "{{name}} Example", "familyName": "Example", "givenName": "{{name}}" },
          "roles": []{{more}}
        }
        """;

    public static string Group(string name, params string[] members) => $$"""
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "{{name}}",
          "members": [{{string.Join(", ", members.Select(id => $$"""{ "value": "{{id}}" }"""))}}]
        }
        """;

    /// <summary>What is known of the person with the address, once all that was said is applied.</summary>
    public async Task<Person?> PersonAsync(string email)
    {
        await App.SettleAsync();
        return await App.Get<MentorFlow.Orchestrations.People.PersonActs>().FindByEmailAsync(email);
    }

    public Task<IReadOnlyList<T>> KeptAsync<T>(string connection = "entra")
        where T : class, IDocument => App.ListAsync<T>(Partition.Connection(connection));

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.DisposeAsync();
    }

    public async Task<ScimReply> SendAsync(
        HttpMethod method, string path, HttpContent? body, string? token = Token, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/scim/v2{path}") { Content = body };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new ScimReply(
            response.StatusCode,
            response.Headers.ETag?.ToString(),
            response.Headers.Location?.ToString(),
            response.Headers.RetryAfter?.Delta,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

internal sealed record ScimReply(HttpStatusCode Status, string? ETag, string? Location, TimeSpan? RetryAfter, string? MediaType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public IReadOnlyList<JsonNode> Found => [.. Json["Resources"]!.AsArray().Select(one => one!)];

    public int Total => (int)Json["totalResults"]!;

    public ScimReply Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Text}");
        return this;
    }

    /// <summary>An error as the RFC has it.</summary>
    public ScimReply ExpectError(HttpStatusCode status, string? scimType = null)
    {
        Expect(status);
        Assert.Equal(ScimCaller.MediaType, MediaType);
        Assert.Equal("urn:ietf:params:scim:api:messages:2.0:Error", (string)Json["schemas"]![0]!);
        Assert.Equal(((int)status).ToString(), (string)Json["status"]!);
        Assert.Equal(scimType, (string?)Json["scimType"]);
        Assert.NotEmpty((string)Json["detail"]!);
        return this;
    }
}

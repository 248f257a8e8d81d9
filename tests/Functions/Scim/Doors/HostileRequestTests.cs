using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Scim;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Doors;

/// <summary>Whatever is sent to the door of directories is answered in their format, never by a failure, and leaves nothing behind.</summary>
public sealed class HostileRequestTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-token-of-the-directory-entra-28")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.x")]
    public async Task Without_a_token_that_is_valid_nothing_is_told_and_nothing_is_stored(string? token)
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeUserAsync("Ada");

        foreach (var path in new[] { $"/Users/{id}", "/Users", "/Groups", "/ServiceProviderConfig", "/Schemas", "/nothing" })
        {
            (await caller.SendAsync(HttpMethod.Get, path, body: null, token)).ExpectError(HttpStatusCode.Unauthorized);
        }

        (await caller.SendAsync(HttpMethod.Post, "/Users", Body(ScimCaller.User("Maya")), token)).ExpectError(HttpStatusCode.Unauthorized);
        (await caller.SendAsync(HttpMethod.Delete, $"/Users/{id}", body: null, token)).ExpectError(HttpStatusCode.Unauthorized);
        Assert.Single(await caller.KeptAsync<ScimUser>());
    }

    [Fact]
    public async Task The_key_of_the_api_opens_no_directory_and_a_directorys_token_no_console()
    {
        await using var caller = await ScimCaller.StartAsync($"--Console:Key={ScimCaller.OtherToken}x");
        using var http = new HttpClient { BaseAddress = caller.App.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ScimCaller.Token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/people")).StatusCode);
        (await caller.GetAsync("/Users", $"{ScimCaller.OtherToken}x")).ExpectError(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task While_a_token_is_changed_the_old_and_the_new_open_the_same()
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeUserAsync("Ada");

        (await caller.GetAsync($"/Users/{id}", ScimCaller.NextToken)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "invalidSyntax")]
    [InlineData("{", "invalidSyntax")]
    [InlineData("null", "invalidSyntax")]
    [InlineData("[]", "invalidSyntax")]
    [InlineData("7", "invalidSyntax")]
    [InlineData("\"userName\"", "invalidSyntax")]
    [InlineData("""{ "userName": "a", "username": "b" }""", "invalidSyntax")]
    [InlineData("""{ "userName": "\ud800" }""", "invalidSyntax")]
    [InlineData("""{ "userName": "a", "name": { "\ud800": 1 } }""", "invalidSyntax")]
    [InlineData("{}", "invalidValue")]
    [InlineData("""{ "userName": "" }""", "invalidValue")]
    [InlineData("""{ "userName": "   " }""", "invalidValue")]
    [InlineData("""{ "userName": null }""", "invalidValue")]
    [InlineData("""{ "userName": { "value": "a" } }""", "invalidValue")]
    [InlineData("""{ "userName": true }""", "invalidValue")]
    [InlineData("""{ "userName": "a", "active": "maybe" }""", "invalidValue")]
    [InlineData("""{ "userName": "a", "active": {} }""", "invalidValue")]
    [InlineData("""{ "userName": "a", "name": "b" }""", "invalidValue")]
    [InlineData("""{ "userName": "a", "name": { "givenName": { "x": 1 } } }""", "invalidValue")]
    [InlineData("""{ "userName": "a", "urn:ietf:params:scim:schemas:extension:mentorflow:2.0:User": { "level": 1e99 } }""", "invalidValue")]
    [InlineData("""{ "userName": "a", "urn:ietf:params:scim:schemas:extension:mentorflow:2.0:User": { "hireDate": "soon" } }""", "invalidValue")]
    public async Task An_account_that_cannot_be_read_is_refused(string body, string scimType)
    {
        await using var caller = await ScimCaller.StartAsync();

        (await caller.PostAsync("/Users", body)).ExpectError(HttpStatusCode.BadRequest, scimType);

        Assert.Empty(await caller.KeptAsync<ScimUser>());
        Assert.Empty(await caller.KeptAsync<HrisDelivery>());
    }

    [Fact]
    public async Task What_is_huge_deep_or_many_is_refused()
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeUserAsync("Ada");

        (await caller.PostAsync("/Users", $$"""{ "userName": "{{new string('x', 3_000_000)}}" }""")).ExpectError(HttpStatusCode.RequestEntityTooLarge);
        (await caller.SendAsync(HttpMethod.Post, "/Users", new StreamContent(new Endless()))).ExpectError(HttpStatusCode.RequestEntityTooLarge);
        (await caller.PostAsync("/Users", $$"""{ "userName": "{{new string('x', 1_001)}}" }""")).ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        (await caller.PostAsync("/Users", string.Concat(Enumerable.Repeat("{ \"a\":", 100_000)))).ExpectError(HttpStatusCode.BadRequest, "invalidSyntax");
        (await caller.PostAsync("/Users", $$"""{ "userName": "a", "emails": [{{Many("\"a@x.example\"", 21)}}] }""")).ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        (await caller.PostAsync("/Groups", $$"""{ "displayName": "G", "members": [{{Many("\"u0123456789ab\"", 20_001)}}] }"""))
            .ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        (await caller.PatchAsync($"/Users/{id}", Many("""{ "op": "add", "path": "title", "value": "x" }""", 1_001))).ExpectError(HttpStatusCode.BadRequest, "tooMany");
        (await caller.GetAsync($"/Users?filter={new string('(', 5_000)}")).ExpectError(HttpStatusCode.BadRequest, "invalidFilter");
        (await caller.PatchAsync($"/Users/{id}", $$"""{ "op": "add", "path": "emails[{{new string('(', 5_000)}}", "value": "x" }""")).ExpectError(HttpStatusCode.BadRequest, "invalidPath");
    }

    [Fact]
    public async Task What_is_no_text_or_of_another_type_is_refused()
    {
        await using var caller = await ScimCaller.StartAsync();

        (await caller.PostAsync("/Users", "<user/>", mediaType: "application/xml")).ExpectError(HttpStatusCode.UnsupportedMediaType);
        var bytes = new ByteArrayContent([.. "{ \"userName\": \""u8, 0xff, 0xfe, .. "\" }"u8]);
        (await caller.SendAsync(HttpMethod.Post, "/Users", bytes)).ExpectError(HttpStatusCode.BadRequest, "invalidSyntax");
    }

    [Theory]
    [InlineData("GET", "/Users/..%2f..%2fpeople")]
    [InlineData("GET", "/Users/u%01")]
    [InlineData("GET", "/Users/%F0%9F%98%80")]
    [InlineData("GET", "/Users/g0123456789ab")]
    [InlineData("DELETE", "/Users/'%20or%201=1")]
    [InlineData("GET", "/Bulk")]
    [InlineData("POST", "/Bulk")]
    [InlineData("GET", "/Me")]
    [InlineData("PUT", "/Users")]
    [InlineData("DELETE", "/Schemas")]
    [InlineData("POST", "/Users/u0123456789ab")]
    [InlineData("GET", "")]
    [InlineData("GET", "/Users/u0123456789ab/more")]
    public async Task Where_there_is_nothing_a_directory_is_told_so_in_its_format(string method, string path)
    {
        await using var caller = await ScimCaller.StartAsync();

        (await caller.SendAsync(new HttpMethod(method), path, method is "POST" or "PUT" ? Body("{}") : null)).ExpectError(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/Users?&filter=&startIndex=&count=&")]
    [InlineData("/users?FILTER=userName%20pr")]
    [InlineData("/Users?filter=userName eq \"a\"&filter=userName eq \"b\"")]
    [InlineData("/Users?attributes=,,%00,userName&sortBy=userName&sortOrder=descending")]
    public async Task Odd_addresses_are_answered(string path)
    {
        await using var caller = await ScimCaller.StartAsync();

        Assert.InRange((int)(await caller.GetAsync(path)).Status, 200, 400);
    }

    [Fact]
    public async Task Thousands_of_bodies_that_went_wrong_on_the_way_are_answered_without_a_failure()
    {
        await using var caller = await ScimCaller.StartAsync("--Scim:Connections:entra:Limit=100000/PT1S");
        var id = await caller.MakeUserAsync("Ada");
        var group = await caller.MakeGroupAsync("Mentors", id);
        var patch =
            $$"""{ "Operations": [{ "op": "Add", "path": "emails[type eq \"work\" and primary eq true].value", "value": "x" }, { "op": "remove", "path": "members", "value": [{ "value": "{{id}}" }] }] }""";
        (HttpMethod Method, string Path, string Body)[] sound =
        [
            (HttpMethod.Post, "/Users", ScimCaller.User("Maya")),
            (HttpMethod.Put, $"/Users/{id}", ScimCaller.User("Ada", """, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "manager": [{ "value": "x" }] }""")),
            (HttpMethod.Patch, $"/Users/{id}", patch),
            (HttpMethod.Patch, $"/Groups/{group}", patch),
            (HttpMethod.Post, "/Users/.search", """{ "filter": "userName eq \"a\" and not (emails[type eq \"work\"] or title pr)", "count": 5, "attributes": ["id"] }"""),
        ];
        var random = new Random(20270104);

        for (var number = 0; number < 2_000; number++)
        {
            var (method, path, body) = sound[random.Next(sound.Length)];
            var reply = await caller.SendAsync(method, path, new ByteArrayContent(Mutated(Encoding.UTF8.GetBytes(body), random)));
            Assert.True((int)reply.Status is >= 200 and < 500, $"{reply.Status}: {reply.Text}");
        }
    }

    private static byte[] Mutated(byte[] body, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && body.Length > 4; times--)
        {
            var at = random.Next(body.Length);
            body = random.Next(5) switch
            {
                0 => [.. body[..at], .. body[Math.Min(body.Length, at + random.Next(1, 8))..]],
                1 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
                2 => [.. body[..at], (byte)"{}[]\",:\\()0"[random.Next(11)], .. body[(at + 1)..]],
                3 => [.. body[..at], .. body[random.Next(at + 1)..]],
                _ => body[..at],
            };
        }

        return body;
    }

    private static string Many(string one, int times) => string.Join(", ", Enumerable.Repeat(one, times));

    private static StringContent Body(string json) => new(json, Encoding.UTF8, ScimCaller.MediaType);

    /// <summary>Says nothing of its length, and goes on for longer than anybody reads.</summary>
    private sealed class Endless : MemoryStream
    {
        public Endless()
            : base(new byte[8 * 1024 * 1024])
        {
        }

        public override bool CanSeek => false;
    }
}

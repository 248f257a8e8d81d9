using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Doors;

/// <summary>What a directory, or somebody in its name, could send: bodies that fit the schema nearly, filters and paths that nobody would write.</summary>
public sealed class ScimFuzzTests
{
    private const string Enterprise =
        """, "title": "Analyst", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Data", "manager": { "value": "x" } }""";

    private const string Ways = """, "preferredLanguage": "fr", "timezone": "Europe/Paris", "userType": "Employee" """;

    private const string Search =
        """{"filter":"userName sw \"a\" and active eq true","count":5,"startIndex":1,"attributes":["userName","emails.value"]}""";

    private static readonly string?[] Guesses = [null, "", "a-token-of-the-directory-entra-2", "A-TOKEN-OF-THE-DIRECTORY-ENTRA-27", "Basic x", new('x', 4_000)];

    private static readonly string[] Queries =
    [
        "", "?filter=", "?filter=userName%20eq", "?filter=%22", "?filter=not%20(a%20pr", "?filter=emails%5Btype%20eq%20%22x%22%5D.value%20co%20%22%5C%22",
        "?filter=meta.created%20gt%20%229999-12-31T23:59:59Z%22", "?filter=userName%20eq%20%22%ED%A0%80%22", "?startIndex=-1", "?startIndex=99999999999",
        "?count=-5", "?count=1e9", "?attributes=%00", "?attributes=urn:x:y", "?sortBy=%F0%9F%98%80", "?excludedAttributes=id,,id",
    ];

    private static readonly string[] Ends = ["", "/", "/%00", "/..%2f..", "/%ED%A0%80", "/u0123456789ab", "/%F0%9F%98%80", "/.search"];

    [Fact]
    public async Task Without_a_token_nothing_is_told_or_kept_and_no_body_query_or_path_makes_the_app_stumble()
    {
        await using var app = await TestApp.StartWithHttpAsync(
            FuzzRun.Watched(), $"--Scim:Connections:entra:Tokens={ScimCaller.Token}", "--Scim:Connections:entra:Limit=100000/PT1S");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var run = new FuzzRun(app);
        var random = new Random(FuzzRun.Seed);
        var ada = await MakeAsync(http, "Users", ScimCaller.User("Ada"));
        var mentors = await MakeAsync(http, "Groups", ScimCaller.Group("Mentors", ada));
        (HttpMethod Method, string Path, JsonMutator Bodies)[] calls =
        [
            (HttpMethod.Post, "Users", Of(ScimCaller.User("Maya", Enterprise))),
            (HttpMethod.Put, $"Users/{ada}", Of(ScimCaller.User("Ada", Ways))),
            (HttpMethod.Patch, $"Users/{ada}", Of(
                """{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"emails[type eq \"work\"].value","value":"ada.low@example.com"},{"op":"add","value":{"title":"Lead","name.givenName":"Ada"}},{"op":"remove","path":"title"}]}""",
                """{"Operations":[{"op":"replace","path":"active","value":"False"}]}""")),
            (HttpMethod.Post, "Groups", Of(ScimCaller.Group("Mentees", ada))),
            (HttpMethod.Patch, $"Groups/{mentors}", Of(
                $$"""{"Operations":[{"op":"add","path":"members","value":[{"value":"{{ada}}"}]},{"op":"remove","path":"members[value eq \"{{ada}}\"]"}]}""")),
            (HttpMethod.Post, "Users/.search", Of(Search)),
        ];

        var forged = 0;
        for (var number = 0; number < FuzzRun.Of(few: 300, many: 10_000); number++)
        {
            var (method, path, bodies) = calls[random.Next(calls.Length)];
            var isLook = random.Next(4) == 0;
            var isForged = random.Next(5) == 0;
            using var request = isLook
                ? new HttpRequestMessage(HttpMethod.Get, $"/scim/v2/{path.Split('/')[0]}{Ends[random.Next(Ends.Length)]}{Queries[random.Next(Queries.Length)]}")
                : new HttpRequestMessage(method, $"/scim/v2/{path}") { Content = Body(bodies.Next()) };
            if ((isForged ? Guesses[random.Next(Guesses.Length)] : ScimCaller.Token) is { } token)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            }

            await run.SendAsync(http, request, isForged);
            if (isForged && ++forged % 20 == 0)
            {
                await app.AdvanceAsync(TimeSpan.FromMinutes(2));
            }
        }

        await run.EndAsync(http);
    }

    private static JsonMutator Of(params IReadOnlyList<string> samples) => new(FuzzRun.Seed, samples);

    private static ByteArrayContent Body(byte[] body)
    {
        var content = new ByteArrayContent(FuzzRun.Bounded(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(ScimCaller.MediaType);
        return content;
    }

    private static async Task<string> MakeAsync(HttpClient http, string kind, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/scim/v2/{kind}") { Content = Body(Encoding.UTF8.GetBytes(body)) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {ScimCaller.Token}");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]!;
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Api.OpenApi;
using MentorFlow.Json;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api;

/// <summary>Every call that the API's own document lists, with bodies, paths and queries that fit it nearly; definitions of programs most of all.</summary>
public sealed class ApiFuzzTests
{
    private static readonly string[] Odd =
    [
        "", "nobody", "0", "-1", "99999999999", "1e400", "NoSuchValue", "%00", "%ED%A0%80", "%F0%9F%98%80", "..%2f..", "%2e%2e", "9999-12-31",
        "0001-01-01T00:00:00Z", "a%20b", "'%20or%201=1", "%3Cscript%3E", new('x', 300), new('x', 3_000),
    ];

    // What ends the program or somebody in it, so that nothing is left to try.
    private static readonly string[] Ending = ["StopProgram", "StartErasure"];

    // Webhooks and health have tests of their own; a rehearsal is a second app.
    private static readonly string[] Elsewhere =
        ["ReceiveHrisEvent", "ReceiveHrisEventAtSecret", "ReceiveMailEvents", "AllowMailEvents", "Health", "Ready", "OrderRehearsal"];

    private static readonly JsonObject Document = ApiDocument.Of(Product.App, "1.0.0");

    [Fact]
    public async Task No_call_that_is_listed_stumbles_over_what_fits_it_nearly_and_none_is_answered_without_a_key()
    {
        await using var app = await TestApp.StartWithHttpAsync(FuzzRun.Watched(), $"--Console:Key={ApiCaller.Key}");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var pair = await people.KickOffAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };
        var run = new FuzzRun(app);
        var random = new Random(FuzzRun.Seed);
        var known = new Dictionary<string, string>
        {
            ["program"] = A.ProgramId,
            ["programId"] = A.ProgramId,
            ["person"] = ProgramDriver.Id(ProgramDriver.Mentee),
            ["personId"] = ProgramDriver.Id(ProgramDriver.Mentee),
            ["mentorship"] = pair.MentorshipId,
            ["mentorshipId"] = pair.MentorshipId,
            ["round"] = "1",
            ["number"] = "1",
            ["language"] = "en",
        };
        var calls = Calls().OrderBy(call => Ending.Contains(call.Name)).ToList();
        var forged = 0;

        for (var round = 0; round < FuzzRun.Of(few: 3, many: 150); round++)
        {
            foreach (var call in calls.Where(call => round == 0 || !Ending.Contains(call.Name)))
            {
                var isForged = random.Next(12) == 0;
                using var request = new HttpRequestMessage(call.Method, Address(call, known, random)) { Content = call.Body(random) };
                request.Headers.Add("X-MentorFlow-Key", isForged ? $"{ApiCaller.Key}s" : ApiCaller.Key);
                await run.SendAsync(http, request, isForged, call.MayAskAgain);
                if (isForged && ++forged % 20 == 0)
                {
                    await app.AdvanceAsync(TimeSpan.FromMinutes(2));
                }
            }
        }

        await run.EndAsync(http);
    }

    private static IEnumerable<Call> Calls()
    {
        var samples = new SchemaSample(Document);
        var definition = JsonSerializer.Serialize(
            A.Program(TestApp.Start) with { ProgramId = "another", Policy = ProgramPolicy.Default, Matching = MatchingSettings.Default },
            MentorFlowJson.Options);
        return
        [
            .. from path in Document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               let content = operation.Value!["requestBody"]?["content"]?.AsObject()
               let sample = samples.Of(content?["application/json"]?["schema"])?.ToJsonString()
               let name = (string)operation.Value["operationId"]!
               where !Elsewhere.Contains(name)
               select new Call(
                   name,
                   new HttpMethod(operation.Key.ToUpperInvariant()),
                   path.Key,
                   operation.Value["parameters"]!.AsArray(),
                   sample is null ? null : new JsonMutator(FuzzRun.Seed, name == "CreateProgram" ? [definition, definition, sample] : [sample]),
                   content?.Select(media => media.Key).FirstOrDefault(),
                   operation.Value["responses"]!.AsObject().ContainsKey("503")),
        ];
    }

    private static string Address(Call call, IReadOnlyDictionary<string, string> known, Random random)
    {
        var (path, query) = (call.Path, "");
        foreach (var parameter in call.Parameters)
        {
            var name = (string)parameter!["name"]!;
            if ((string)parameter["in"]! == "query")
            {
                query += random.Next(3) == 0 ? $"{(query.Length == 0 ? '?' : '&')}{name}={Odd[random.Next(Odd.Length)]}" : "";
                continue;
            }

            var value = random.Next(10) > 0 && known.TryGetValue(name, out var id) ? id : Odd[random.Next(Odd.Length)];
            path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return path + query;
    }

    /// <param name="MediaType">Of the body; null where there is none.</param>
    /// <param name="MayAskAgain">Whether it says itself that it may answer 503.</param>
    private sealed record Call(
        string Name, HttpMethod Method, string Path, JsonArray Parameters, JsonMutator? Bodies, string? MediaType, bool MayAskAgain)
    {
        public HttpContent? Body(Random random)
        {
            if (MediaType is null)
            {
                return null;
            }

            var isJson = Bodies is not null && random.Next(20) > 0;
            var content = new ByteArrayContent(
                isJson ? FuzzRun.Bounded(Bodies!.Next()) : Encoding.UTF8.GetBytes($"a,b\n\"{Odd[random.Next(Odd.Length)]}\0,\n"));
            content.Headers.ContentType = new MediaTypeHeaderValue(isJson ? "application/json" : random.Next(2) == 0 ? MediaType : "text/plain");
            return content;
        }
    }
}

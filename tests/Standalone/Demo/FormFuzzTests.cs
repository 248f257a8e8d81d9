using System.Net;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Entrance;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>Every form of the console and of participants, as the demo's data show it, with fields that no page of ours would send.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class FormFuzzTests(DemoHistoryFixture history)
{
    /// <summary>In `make test` one page of so many is looked at.</summary>
    private const int OneOf = 4;

    private const string Folder = "--Host:DataFolder=";

    private static readonly string[] Queries =
    [
        "?q=%00", "?q=%ED%A0%80", "?view=nothing&view=silent", "?after=..&limit=-1", "?page=99999999999", "?done=%3Cscript%3E",
        "?from=9999-12-31&to=0001-01-01", "?sort=x&sort=", "?role=99&stage=-1", "?%", "?=&=&",
    ];

    // What ends a visit, or somebody's part in everything, comes last; a rehearsal is a second app.
    private static readonly string[] Ends = ["/end-visit", "/sign-out", "/take-back", "/forget", "/erase", "/leave", "/stop", "/proof"];

    [Fact]
    public async Task No_form_stumbles_over_what_no_page_would_send_and_none_is_taken_without_its_token()
    {
        var settings = history.Copy();
        var folder = settings.Single(setting => setting.StartsWith(Folder, StringComparison.Ordinal))[Folder.Length..];
        await using var app = await TestApp.StartWithHttpAsync(FuzzRun.Watched(Path.Combine(folder, HostFolder.Documents)), settings);
        var run = new FuzzRun(app);
        var random = new Random(FuzzRun.Seed);
        var visits = new DemoVisits(app);
        PageVisit[] all = [.. await visits.OfCoordinatorAsync(), .. await visits.OfParticipantsAsync()];
        var fields = new FieldMutator(FuzzRun.Seed);
        var foreign = "";
        var (shown, addresses) = (0, new HashSet<string>());

        foreach (var ofOne in all.GroupBy(visit => visit.PersonId))
        {
            using var http = Client(app);
            if (!await ComeInAsync(app, http, ofOne.Key))
            {
                continue;
            }

            var forms = new List<ShownForm>();
            foreach (var visit in ofOne.Where(_ => Thorough.Is || random.Next(OneOf) == 0))
            {
                forms.AddRange(ShownForm.Of(await ReadAsync(http, visit.Address), visit.Path));
                using var odd = new HttpRequestMessage(HttpMethod.Get, visit.Path + Queries[random.Next(Queries.Length)]);
                await run.SendAsync(http, odd);
            }

            var own = forms.FirstOrDefault(form => form.HasToken)?.Fields.First(field => field.Name == FormToken.Field).Value ?? "";
            foreach (var form in forms.Where(form => !form.Action.Contains("/rehearsal", StringComparison.Ordinal)).OrderBy(IsEnd))
            {
                shown++;
                addresses.Add(form.Action);
                for (var times = 0; times < FuzzRun.Of(few: 1, many: 40); times++)
                {
                    var isForged = form.HasToken && random.Next(4) == 0;
                    var sent = isForged ? form.Forged(random.Next(3) switch { 0 => null, 1 => foreign, _ => own + "x" }) : form;
                    using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = fields.Next(sent.Fields, FormToken.Field) };
                    await run.SendAsync(http, request, isForged);
                }
            }

            foreign = own;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{shown} forms of {addresses.Count} addresses.");
        Assert.True(addresses.Count > 10, "Hardly any form was seen.");
        using var stranger = Client(app);
        await run.EndAsync(stranger);
    }

    private static bool IsEnd(ShownForm form) => Ends.Any(end => form.Action.Contains(end, StringComparison.Ordinal));

    /// <param name="personId">Null for a coordinator, and for nobody in particular.</param>
    /// <returns>False where what was sent before has closed the door to somebody.</returns>
    private static async Task<bool> ComeInAsync(TestApp app, HttpClient http, string? personId)
    {
        var door = personId is null ? EnterConsole.Path : app.Get<LinkWriter>().Home(personId).PathAndQuery;
        using var answer = await http.PostAsync(new Uri(door, UriKind.Relative), content: null, TestContext.Current.CancellationToken);
        return answer.StatusCode is HttpStatusCode.SeeOther;
    }

    private static async Task<string> ReadAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static HttpClient Client(TestApp app) => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = app.BaseAddress,
        DefaultRequestHeaders = { Accept = { new("text/html") } },
    };
}

using System.Text.RegularExpressions;
using MentorFlow.Content;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Handbook;

/// <summary>The kit says how this deployment is set and what it keeps, on a page and in a file, and shows of programs what is the reader's.</summary>
public sealed partial class WorksCouncilPageTests
{
    private const string Path = "/console/works-council";

    private const string OfElsewhere = "a key of a coordinator elsewhere";

    private const string Secret = "never-to-be-seen-by-anybody";

    private static readonly string[] Settings =
    [
        "--Organization:Name=Acme", "--Mail:Provider=smtp", "--Mail:From=mentoring@example.com", "--Smtp:Host=relay.example.com",
        "--Smtp:UserName=mentoring", $"--Smtp:Password={Secret}", "--Mail:MostAWeek=3", "--Ledger:KeepInputs=P400D", "--Webhooks:KeepDeliveries=P8D",
        "--Recruiting:UnknownAddresses=Refuse", "--Console:MeasureWork=false", "--Site:BaseAddress=https://mentoring.example.com",
        $"--Console:Keys:0:Key={OfElsewhere}", "--Console:Keys:0:Role=coordinator", "--Console:Keys:0:Programs:0=elsewhere",
    ];

    [Fact]
    public async Task Every_place_is_filled_from_what_runs_and_no_secret_is_shown()
    {
        await using var app = await StartAsync();
        var text = await TextAsync(app, Path);

        Assert.DoesNotMatch(Place(), text);
        Assert.Contains("https://mentoring.example.com/", text);
        Assert.Contains("relay.example.com", text);
        Assert.Contains("400 days", text);
        Assert.Contains("8 days", text);
        Assert.Contains("Nothing is kept, and nobody is asked.", text);
        Assert.Contains("Growth 2027 (Running)", text);
        Assert.Contains("Growth 2027: Iris Contact", text);
        Assert.Contains("Not read: no legal basis is named.", text);
        Assert.Contains("all minutes are estimates", text);
        Assert.Contains("<li>Somebody reads what a pair writes.", text);
        Assert.DoesNotContain(Secret, text);
    }

    [Fact]
    public async Task The_file_has_the_same_text_and_both_annexes_in_the_language_of_the_reader()
    {
        await using var app = await StartAsync();

        var english = await TextAsync(app, $"{Path}/file");
        var french = await TextAsync(app, $"{Path}/file", "fr");

        Assert.All([english, french], text => Assert.DoesNotMatch(Place(), text));
        Assert.StartsWith("# Works-council kit\n", english);
        Assert.Contains("## Annex 1: data, purposes, readers, spans", english);
        Assert.Contains("| Histories of ended workflows |", english);
        Assert.Contains("Annexe 2", french);
        Assert.Contains("d'Acme", french);
    }

    [Fact]
    public void Both_languages_have_the_same_thirty_three_places()
    {
        var (english, french) = (PlacesIn("en"), PlacesIn("fr"));

        Assert.Equal(english, french);
        Assert.Equal(33, english.Count);
    }

    [Fact]
    public async Task Who_coordinates_another_program_sees_nothing_of_this_one()
    {
        await using var app = await StartAsync();

        var text = await TextAsync(app, Path, key: OfElsewhere);

        Assert.DoesNotContain("Growth 2027", text);
        Assert.DoesNotContain("Iris Contact", text);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartWithHttpAsync([$"--Console:Key={ApiCaller.Key}", .. Settings]);
        await new ProgramDriver(app).StartProgramAsync(
            definition => definition with { Safeguarding = new SafeguardingContact("Iris Contact", "iris@example.com") });
        return app;
    }

    private static async Task<string> TextAsync(TestApp app, string path, string language = "en", string key = ApiCaller.Key)
    {
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(LocalConsoleAccess.KeyHeader, key);
        http.DefaultRequestHeaders.Add("Accept-Language", language);
        var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static List<string> PlacesIn(string language) =>
    [
        .. Place().Matches(string.Join('\n', ContentLibrary.BuiltIn.Get(ContentKind.Handbook, "works-council", language).Sections
                .SelectMany(section => section.Blocks)
                .SelectMany(block => block.Lines)))
            .Select(place => place.Value)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Place();
}

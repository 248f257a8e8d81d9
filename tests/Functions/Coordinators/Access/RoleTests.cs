using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Access;

/// <summary>Who coordinates one program sees nothing of another, on any page and by any call; who reads figures sees figures.</summary>
public sealed partial class RoleTests
{
    private const string Elsewhere = "elsewhere";

    private const string OfElsewhere = "a key of a coordinator elsewhere";

    private const string OfGrowth = "a key of a coordinator of growth";

    private const string OfReader = "a key of a reader of growth";

    private static readonly string[] Keys =
    [
        $"--Console:Keys:0:Key={OfElsewhere}", "--Console:Keys:0:Role=coordinator", $"--Console:Keys:0:Programs:0={Elsewhere}",
        $"--Console:Keys:1:Key={OfReader}", "--Console:Keys:1:Role=Reader", $"--Console:Keys:1:Programs:0={A.ProgramId}",
        $"--Console:Keys:2:Key={OfGrowth}", "--Console:Keys:2:Role=coordinator", $"--Console:Keys:2:Programs:0={A.ProgramId}",
    ];

    [Theory]
    [InlineData(OfElsewhere)]
    [InlineData(OfReader)]
    public async Task Every_page_and_call_of_a_program_is_closed_to_others_and_says_nothing_of_it(string key)
    {
        await using var caller = await StartAsync();
        using var other = Client(caller.App, key);
        var calls = Calls().Where(call => ConsoleNeeds.ProgramIn(call.Path.Split('/')) is not null).ToList();

        Assert.True(calls.Count > 100, $"{calls.Count} calls");
        foreach (var call in calls.Where(call => key == OfElsewhere || !IsOfFigures(call.Name)))
        {
            var (status, text) = await AskAsync(other, call);
            Assert.True(status is HttpStatusCode.Forbidden, $"{call.Method} {call.Path}: {status}");
            ShowsNothing(call.Path, text);
        }
    }

    [Theory]
    [InlineData(OfElsewhere)]
    [InlineData(OfReader)]
    public async Task No_page_or_call_across_programs_names_people_of_a_program_that_is_not_theirs(string key)
    {
        await using var caller = await StartAsync();
        using var other = Client(caller.App, key);

        foreach (var call in Calls().Where(call => ConsoleNeeds.ProgramIn(call.Path.Split('/')) is null))
        {
            var (status, text) = await AskAsync(other, call);
            Assert.True(status is not HttpStatusCode.InternalServerError, $"{call.Method} {call.Path}: {status}");
            Assert.DoesNotContain("Quentin Example", text);
            Assert.DoesNotContain("quentin@example.com", text);
            if (key == OfElsewhere)
            {
                ShowsNothing(call.Path, text);
            }
        }
    }

    [Fact]
    public async Task No_page_and_no_call_is_a_strangers()
    {
        await using var caller = await StartAsync();
        using var stranger = Client(caller.App, key: null);

        foreach (var call in Calls())
        {
            var (status, text) = await AskAsync(stranger, call);
            Assert.True(status is HttpStatusCode.Unauthorized, $"{call.Method} {call.Path}: {status}");
            ShowsNothing(call.Path, text);
        }
    }

    [Fact]
    public async Task A_coordinator_sees_people_mails_and_work_of_their_program_and_nothing_of_the_organization()
    {
        await using var caller = await StartAsync();
        using var coordinator = Client(caller.App, OfGrowth);

        Assert.Contains("Quentin Example", await TextAsync(coordinator, "/console/people"));
        Assert.Contains("Quentin Example", await TextAsync(coordinator, $"/console/people/{A.Id("Quentin")}"));
        Assert.Contains("Quentin Example", await TextAsync(coordinator, "/console/mails"));
        Assert.Contains("Growth 2027", await TextAsync(coordinator, "/console"));
        Assert.DoesNotContain("Elsewhere 2027", await TextAsync(coordinator, "/console/programs"));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(coordinator, ("", "GET", "/console/settings"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(coordinator, ("", "POST", "/api/programs"))).Status);
    }

    [Fact]
    public async Task A_reader_sees_figures_without_names_and_is_told_what_is_missing_elsewhere()
    {
        await using var caller = await StartAsync();
        using var reader = Client(caller.App, OfReader);

        var figures = await TextAsync(reader, $"/console/programs/{A.ProgramId}/figures");
        Assert.Contains("Growth 2027 in figures", figures);
        Assert.DoesNotContain("Quentin", figures);
        Assert.Contains("Growth 2027", await TextAsync(reader, "/console/programs"));
        var (status, text) = await AskAsync(reader, ("", "GET", $"/api/programs/{A.ProgramId}/enrollments"));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("the role of a coordinator", text);
    }

    [Theory]
    [InlineData("--Console:Keys:0:Role=boss", "Console:Keys:0:Role")]
    [InlineData("--Console:Keys:0:Programs:0=no program", "Console:Keys:0:Programs")]
    [InlineData("--Console:Keys:0:Rolle=reader", "Console:Keys:0:Rolle is unknown")]
    [InlineData("--Console:Roles:0:Role=reader", "Console:Roles:0:AppRole")]
    [InlineData("--Console:WorkTarget=1", "Console:WorkTarget")]
    public async Task A_role_that_cannot_be_given_stops_the_start_and_is_named(string setting, string named)
    {
        var refusal = await Record.ExceptionAsync(() => TestApp.StartAsync([.. Keys, setting]));

        Assert.Contains(named, refusal?.Message);
    }

    private static async Task<ApiCaller> StartAsync()
    {
        var caller = await ApiCaller.StartAsync(Keys);
        await caller.People.StartProgramAsync();
        await caller.People.InviteAsync("Quentin", ProgramRole.Mentee);
        var elsewhere = A.Program(caller.App.Now) with { ProgramId = Elsewhere, Name = "Elsewhere 2027" };
        Assert.Null((await caller.App.Get<ProgramActs>().CreateAsync(elsewhere, "system")).Refusal);
        return caller;
    }

    private static HttpClient Client(TestApp app, string? key)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };
        if (key is not null)
        {
            http.DefaultRequestHeaders.Add(LocalConsoleAccess.KeyHeader, key);
        }

        return http;
    }

    private static bool IsOfFigures(string function) => ConsoleNeeds.Of(function, ["console"]) is ConsoleNeed.Figures;

    private static void ShowsNothing(string path, string text)
    {
        Assert.False(text.Contains("Growth 2027", StringComparison.Ordinal), path);
        Assert.False(text.Contains("Quentin Example", StringComparison.Ordinal), path);
        Assert.False(text.Contains("quentin@example.com", StringComparison.Ordinal), path);
    }

    private static async Task<string> TextAsync(HttpClient http, string path)
    {
        var (status, text) = await AskAsync(http, ("", "GET", path));
        Assert.True(status is HttpStatusCode.OK, $"{path}: {status}");
        return text;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient http, (string Name, string Method, string Path) call)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(call.Method), call.Path.StartsWith('/') ? call.Path : $"/{call.Path}")
        {
            Content = call.Method is "get" or "GET" ? null : JsonContent.Create(new { }),
        };
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    // Every function of the console and the API by each of its methods, with the program and the person of the test in its path.
    private static IEnumerable<(string Name, string Method, string Path)> Calls() =>
        from type in Product.App.GetTypes()
        from method in type.GetMethods()
        where method.IsDefined(typeof(FunctionAttribute))
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Route is { } route && route.Split('/')[0] is "console" or "api" && !Open().IsMatch(route)
        from verb in trigger!.Methods!
        where verb is not ("head" or "options")
        select (method.GetCustomAttribute<FunctionAttribute>()!.Name, verb, Place().Replace(trigger!.Route!, Value));

    private static string Value(Match place) => place.Groups["name"].Value switch
    {
        "program" or "programId" => A.ProgramId,
        "person" or "personId" or "menteeId" or "mentorId" or "partnerId" => A.Id("Quentin"),
        _ when place.Value.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
        _ => "1",
    };

    [GeneratedRegex("^(console/enter|api/health|api/ready|api/hris|api/mail/events)")]
    private static partial Regex Open();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Place();
}

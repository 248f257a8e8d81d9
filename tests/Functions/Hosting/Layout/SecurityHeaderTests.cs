using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Hosting.Layout;

/// <summary>The table in docs/security.md, held by walking every route there is: whoever answers, whatever it answers.</summary>
public sealed partial class SecurityHeaderTests
{
    private static readonly (string Method, string Path)[] Routes =
    [
        .. Product.App.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => trigger.Methods ?? ["get"], (trigger, method) => (method.ToUpperInvariant(), PathOf(trigger.Route ?? ""))),
    ];

    [Fact]
    public async Task Every_answer_of_every_route_says_what_a_browser_must_not_do_with_it()
    {
        await using var app = await TestApp.StartWithHttpAsync(HeaderRules.Https);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.BaseAddress };
        var missing = new List<string>();
        foreach (var (method, path) in Routes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            missing.AddRange(HeaderRules.MissingIn(answer, path).Select(header => $"{method} {path} ({(int)answer.StatusCode}): {header}"));
        }

        Assert.True(Routes.Length > 300, $"There are {Routes.Length} routes only.");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public async Task A_page_of_a_visit_and_of_the_console_say_so_too()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        using var browser = new Browser(app);

        var home = await browser.ComeInAsync(ProgramDriver.Mentee);

        Assert.Equal([], HeaderRules.MissingIn(home.Answer, "/m").Except(["Strict-Transport-Security"]));
        Assert.False(home.Answer.Headers.Contains("Strict-Transport-Security"), "Where people come over http, it would lock them out.");
        Assert.Contains("camera=(self)", home.Answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cookie_is_out_of_reach_of_scripts_and_other_sites_and_bound_to_the_host_where_people_come_over_https()
    {
        await using var app = await TestApp.StartWithHttpAsync(HeaderRules.Https, "--Visits:Proof=code");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.BaseAddress };

        using var console = await http.GetAsync(app.Get<OneTimeLink>().Path, TestContext.Current.CancellationToken);
        var link = app.Get<LinkWriter>().Home(ProgramDriver.Id(ProgramDriver.Mentee)).PathAndQuery;
        using var visit = await http.PostAsync(link, content: null, TestContext.Current.CancellationToken);

        string[] cookies = [.. console.Headers.GetValues("Set-Cookie"), .. visit.Headers.GetValues("Set-Cookie")];
        Assert.Equal(["__Host-mentorflow-console", "__Host-visit"], cookies.Select(cookie => cookie.Split('=')[0]));
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.Split("; ").Select(part => part.ToLowerInvariant()).ToList();
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("samesite=lax", parts);
            Assert.Contains("path=/", parts);
            Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
            Assert.True(cookie.Length < 4096);
        });
    }

    [Fact]
    public async Task The_clock_of_one_machine_is_not_taken_for_anything_else_either()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var http = new HttpClient { BaseAddress = app.BaseAddress };

        using var answer = await http.GetAsync("/local/clock", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    // Each place is filled with something that fits its rule, and that nothing of ours is called.
    private static string PathOf(string route) =>
        "/" + Place().Replace(route, place => place.Value switch
        {
            var guid when guid.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
            var number when number.Contains(":int", StringComparison.Ordinal) => "1",
            var nothing when nothing.Contains("maxlength(0)", StringComparison.Ordinal) => "",
            _ => "x",
        });

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Place();
}

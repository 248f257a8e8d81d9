using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Json;
using MentorFlow.Tests.Builders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Functions.Coordinators.Access;

public sealed class EntraAccessTests
{
    private const string Coordinators = "mentoring-coordinator";

    [Fact]
    public void Somebody_with_the_role_is_let_in_by_id()
    {
        var verdict = Identify(Principal(("oid", "1234"), ("name", "Robin"), ("roles", Coordinators)));

        Assert.Equal(("1234", "Robin"), (verdict.User?.Id, verdict.User?.Name));
    }

    [Fact]
    public void Somebody_of_the_group_is_let_in() =>
        Assert.NotNull(Identify(Principal(("oid", "1234"), ("groups", "g-1")), new ConsoleSettings { Access = ConsoleAccessKind.Entra, Group = "g-1" }).User);

    [Fact]
    public void Being_in_the_tenant_is_not_enough()
    {
        var verdict = Identify(Principal(("oid", "1234"), ("roles", "reader")));

        Assert.Null(verdict.User);
        Assert.True(verdict.IsKnown);
    }

    [Fact]
    public void Without_the_authentication_module_in_front_the_header_says_nothing() =>
        Assert.Equal(ConsoleVerdict.Unknown, Identify(Principal(("oid", "1234"), ("roles", Coordinators)), isGuarded: false));

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    public void A_header_that_cannot_be_read_lets_nobody_in(string header) => Assert.Equal(ConsoleVerdict.Unknown, Identify(header));

    [Theory]
    [InlineData("""{"claims":[null]}""")]
    [InlineData("""{"claims":[null,{"typ":"oid"},{"val":"1234"},{}]}""")]
    [InlineData("""{"claims":[{"typ":7,"val":{}}]}""")]
    [InlineData("""{"claims":{"oid":"1234"}}""")]
    [InlineData("""{"role_typ":null,"name_typ":null,"claims":[{"typ":null,"val":"1234"}]}""")]
    public async Task A_header_with_claims_that_are_none_is_answered_like_nobodys(string principal)
    {
        await using var app = await TestApp.StartWithHttpAsync("--Console:Access=entra", $"--Console:Role={Coordinators}", "--WEBSITE_AUTH_ENABLED=true");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(EntraConsoleAccess.PrincipalHeader, Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/programs", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_tokens_of_a_coordinators_forms_are_never_the_same_twice()
    {
        await using var app = await TestApp.StartWithHttpAsync("--Console:Access=entra", $"--Console:Role={Coordinators}", "--WEBSITE_AUTH_ENABLED=true");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(EntraConsoleAccess.PrincipalHeader, Principal(("oid", "1234"), ("name", "Robin"), ("roles", Coordinators)));

        var first = await TokenAsync();
        var second = await TokenAsync();

        Assert.NotEmpty(first);
        Assert.NotEqual(first, second);

        async Task<string> TokenAsync()
        {
            var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/console", TestContext.Current.CancellationToken));
            return page.QuerySelector("input[name='form-token']")!.GetAttribute("value")!;
        }
    }

    [Fact]
    public async Task The_ledger_knows_a_coordinator_by_id_and_never_by_name_or_address()
    {
        await using var app = await TestApp.StartWithHttpAsync("--Console:Access=entra", $"--Console:Role={Coordinators}", "--WEBSITE_AUTH_ENABLED=true");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(
            EntraConsoleAccess.PrincipalHeader,
            Principal(("oid", "1234"), ("name", "Robin Coordinator"), ("preferred_username", "robin@example.com"), ("roles", Coordinators)));
        using var created = await http.PostAsync(
            "/api/programs", JsonContent.Create(A.Program(app.Now), options: MentorFlowJson.Options), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);

        var entries = await app.ListAsync<LedgerEntry>(Partition.Program(A.ProgramId));

        Assert.Equal("coordinator:1234", Assert.Single(entries).Actor);
        Assert.DoesNotContain("robin", JsonSerializer.Serialize(entries), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en", "Sign out")]
    [InlineData("fr", "Se déconnecter")]
    public async Task Signing_out_is_a_link_to_where_they_signed_in(string language, string words)
    {
        await using var app = await TestApp.StartWithHttpAsync("--Console:Access=entra", $"--Console:Role={Coordinators}", "--WEBSITE_AUTH_ENABLED=true");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(EntraConsoleAccess.PrincipalHeader, Principal(("oid", "1234"), ("name", "Robin"), ("roles", Coordinators)));
        http.DefaultRequestHeaders.Add("Accept-Language", language);

        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/console", TestContext.Current.CancellationToken));

        Assert.Equal(words, Assert.Single(page.QuerySelectorAll("footer a"), link => link.GetAttribute("href") == "/.auth/logout").TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("form"), form => form.GetAttribute("action") == "/console/sign-out");
    }

    private static ConsoleVerdict Identify(string header, ConsoleSettings? settings = null, bool isGuarded = true)
    {
        var environment = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["WEBSITE_AUTH_ENABLED"] = isGuarded ? "True" : null })
            .Build();
        var request = new DefaultHttpContext().Request;
        request.Headers[EntraConsoleAccess.PrincipalHeader] = header;
        return new EntraConsoleAccess(settings ?? new ConsoleSettings { Access = ConsoleAccessKind.Entra, Role = Coordinators }, environment).Identify(request);
    }

    private static string Principal(params (string Type, string Value)[] claims) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        name_typ = "name",
        role_typ = "roles",
        claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
    })));
}

using System.Net;
using System.Text;
using System.Text.Json;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Access;

/// <summary>With Microsoft Entra ID: roles of the settings, and whom a program lists by address.</summary>
public sealed class ListedCoordinatorTests
{
    private static readonly string[] Entra =
    [
        "--Console:Access=entra", "--Console:Role=admins", "--WEBSITE_AUTH_ENABLED=true",
        "--Console:Roles:0:Role=reader", "--Console:Roles:0:Group=board", "--Console:Roles:0:Programs:0=*",
    ];

    [Fact]
    public async Task Who_is_listed_in_a_program_coordinates_it_and_no_other()
    {
        await using var app = await StartAsync();
        using var robin = Client(app, ("oid", "1"), ("preferred_username", "Robin@Example.com"));

        Assert.Equal(HttpStatusCode.OK, (await robin.GetAsync($"/api/programs/{A.ProgramId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await robin.GetAsync("/api/programs/elsewhere")).StatusCode);
        Assert.DoesNotContain("Elsewhere 2027", await robin.GetStringAsync("/api/programs"));
    }

    [Fact]
    public async Task Who_is_listed_nowhere_and_has_no_role_is_told_so()
    {
        await using var app = await StartAsync();
        using var other = Client(app, ("oid", "2"), ("preferred_username", "somebody@example.com"));

        var answer = await other.GetAsync("/api/programs");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("without the role", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_group_of_the_settings_reads_figures_and_an_app_role_does_everything()
    {
        await using var app = await StartAsync();
        using var reader = Client(app, ("oid", "3"), ("groups", "board"));
        using var administrator = Client(app, ("oid", "4"), ("roles", "admins"));

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/api/programs/{A.ProgramId}/indicators")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/api/programs/{A.ProgramId}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/api/programs/{A.ProgramId}")).StatusCode);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartWithHttpAsync(Entra);
        await new ProgramDriver(app).StartProgramAsync();
        var elsewhere = A.Program(app.Now) with { ProgramId = "elsewhere", Name = "Elsewhere 2027", Coordinators = [new("Sam", "sam@example.com")] };
        Assert.Null((await app.Get<ProgramActs>().CreateAsync(elsewhere, "system")).Refusal);
        return app;
    }

    private static HttpClient Client(TestApp app, params (string Type, string Value)[] claims)
    {
        var principal = JsonSerializer.Serialize(new
        {
            auth_typ = "aad",
            name_typ = "name",
            role_typ = "roles",
            claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
        });
        var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(EntraConsoleAccess.PrincipalHeader, Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));
        return http;
    }
}

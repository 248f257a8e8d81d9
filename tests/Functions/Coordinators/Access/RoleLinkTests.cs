using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Access;

/// <summary>On one machine, an administrator makes links: each for one person, once and for a short time.</summary>
public sealed class RoleLinkTests
{
    private const string Page = "/console/role-links";

    [Fact]
    public async Task A_link_for_a_coordinator_opens_their_program_once_and_nothing_else()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        var link = await MakeAsync(browser, ("role", "Coordinator"), ("programs", A.ProgramId), ("email", "dana@example.com"));

        using var visitor = Visitor(browser);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/console/programs/{A.ProgramId}")).StatusCode);
        Assert.Contains("Ada Example", await visitor.GetStringAsync("/console/people"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/console/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/console/programs/another")).StatusCode);

        using var second = Visitor(browser);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_link_for_a_reader_leads_to_figures_and_not_to_people()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var link = await MakeAsync(browser, ("role", "Reader"), ("programs", ConsoleGrant.EveryProgram));

        using var visitor = Visitor(browser);
        await visitor.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/console/programs/{A.ProgramId}/figures")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/console/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/console/programs/{A.ProgramId}")).StatusCode);
    }

    [Fact]
    public async Task A_link_is_too_old_after_an_hour()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var link = await MakeAsync(browser, ("role", "Administrator"));
        await browser.App.AdvanceAsync(RoleLinks.Life);

        using var visitor = Visitor(browser);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_coordinator_without_a_program_gets_no_link()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var back = await browser.SendAsync(await browser.OpenAsync(Page), Page, ("role", "Coordinator"), ("email", "nobody"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Contains("email", back.WrongFields);
    }

    private static async Task<string> MakeAsync(ConsoleBrowser browser, params (string Name, string Value)[] fields)
    {
        var made = await browser.SendAsync(await browser.OpenAsync(Page), Page, fields);
        Assert.Equal(HttpStatusCode.OK, made.Response.StatusCode);
        return made.Document.QuerySelector(".notice code")!.TextContent;
    }

    private static HttpClient Visitor(ConsoleBrowser browser) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = browser.App.BaseAddress };
}

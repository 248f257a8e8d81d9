using System.Net;
using System.Reflection;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Looks;

/// <summary>Who looks at somebody's page, at what they confided, or takes a list is kept once a day, and shown to the person by role.</summary>
public sealed class WhoLookedTests
{
    private const string Theo = ProgramDriver.Mentee;

    [Fact]
    public async Task A_look_at_a_persons_page_is_kept_once_a_day_and_shown_to_them_by_role()
    {
        await using var console = await ConsoleBrowser.StartAsync();
        await console.People.StartProgramAsync();
        await console.People.JoinAsync(Theo, ProgramRole.Mentee);
        using var theo = new Browser(console.App);
        await theo.ComeInAsync(Theo);
        Assert.Contains("Nobody has looked so far.", (await theo.GetAsync("/m/who-looked")).Text);

        await console.OpenAsync($"/console/people/{A.Id(Theo)}");
        await console.OpenAsync($"/console/people/{A.Id(Theo)}");

        var look = Assert.Single(await console.App.ListAsync<LookedAt>(Partition.Person(A.Id(Theo))));
        Assert.Equal((LookedThing.Page, LookerRole.Administrator), (look.Thing, look.Role));
        Assert.Null(look.Name);
        Assert.Contains("An administrator looked at your page", (await theo.GetAsync("/m/who-looked")).Text);

        await console.App.AdvanceAsync(TimeSpan.FromDays(1));
        await console.OpenAsync($"/console/people/{A.Id(Theo)}");
        var looks = await console.App.ListAsync<LookedAt>(Partition.Person(A.Id(Theo)));
        Assert.Equal(2, looks.Count);
        Assert.All(looks, one => Assert.Equal(TimeSpan.FromDays(730), one.TimeToLive));
    }

    [Fact]
    public async Task What_shows_nothing_is_no_look()
    {
        await using var console = await ConsoleBrowser.StartAsync();
        await console.People.StartProgramAsync();
        await console.People.JoinAsync(Theo, ProgramRole.Mentee);

        await console.OpenAsync("/console/people/p22222222222", HttpStatusCode.NotFound);
        await console.OpenAsync("/console/people");
        await console.OpenAsync($"/console/programs/{A.ProgramId}/concerns/nothing", HttpStatusCode.NotFound);

        Assert.Empty(await console.App.ListAsync<LookedAt>(Partition.Person(A.Id(Theo))));
        Assert.Empty(await console.App.ListAsync<LookedAt>(Partition.Person("p22222222222")));
    }

    [Fact]
    public async Task What_was_confided_and_a_list_that_was_taken_are_told_too()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync(Theo, ProgramRole.Mentee);
        var concern = new Concern(
            A.ProgramId,
            "c1",
            ConcernKind.Question,
            A.Id(Theo),
            caller.App.Now,
            [new ConcernKeeper(KeeperKind.Administrators, Email: null, caller.App.Now)],
            IsWithOrganization: true);
        await caller.App.Store.WriteAsync(new Batch().Create(concern));

        await caller.GetAsync($"/api/programs/{A.ProgramId}/concerns/c1");
        await caller.GetAsync($"/api/programs/{A.ProgramId}/hours-file");
        await caller.GetAsync($"/api/people/{A.Id(Theo)}");

        using var theo = new Browser(caller.App);
        await theo.ComeInAsync(Theo);
        var page = await theo.GetAsync("/m/who-looked");
        Assert.Contains("An administrator read what you confided or asked.", page.Text);
        Assert.Contains("An administrator took the list of everybody's hours in Growth 2027", page.Text);
        Assert.Contains("An administrator looked at your page", page.Text);
    }

    [Fact]
    public void Everything_that_shows_one_person_is_in_the_table()
    {
        var functions = Product.App.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(
                method => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>(),
                (method, trigger) => (method.GetCustomAttribute<FunctionAttribute>()!.Name, trigger))
            .ToList();
        var shown = functions
            .Where(function => function.trigger.Methods!.Contains("get", StringComparer.OrdinalIgnoreCase)
                && function.trigger.Route!.Split('/')[0] is "console" or "api"
                && function.trigger.Route.Contains("{personId", StringComparison.Ordinal)

                // They lead back to the page, and show nothing themselves; a round is reviewed pair by pair, and that is no look at one of them.
                && !function.Name.EndsWith("Again", StringComparison.Ordinal)
                && !function.trigger.Route.Contains("/rounds/", StringComparison.Ordinal))
            .Select(function => function.Name)
            .Distinct();

        Assert.Equal([], shown.Except(LookLog.Named).Order(StringComparer.Ordinal));
        Assert.Equal([], LookLog.Named.Except(functions.Select(function => function.Name)));
    }
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>One mail address under two ids of the HR system, decided at a click; and one person in two programs.</summary>
public sealed class OnePersonTests
{
    private static string First => ProgramDriver.Id("7000");

    private static string Second => ProgramDriver.Id("7100");

    [Fact]
    public async Task The_same_person_keeps_all_they_take_part_in_and_both_ids_lead_to_them()
    {
        await using var browser = await StartAsync();
        var (app, hris) = (browser.App, new HrisDriver(browser.App));
        await hris.SendAsync(hris.Event("person.updated", "7200", """, "givenName": "Rae", "familyName": "Report", "email": "rae@example.com", "managerExternalId": "7100" """), "evt-3");
        await app.SettleAsync();

        await DecideAsync(browser, ResolutionKind.SamePerson);
        await hris.SendAsync(hris.Event("person.updated", "7100", """, "team": "Data" """), "evt-4");
        await app.SettleAsync();

        var nia = await app.ReadAsync(Person.KeyOf(First));
        Assert.Equal(("Data", "7000", "nia@example.com"), (nia.Team, nia.ExternalId, PersonId.Normalize(nia.Email)));
        Assert.Equal(First, Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).PersonId);
        Assert.Equal(First, await app.Get<PersonIds>().FindAsync("7100", TestContext.Current.CancellationToken));
        Assert.Equal(First, (await app.ReadAsync(Person.KeyOf(ProgramDriver.Id("7200")))).ManagerId);
        Assert.Equal(First, (await app.ReadAsync(PersonAlias.KeyOf(Second))).SameAs);
        Assert.Contains(await app.ListAsync<LedgerEntry>(Partition.Person(First)), entry => entry.Decision == DecisionName.PersonMerged.Name);
        Assert.Contains("7000", (await browser.OpenAsync($"/console/people/{First}")).Text);
        Assert.Equal($"/console/people/{First}", (await browser.GetAsync($"/console/people/{Second}")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Of_two_people_the_first_may_keep_the_address_and_nobody_is_asked_again()
    {
        await using var browser = await StartAsync();
        var (app, hris) = (browser.App, new HrisDriver(browser.App));

        await DecideAsync(browser, ResolutionKind.KeepAddress);
        await hris.SendAsync(Hired(hris, "7100"), "evt-3");
        await app.SettleAsync();

        Assert.Single(await ItemsAsync(app));
        Assert.Equal(First, (await app.Get<PersonActs>().FindByEmailAsync("nia@example.com"))!.PersonId);
        Assert.Null(await app.Store.FindAsync(Person.KeyOf(Second), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_two_people_the_second_may_get_the_address_once_the_first_has_another()
    {
        await using var browser = await StartAsync();
        var app = browser.App;

        var refused = await DecideAsync(browser, ResolutionKind.HandOverAddress, "no address");
        await DecideAsync(browser, ResolutionKind.HandOverAddress, "nia.first@example.com");

        Assert.Equal(["address"], refused.WrongFields);
        Assert.Equal(Second, (await app.Get<PersonActs>().FindByEmailAsync("nia@example.com"))!.PersonId);
        Assert.Equal(First, (await app.Get<PersonActs>().FindByEmailAsync("nia.first@example.com"))!.PersonId);
        Assert.Equal(2, (await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).Count);
    }

    [Fact]
    public async Task A_second_record_that_takes_part_in_something_is_asked_about_again()
    {
        await using var browser = await StartAsync();
        await browser.App.Store.WriteAsync(
            new Batch().Create(new Involvement(Second, A.ProgramId, ProgramRole.Mentor)), TestContext.Current.CancellationToken);

        await DecideAsync(browser, ResolutionKind.SamePerson);

        var open = Assert.Single(await ItemsAsync(browser.App), item => item.Status is WorkItemStatus.Open);
        Assert.Equal("causes.one-address-two-parts", open.Cause.Key);
    }

    [Fact]
    public async Task Where_only_the_second_takes_part_in_something_theirs_is_the_id_that_stays()
    {
        await using var browser = await ConsoleBrowser.StartAsync([.. HrisDriver.Connection]);
        var (app, hris) = (browser.App, new HrisDriver(browser.App));
        await browser.People.StartProgramAsync();
        await hris.SendAsync(Hired(hris, "7000"), "evt-1");
        await hris.SendAsync(
            hris.Event("person.hired", "7100", """, "givenName": "Nia", "familyName": "Second", "email": "nia.second@example.com" """), "evt-2");
        await app.SettleAsync();
        await browser.People.DoAsync(app.Get<InvitationActs>().InviteAsync(A.ProgramId, Second, ProgramRole.Mentee, "invitation", "system"));
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.updated", "7100", """, "email": "nia@example.com" """), "evt-3");
        await app.SettleAsync();

        await DecideAsync(browser, ResolutionKind.SamePerson);

        Assert.Equal("nia@example.com", PersonId.Normalize((await app.ReadAsync(Person.KeyOf(Second))).Email));
        Assert.Equal(Second, (await app.Get<PersonActs>().FindByEmailAsync("nia@example.com"))!.PersonId);
        Assert.Equal(Second, await app.Get<PersonIds>().FindAsync("7000", TestContext.Current.CancellationToken));
        Assert.Equal(Second, (await app.ReadAsync(PersonAlias.KeyOf(First))).SameAs);
        Assert.Equal(Second, Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).PersonId);
        Assert.DoesNotContain(await ItemsAsync(app), item => item.Status is WorkItemStatus.Open);
    }

    [Fact]
    public async Task An_address_that_went_to_another_never_goes_back_to_who_left()
    {
        await using var app = await TestApp.StartAsync();
        var people = app.Get<PersonActs>();
        var token = TestContext.Current.CancellationToken;
        await people.SaveAsync(A.Id("Nia"), _ => A.Person("Nia") with { Standing = Standing.Left }, "system", DecisionName.PersonImported, token);
        await people.SaveAsync(A.Id("Noa"), _ => A.Person("Noa") with { Email = "nia@example.com" }, "system", DecisionName.PersonImported, token);

        await people.SaveAsync(A.Id("Nia"), person => person! with { Team = "Gone" }, "system", DecisionName.PersonImported, token);

        Assert.Equal(A.Id("Noa"), (await people.FindByEmailAsync("nia@example.com", token))!.PersonId);
    }

    [Fact]
    public async Task Somebody_is_a_mentor_here_and_a_mentee_there_with_all_their_places()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.DoAsync(app.Get<ProgramActs>().CreateAsync(A.Program(app.Now) with { ProgramId = "roots", Name = "Roots 2027" }, "system"));
        var pair = await people.MatchAsync();
        var theo = ProgramDriver.Id(ProgramDriver.Mentee);
        await people.DoAsync(app.Get<InvitationActs>().InviteAsync("roots", theo, ProgramRole.Mentor, "invitation", "system"));

        var there = await app.ReadAsync(Enrollment.KeyOf("roots", theo));

        Assert.Equal(ProgramRole.Mentee, pair.Members.Single(member => member.PersonId == there.PersonId).Role);
        Assert.Equal(ProgramRole.Mentor, there.Role);
        Assert.Equal(1, await app.Store.PlacesLeftAsync(there, TestContext.Current.CancellationToken));
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync([.. HrisDriver.Connection]);
        var hris = new HrisDriver(browser.App);
        await browser.People.StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        await hris.SendAsync(Hired(hris, "7000"), "evt-1");
        await browser.App.SettleAsync();
        await hris.SendAsync(Hired(hris, "7100"), "evt-2");
        await browser.App.SettleAsync();
        return browser;
    }

    private static async Task<ConsolePage> DecideAsync(ConsoleBrowser browser, ResolutionKind kind, string address = "")
    {
        var item = Assert.Single(await ItemsAsync(browser.App), one => one.Status is WorkItemStatus.Open);
        var path = $"/console/work/{item.ProgramId}/{item.Key}";
        var after = await browser.SendAsync(await browser.OpenAsync(path), path, ("resolution", kind.ToString()), ("address", address));
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(10));
        return after;
    }

    private static string Hired(HrisDriver hris, string id) =>
        hris.Event("person.hired", id, """, "givenName": "Nia", "familyName": "Twin", "email": "nia@example.com", "timeZone": "Europe/Paris" """);

    private static Task<IReadOnlyList<WorkItem>> ItemsAsync(TestApp app) => app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue));
}

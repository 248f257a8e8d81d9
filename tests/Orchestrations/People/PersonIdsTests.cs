using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.People;

public sealed class PersonIdsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_HR_id_leads_to_the_same_person_however_often_it_is_named()
    {
        await using var app = await TestApp.StartAsync();
        var ids = app.Get<PersonIds>();

        var first = await ids.OfAsync("E1", Cancellation);

        Assert.Equal(first, await ids.OfAsync(" E1 ", Cancellation));
        Assert.Equal(first, await ids.FindAsync("E1", Cancellation));
        Assert.NotEqual(first, await ids.OfAsync("E2", Cancellation));
    }

    [Fact]
    public async Task Nobody_can_compute_whose_id_it_is()
    {
        await using var one = await TestApp.StartAsync();
        await using var other = await TestApp.StartAsync();

        var id = await one.Get<PersonIds>().OfAsync("E1", Cancellation);

        Assert.Matches("^p[0-9a-hjkmnp-tv-z]{12}$", id);
        Assert.NotEqual(id, await other.Get<PersonIds>().OfAsync("E1", Cancellation));
    }

    [Fact]
    public async Task Looking_somebody_up_gives_no_id()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Null(await app.Get<PersonIds>().FindAsync("E1", Cancellation));
        Assert.Null(await app.Store.FindAsync(PersonLookup.KeyOf(PersonId.ExternalKey("E1")), Cancellation));
    }

    [Fact]
    public async Task Of_two_who_give_an_id_at_once_the_faster_counts()
    {
        await using var app = await TestApp.StartAsync();
        var faster = new PersonLookup(PersonId.ExternalKey("E1"), "pfaster");
        var ids = new PersonIds(new OvertakenStore(app.Store, faster), new RandomPersonIds());

        Assert.Equal("pfaster", await ids.OfAsync("E1", Cancellation));
    }

    [Fact]
    public async Task A_manager_who_is_named_before_they_are_known_is_the_person_who_comes_later()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var people = app.Get<PersonActs>();

        await hris.SendUnannouncedAsync(
            hris.Event(
                "person.hired", "R-1", """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com", "managerExternalId": "M-1" """),
            "evt-1");
        await app.SettleAsync();
        var report = await people.FindByEmailAsync("nia@example.com", Cancellation);
        Assert.Null(await people.FindAsync(report!.ManagerId!, Cancellation));
        await hris.SendUnannouncedAsync(
            hris.Event("person.hired", "M-1", """, "givenName": "Max", "familyName": "More", "email": "max@example.com" """), "evt-2");
        await app.SettleAsync();

        var manager = await people.FindAsync(report.ManagerId!, Cancellation);
        Assert.Equal(("Max More", "M-1"), (manager!.Name, manager.ExternalId));
    }

    [Fact]
    public async Task What_is_said_of_a_stranger_is_remembered_and_makes_them_nobody()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        await hris.SendUnannouncedAsync(hris.Event("person.left", "nobody"), "evt-1");
        await app.SettleAsync();

        var id = (await app.Get<PersonIds>().FindAsync("nobody", Cancellation))!;
        Assert.NotNull(await app.Store.FindAsync(HrisRecord.KeyOf(id), Cancellation));
        Assert.Null(await app.Get<PersonActs>().FindAsync(id, Cancellation));
    }

    // Between the look and the write somebody else lays the way.
    private sealed class OvertakenStore(IDocumentStore inner, PersonLookup faster) : PassThroughStore(inner)
    {
        private bool overtaken;

        public override async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            if (!overtaken)
            {
                overtaken = true;
                await Inner.WriteAsync(new Batch().Create(faster), cancellation);
            }

            await base.WriteAsync(batch, cancellation);
        }
    }
}

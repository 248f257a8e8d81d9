using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.People;

/// <summary>What the console does with a person, by calls.</summary>
public sealed class PersonCallTests
{
    private static string Path => $"/api/people/{A.Id("Ada")}";

    [Fact]
    public async Task A_person_is_corrected_and_what_is_left_out_stays()
    {
        await using var caller = await StartAsync();

        var answer = (await caller.PatchAsync(Path, new PersonCorrection(FamilyName: "King", Cleared: ["team"]))).Expect(HttpStatusCode.OK);

        var ada = await caller.App.ReadAsync(Person.KeyOf(A.Id("Ada")));
        Assert.Equal("King", (string?)answer.Json["person"]!["familyName"]);
        Assert.Equal(("Ada", "King", "ada@example.com"), (ada.GivenName, ada.FamilyName, ada.Email));
        Assert.Null(ada.Team);
        Assert.Contains(
            await caller.App.ListAsync<LedgerEntry>(Partition.Person(A.Id("Ada"))), entry => entry.Actor == "coordinator:key");
    }

    [Fact]
    public async Task A_correction_that_breaks_rules_names_each_field()
    {
        await using var caller = await StartAsync();

        var answer = await caller.PatchAsync(Path, new PersonCorrection(Email: "ben@example.com", Zone: "Nowhere", ManagerId: "pnobody"));

        Assert.Equal(["email", "managerId", "zone"], answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Contains("Ben Example", answer.Error("email"));
        (await caller.PatchAsync("/api/people/pnobody", new PersonCorrection("Ada"))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_message_is_taken_and_stands_among_the_mails_to_the_person()
    {
        await using var caller = await StartAsync();

        await caller.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        (await caller.PostAsync($"{Path}/messages", new NewMessage(A.ProgramId, "Your workshop", "See you on Friday."))).Expect(HttpStatusCode.Accepted);
        var mails = (await caller.GetAsync($"{Path}/mails?limit=1")).Expect(HttpStatusCode.OK).Json.AsArray();

        Assert.Equal("Your workshop", (string?)Assert.Single(mails)!["subject"]);
        Assert.Equal(
            ["programId", "subject", "text"],
            (await caller.PostAsync($"{Path}/messages", new NewMessage("other", "", ""))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.GetAsync("/api/people/pnobody/mails")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Links_are_taken_back()
    {
        await using var caller = await StartAsync();

        (await caller.PostAsync($"{Path}/links/take-back")).Expect(HttpStatusCode.NoContent);

        Assert.Equal(caller.App.Now, (await caller.App.ReadAsync(Person.KeyOf(A.Id("Ada")))).LinksValidFrom);
        (await caller.PostAsync("/api/people/pnobody/links/take-back")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_guest_is_invited()
    {
        await using var caller = await StartAsync();
        var guest = new NewGuest("Gwen", "Guest", "gwen@elsewhere.example", "Europe/Paris", new DateOnly(2027, 6, 30), A.Id("Ada"));

        var created = (await caller.PostAsync("/api/people/guests", guest)).Expect(HttpStatusCode.Created);

        Assert.Equal(A.Id("Ada"), (string?)(await caller.GetAsync(created.Location!)).Json["person"]!["invitedBy"]);
        var hostless = await caller.PostAsync("/api/people/guests", guest with { InvitedBy = "pnobody" });
        Assert.Equal(["invitedBy"], hostless.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    private static async Task<ApiCaller> StartAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.InviteAsync("Ada", ProgramRole.Mentee);
        await caller.People.InviteAsync("Ben", ProgramRole.Mentor);
        return caller;
    }
}

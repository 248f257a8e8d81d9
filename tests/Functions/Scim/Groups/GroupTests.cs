using System.Net;
using MentorFlow.Domain.Scim;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Groups;

/// <summary>What Microsoft documents that Entra ID sends about groups ("Group operations"), and Okta of its group push.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task Entra_makes_a_group_looks_for_it_fills_it_renames_it_and_deletes_it()
    {
        await using var entra = await ScimCaller.StartAsync();
        var (ada, maya, noor) = (await entra.MakeUserAsync("Ada"), await entra.MakeUserAsync("Maya"), await entra.MakeUserAsync("Noor"));

        var made = (await entra.PostAsync("/Groups", """
            { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
              "externalId": "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159", "displayName": "Mentors", "meta": { "resourceType": "Group" } }
            """)).Expect(HttpStatusCode.Created);
        var id = (string)made.Json["id"]!;
        Assert.EndsWith($"/scim/v2/Groups/{id}", made.Location, StringComparison.Ordinal);
        Assert.Equal(id, (string)Assert.Single((await entra.GetAsync("/Groups?excludedAttributes=members&filter=displayName eq \"MENTORS\"")).Found)["id"]!);

        var added = (await entra.PatchAsync($"/Groups/{id}", $$"""
            { "op": "Add", "path": "members", "value": [{ "$ref": null, "value": "{{ada}}" }, { "value": "{{maya}}" }] },
            { "op": "Add", "path": "members", "value": [{ "value": "{{noor}}" }, { "value": "{{ada}}" }] }
            """)).Expect(HttpStatusCode.NoContent);
        Assert.Equal(("", "W/\"2\""), (added.Text, added.ETag));
        Assert.Equal([ada, maya, noor], await MembersAsync());

        await entra.PatchAsync($"/Groups/{id}", $$"""{ "op": "Remove", "path": "members", "value": [{ "value": "{{maya}}" }] }""");
        await entra.PatchAsync($"/Groups/{id}", $$"""{ "op": "remove", "path": "members[value eq \"{{maya}}\"]" }""");
        await entra.PatchAsync($"/Groups/{id}", """{ "op": "Replace", "path": "displayName", "value": "Mentors 2027" }""");
        Assert.Equal([ada, noor], await MembersAsync());
        Assert.Empty((await entra.GetAsync("/Groups?filter=displayName eq \"Mentors\"")).Found);
        Assert.False((await entra.GetAsync($"/Groups/{id}?excludedAttributes=members")).Json.AsObject().ContainsKey("members"));

        (await entra.DeleteAsync($"/Groups/{id}")).Expect(HttpStatusCode.NoContent);
        (await entra.GetAsync($"/Groups/{id}")).ExpectError(HttpStatusCode.NotFound);
        (await entra.PostAsync("/Groups", ScimCaller.Group("Mentors 2027"))).Expect(HttpStatusCode.Created);

        async Task<IEnumerable<string>> MembersAsync() =>
            (await entra.GetAsync($"/Groups/{id}")).Json["members"]!.AsArray().Select(member => (string)member!["value"]!);
    }

    [Fact]
    public async Task Okta_pushes_a_group_renames_it_without_losing_anybody_and_puts_it()
    {
        await using var okta = await ScimCaller.StartAsync();
        var (ada, maya) = (await okta.MakeUserAsync("Ada"), await okta.MakeUserAsync("Maya"));
        var id = await okta.MakeGroupAsync("Mentors");

        await okta.PatchAsync($"/Groups/{id}", $$"""
            { "op": "replace", "value": { "id": "{{id}}", "displayName": "Mentors 2027" } },
            { "op": "add", "path": "members", "value": [{ "value": "{{ada}}", "display": "ada@example.com" }, { "value": "{{maya}}" }] }
            """);
        await okta.PatchAsync($"/Groups/{id}", $$"""{ "op": "replace", "value": { "id": "{{id}}", "displayName": "Mentors" } }""");
        Assert.Equal(2, await MembersAsync());

        (await okta.PutAsync($"/Groups/{id}", """{ "displayName": "Mentors" }""")).Expect(HttpStatusCode.OK);
        Assert.Equal(2, await MembersAsync());
        (await okta.PutAsync($"/Groups/{id}", ScimCaller.Group("Mentors", ada))).Expect(HttpStatusCode.OK);
        Assert.Equal(1, await MembersAsync());
        (await okta.PatchAsync($"/Groups/{id}", """{ "op": "replace", "path": "members", "value": [] }""")).Expect(HttpStatusCode.NoContent);
        Assert.Equal(0, await MembersAsync());

        async Task<int> MembersAsync() => (await okta.GetAsync($"/Groups/{id}")).Json["members"]?.AsArray().Count ?? 0;
    }

    [Fact]
    public async Task A_name_is_one_groups_and_a_member_an_account()
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeGroupAsync("Mentors");
        await caller.MakeGroupAsync("Mentees");

        (await caller.PostAsync("/Groups", ScimCaller.Group("mentors"))).ExpectError(HttpStatusCode.Conflict, "uniqueness");
        (await caller.PatchAsync($"/Groups/{id}", """{ "op": "replace", "path": "displayName", "value": "MENTEES" }"""))
            .ExpectError(HttpStatusCode.Conflict, "uniqueness");
        (await caller.PostAsync("/Groups", ScimCaller.Group("Third", "../../users/1"))).ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        (await caller.PostAsync("/Groups", """{ "members": [] }""")).ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        Assert.Equal(2, (await caller.GetAsync("/Groups")).Total);
    }

    [Fact]
    public async Task Members_who_come_one_by_one_at_once_are_all_there()
    {
        await using var caller = await ScimCaller.StartAsync();
        var users = new List<string>();
        for (var number = 0; number < 12; number++)
        {
            users.Add(await caller.MakeUserAsync($"User{number}"));
        }

        var id = await caller.MakeGroupAsync("Mentors");
        await Task.WhenAll(users.Select(user => caller.PatchAsync($"/Groups/{id}", $$"""{ "op": "Add", "path": "members", "value": [{ "value": "{{user}}" }] }""")));

        Assert.Equal(12, Assert.Single(await caller.KeptAsync<ScimGroup>()).Members.Count);
    }

    [Fact]
    public async Task An_account_that_is_deleted_is_in_no_group_any_more()
    {
        await using var caller = await ScimCaller.StartAsync();
        var (ada, maya) = (await caller.MakeUserAsync("Ada"), await caller.MakeUserAsync("Maya"));
        await caller.MakeGroupAsync("Mentors", ada, maya);
        await caller.MakeGroupAsync("Mentees", ada);

        await caller.DeleteAsync($"/Users/{ada}");

        Assert.Equal([maya], (await caller.KeptAsync<ScimGroup>()).SelectMany(group => group.Members));
    }

    [Fact]
    public async Task A_group_of_five_thousand_comes_in_one_request_and_one_more_is_added_to_it()
    {
        await using var caller = await ScimCaller.StartAsync();
        string[] members = [.. Enumerable.Range(0, 5_000).Select(_ => ScimIds.NextUser())];

        var id = await caller.MakeGroupAsync("Everybody", members);
        (await caller.PatchAsync($"/Groups/{id}", $$"""{ "op": "add", "path": "members", "value": "{{ScimIds.NextUser()}}" }""")).Expect(HttpStatusCode.NoContent);

        Assert.Equal(5_001, Assert.Single(await caller.KeptAsync<ScimGroup>()).Members.Count);
    }
}

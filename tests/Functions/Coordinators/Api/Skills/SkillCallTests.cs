using System.Net;
using MentorFlow.Domain.Skills;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Skills;

/// <summary>The organization's list of skills by API, with its versions (R47).</summary>
public sealed class SkillCallTests
{
    [Fact]
    public async Task A_list_is_taken_in_changed_and_every_version_kept()
    {
        await using var caller = await ApiCaller.StartAsync();

        var imported = await caller.PostTextAsync(
            "/api/skills-import", "id,name_en,name_fr,synonyms\ncoding,Coding,Programmation,Programming|Development\n", "text/csv");
        imported.Expect(HttpStatusCode.OK);
        var draft = new SkillDraft(new Dictionary<string, string> { ["en"] = "Software", ["fr"] = "Logiciel" });
        (await caller.PutAsync("/api/skills/coding", draft)).Expect(HttpStatusCode.OK);
        (await caller.PutAsync("/api/skills/coding", draft)).Expect(HttpStatusCode.OK);

        Assert.Equal(2, (await caller.GetAsync("/api/skills")).Read<SkillListFacts>().Version);
        var versions = (await caller.GetAsync("/api/skills-versions")).Items;
        Assert.Equal(["Saved", "Imported"], versions.Select(version => (string?)version!["change"]));
        Assert.All(versions, version => Assert.StartsWith("coordinator:", (string?)version!["by"], StringComparison.Ordinal));
        Assert.Equal("Programmation", Assert.Single((await caller.GetAsync("/api/skills-versions/1")).Read<SkillListFacts>().Skills).Names["fr"]);
        (await caller.GetAsync("/api/skills-versions/9")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_row_refuses_the_list_and_says_which()
    {
        await using var caller = await ApiCaller.StartAsync();

        var refused = await caller.PostTextAsync("/api/skills-import", "name_en\nCoding\nCODING\n", "text/csv");

        Assert.Contains("line 3: a skill of the list is called CODING already", refused.Error("file"), StringComparison.Ordinal);
        Assert.Equal(0, (await caller.GetAsync("/api/skills")).Read<SkillListFacts>().Version);
    }
}

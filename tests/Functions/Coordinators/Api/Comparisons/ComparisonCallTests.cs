using System.Net;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Comparisons;

public sealed class ComparisonCallTests
{
    [Fact]
    public async Task What_is_compared_comes_with_counts_and_intervals_and_the_legal_basis_is_named_by_call()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.People.StartProgramAsync();
        await new SomePairs("yes", 10, TestApp.Start.AddDays(-84), TestApp.Start) { Held = 6 }.StoreAsync(api.App.Store);

        var facts = (await api.GetAsync("/api/programs/growth/comparisons")).Expect(HttpStatusCode.OK).Json;

        var completed = facts["training"]!["measures"]!.AsArray().Single(one => (string?)one!["measure"] == "Completed")!["groups"]![0]!;
        Assert.Equal((10, 10), ((int)completed["share"]!["part"]!, (int)completed["share"]!["whole"]!));
        Assert.Equal(0.72, Math.Round((double)completed["share"]!["likely"]!["low"]!, 2));
        Assert.Null(facts["outcomes"]);
        Assert.Contains("proves a cause", (string)facts["caution"]!);
        (await api.GetAsync("/api/comparisons")).Expect(HttpStatusCode.OK);
        (await api.GetAsync("/api/programs/none/comparisons")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_legal_basis_is_named_read_and_taken_back()
    {
        await using var api = await ApiCaller.StartAsync();
        (await api.GetAsync("/api/legal-basis")).Expect(HttpStatusCode.NotFound);
        Assert.Equal(["ground", "words"], (await api.PutAsync("/api/legal-basis", new LegalBasisDraft(null, null))).Fields);

        (await api.PutAsync("/api/legal-basis", new LegalBasisDraft(LegalGround.PublicTask, "Act of 2 May."))).Expect(HttpStatusCode.OK);
        (await api.PutAsync("/api/legal-basis", new LegalBasisDraft(LegalGround.PublicTask, "Act of 2 May."))).Expect(HttpStatusCode.Conflict);

        Assert.Equal("PublicTask", (string?)(await api.GetAsync("/api/legal-basis")).Json["ground"]);
        (await api.DeleteAsync("/api/legal-basis")).Expect(HttpStatusCode.NoContent);
        (await api.DeleteAsync("/api/legal-basis")).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Reports_of_a_program_are_listed_with_who_gets_them()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.People.StartProgramAsync();

        var reports = (await api.GetAsync("/api/programs/growth/reports")).Expect(HttpStatusCode.OK).Json;

        Assert.Equal(("Nobody", 0), ((string)reports["readers"]!, reports["reports"]!.AsArray().Count));
    }
}

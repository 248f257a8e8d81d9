using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Api.Drafts;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Drafts;

/// <summary>What the console does with drafts, callers can do, too.</summary>
public sealed class DraftCallTests
{
    private const string Drafts = "/api/drafts";

    [Fact]
    public async Task A_draft_is_begun_from_a_template_saved_and_made_a_program()
    {
        await using var caller = await ApiCaller.StartAsync();
        var template = (string)(await caller.GetAsync("/api/templates")).Expect(HttpStatusCode.OK).Json[0]!["template"]!;

        var begun = (await caller.PostAsync(Drafts, new NewDraft(Template: Enum.Parse<ProgramTemplate>(template), Zone: "Europe/Oslo")))
            .Expect(HttpStatusCode.Created);
        var draft = begun.Read<DraftFacts>();
        var saved = (await caller.PutAsync(begun.Location!, A.Program(caller.App.Now))).Expect(HttpStatusCode.OK).Read<DraftFacts>();
        (await caller.PostAsync($"{begun.Location}/create")).Expect(HttpStatusCode.Created);

        Assert.Equal("Europe/Oslo", draft.Definition.Zone);
        Assert.Contains("name", draft.Broken.Keys);
        Assert.Empty(saved.Broken);
        (await caller.GetAsync($"/api/programs/{A.ProgramId}")).Expect(HttpStatusCode.OK);
        (await caller.GetAsync(begun.Location!)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unfinished_draft_is_kept_and_makes_no_program()
    {
        await using var caller = await ApiCaller.StartAsync();
        var begun = (await caller.PostAsync(Drafts, new NewDraft(Template: ProgramTemplate.Blank))).Expect(HttpStatusCode.Created);

        (await caller.PutAsync(begun.Location!, new ProgramDefinition { Name = "Half of it" })).Expect(HttpStatusCode.OK);
        var refused = (await caller.PostAsync($"{begun.Location}/create")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("calendar", refused.Fields);
        Assert.Equal("Half of it", (await caller.GetAsync(begun.Location!)).Read<DraftFacts>().Definition.Name);
    }

    [Fact]
    public async Task Drafts_are_listed_copied_and_thrown_away()
    {
        await using var caller = await ApiCaller.StartAsync();
        var order = new NewDraft(Template: ProgramTemplate.Blank, DraftId: Guid.NewGuid());
        var begun = (await caller.PostAsync(Drafts, order)).Expect(HttpStatusCode.Created);
        (await caller.PostAsync(Drafts, order)).Expect(HttpStatusCode.Created);

        (await caller.PostAsync($"{begun.Location}/copy")).Expect(HttpStatusCode.Created);
        var two = (await caller.GetAsync(Drafts)).Expect(HttpStatusCode.OK).Items.Count;
        (await caller.DeleteAsync(begun.Location!)).Expect(HttpStatusCode.NoContent);
        (await caller.DeleteAsync(begun.Location!)).Expect(HttpStatusCode.NotFound);

        Assert.Equal(2, two);
        Assert.Single((await caller.GetAsync(Drafts)).Items);
    }

    [Fact]
    public async Task The_change_and_the_repetition_of_a_program_begin_from_what_it_is()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        var change = await caller.PostAsync(Drafts, new NewDraft(DraftPurpose.Change, Of: A.ProgramId));
        var again = await caller.PostAsync(Drafts, new NewDraft(DraftPurpose.Change, Of: A.ProgramId));
        var repeat = await caller.PostAsync(Drafts, new NewDraft(DraftPurpose.Repeat, Of: A.ProgramId));

        Assert.Equal(change.Expect(HttpStatusCode.Created).Location, again.Expect(HttpStatusCode.Created).Location);
        Assert.Equal(A.ProgramId, change.Read<DraftFacts>().Definition.ProgramId);
        var repeated = repeat.Expect(HttpStatusCode.Created).Read<DraftFacts>();
        Assert.Equal(($"{A.ProgramId}-2", A.ProgramId), (repeated.Definition.ProgramId!, repeated.Definition.RepeatOf!));
        Assert.True(repeated.Definition.Calendar!.RecruitmentOpens > caller.App.Now);
        (await caller.PostAsync($"{change.Location}/create")).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_a_draft_cannot_begin_with_is_refused_by_name()
    {
        await using var caller = await ApiCaller.StartAsync();

        var untold = await caller.PostAsync(Drafts, new NewDraft(Zone: "Nowhere"));
        var nothing = await caller.PostAsync(Drafts, new NewDraft(DraftPurpose.Change, Of: "nothing"));

        Assert.Equal(["template", "zone"], untold.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        nothing.Expect(HttpStatusCode.NotFound);
    }
}

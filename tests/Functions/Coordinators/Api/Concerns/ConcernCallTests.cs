using System.Net;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Api.Concerns;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Concerns;

public sealed class ConcernCallTests
{
    private const string List = "/api/programs/growth/concerns";

    private const string Path = $"{List}/c1";

    [Fact]
    public async Task A_concern_is_listed_without_words_read_answered_once_and_closed()
    {
        await using var caller = await StartAsync();
        var line = Assert.Single((await caller.GetAsync(List)).Read<IReadOnlyList<ConcernLine>>());
        Assert.Equal((ConcernKind.Concern, true, false), (line.Kind, line.IsYours, line.IsLate));
        Assert.DoesNotContain("shouts", (await caller.GetAsync(List)).Text);
        var answer = new NewAnswer("Let us talk.", Guid.NewGuid());

        (await caller.PostAsync($"{Path}/answer", answer)).Expect(HttpStatusCode.NoContent);
        (await caller.PostAsync($"{Path}/answer", answer)).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync($"{Path}/close", new NewAnswer(""))).Expect(HttpStatusCode.NoContent);

        var facts = (await caller.GetAsync(Path)).Read<ConcernFacts>();
        Assert.Equal(["He shouts at me.", "Let us talk."], facts.Messages.Select(message => message.Text));
        Assert.Equal(ConcernState.Closed, facts.Line.State);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_by_its_field_and_what_is_not_there_is_not_found()
    {
        await using var caller = await StartAsync();

        Assert.Equal(["text"], (await caller.PostAsync($"{Path}/close", new NewAnswer(" "))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(
            ["to"], (await caller.PostAsync($"{Path}/hand-over", new NewKeeper("eve@example.com"))).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await caller.PostAsync($"{Path}/part")).Expect(HttpStatusCode.Conflict);
        (await caller.GetAsync($"{List}/nothing")).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync($"{List}/nothing/answer", new NewAnswer("Hello."))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_work_item_of_a_concern_is_decided_on_its_own_page_alone()
    {
        await using var caller = await StartAsync();

        var refused = await caller.PostAsync("/api/programs/growth/work-items/concern-c1/resolve", new Resolution(ResolutionKind.Close));

        Assert.Equal(["resolution"], refused.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    private static async Task<ApiCaller> StartAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.InviteAsync("Ada", ProgramRole.Mentee);
        await caller.People.DoAsync(caller.App.Get<ConcernActs>().RaiseAsync(
            new NewConcern(A.ProgramId, A.Id("Ada"), "c1", ConcernKind.Concern, "He shouts at me.")));
        return caller;
    }
}

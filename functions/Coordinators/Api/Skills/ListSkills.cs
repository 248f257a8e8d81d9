using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class ListSkills(IDocumentStore store)
{
    public const string Route = "api/skills";

    [Function(nameof(ListSkills))]
    [Operation("Lists the skills of the organization with names in every language and synonyms.", Answers = typeof(SkillListFacts))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(SkillListFacts.Of(await store.SkillsAsync(cancellation)));
}

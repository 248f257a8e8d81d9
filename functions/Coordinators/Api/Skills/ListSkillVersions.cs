using System.ComponentModel;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class ListSkillVersions(IDocumentStore store)
{
    public const string Route = $"{ListSkills.Route}-versions";

    [Function(nameof(ListSkillVersions))]
    [Operation(
        "Lists the versions of the organization's list of skills, the newest first, a page at a time: what changed, when, and by whom.",
        Answers = typeof(PageOfItems<SkillVersionFacts>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        Answer.Ok(await store.PageAsync<SkillListVersion, SkillVersionFacts>(
            Partition.Organization,
            after,
            limit,
            version => ValueTask.FromResult(SkillVersionFacts.Of(version)),
            cancellation,
            new DocumentQuery<SkillListVersion>(Descending: true)));
}

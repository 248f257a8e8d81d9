using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Skills;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Skills;

public sealed class ImportSkills(SkillActs acts, IDocumentStore store)
{
    [Function(nameof(ImportSkills))]
    [Operation(
        "Takes in a list of skills, as CSV or a workbook: id, one name a language (name_en, name_fr), synonyms with bars between them. What is not on it " +
        "stays; one wrong row refuses it whole.",
        MediaTypes = [ListBody.Csv, ListBody.Workbook, ListBody.Form],
        Answers = typeof(SkillListFacts),
        Refusals = Refusals.OfFile)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{ListSkills.Route}-import")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        request.LimitBody(SkillFile.Largest);
        if (await ListBody.OpenAsync(request, cancellation) is not { } file)
        {
            return ListBody.OfAnotherType();
        }

        var imported = await acts.ImportAsync(file, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return imported.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "list")
            : Answer.Ok(SkillListFacts.Of(await store.SkillsAsync(cancellation)));
    }
}

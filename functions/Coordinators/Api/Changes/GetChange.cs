using System.ComponentModel;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Changes;

public sealed class GetChange(ChangeReading changes, IDocumentStore store)
{
    internal const string Route = $"api/programs/{{program:{Ids.Rule}}}/change/{{draft:{Ids.Rule}}}";

    [Function(nameof(GetChange))]
    [Operation(
        "Says what the change of a program that is written in a draft would be, field by field, and whom it touches: mentorships a page at a time, each with "
        + "what it means for them and what was chosen. Nothing is changed.",
        Answers = typeof(ProgramChangeFacts),
        Refusals = Refusals.OfAct | Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string draft,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation)
    {
        var previewed = await changes.PreviewAsync(program, draft, cancellation);
        return previewed.Value is { } change
            ? Answer.Ok(await changes.ReadAsync(change, after, limit, new PersonNames(store), cancellation))
            : Answer.Refused(previewed.Refusal!, "draft");
    }
}

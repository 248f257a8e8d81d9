using System.ComponentModel;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.WorkItems;

public sealed class ListWorkItems(WorkQueue queue)
{
    [Function(nameof(ListWorkItems))]
    [Operation(
        "Lists the work queue over all programs that the caller coordinates, grouped by the coordinator's four jobs.",
        Answers = typeof(IReadOnlyList<JobQueue>),
        Refusals = Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/work-items")] HttpRequest request,
        [Description("Open by default; or Resolved, or Moot.")] string? status,
        CancellationToken cancellation) =>
        status is null || Enum.GetNames<WorkItemStatus>().Contains(status)
            ? Answer.Ok(
                await queue.ReadAsync(
                    status is null ? WorkItemStatus.Open : Enum.Parse<WorkItemStatus>(status), request.Scope(), Languages.BuiltIn.English, cancellation))
            : Answer.Invalid(new FieldError("status", "rules.one-of", ("choices", string.Join(", ", Enum.GetNames<WorkItemStatus>()))));
}

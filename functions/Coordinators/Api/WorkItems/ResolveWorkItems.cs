using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.WorkItems;

/// <param name="Items">1 to 100.</param>
public sealed record ResolutionOfSeveral(IReadOnlyList<WorkItemKey> Items, Resolution Resolution);

public sealed class ResolveWorkItems(SeveralItems several)
{
    [Function(nameof(ResolveWorkItems))]
    [Operation(
        "Resolves several work items with one choice, each by itself, and says of each what became of it.",
        Body = typeof(ResolutionOfSeveral),
        Answers = typeof(IReadOnlyList<ItemOutcome>),
        Refusals = Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/work-items/resolve")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (asked, refusal) = await JsonBody.ReadAsync<ResolutionOfSeveral>(request, cancellation);
        return asked is null ? refusal!
            : asked.Items.Count is 0 or > SeveralItems.Most
            ? Answer.Invalid(new FieldError("items", "rules.some-chosen", ("max", SeveralItems.Most)))
            : Answer.Ok(await several.DecideAsync(request, [.. asked.Items.Distinct()], asked.Resolution, took: null, cancellation));
    }
}

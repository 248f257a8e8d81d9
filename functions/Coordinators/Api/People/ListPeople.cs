using System.ComponentModel;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class ListPeople(DirectoryReading directory)
{
    [Function(nameof(ListPeople))]
    [Operation("Lists people, a page at a time.", Answers = typeof(PageOfItems<DirectoryEntry>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people")] HttpRequest request,
        [Description("Part of a name, mail address, team or title.")] string? search,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        Answer.Ok(await directory.ReadAsync(search, after, limit, request.Scope(), cancellation));
}

using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

public sealed class ConsolePeople(ConsoleEntry access, DirectoryReading directory)
{
    [Function(nameof(ConsolePeople))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/people")]
        HttpRequest request, string? search, string? after, CancellationToken cancellation) =>
        Page.Show<PeoplePage, PeopleModel>(
            request, new PeopleModel(access.Visit(request), search, await directory.ReadAsync(search, after, limit: null, cancellation)));
}

public sealed record PeopleModel(ConsoleVisit Visit, string? Search, PageOfItems<DirectoryEntry> People);

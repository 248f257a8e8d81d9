using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.People;

public sealed class ConsolePeople(ConsoleDoor door, DirectoryReading directory)
{
    [Function(nameof(ConsolePeople))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/people")] HttpRequest request, string? search, string? after, CancellationToken cancellation) =>
        Page.Show<PeoplePage, PeopleModel>(request, new PeopleModel(door.Visit(request), search, await directory.ReadAsync(search, after, limit: null, cancellation)));
}

public sealed record PeopleModel(ConsoleVisit Visit, string? Search, PageOfItems<DirectoryEntry> People);

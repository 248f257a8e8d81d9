using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.People;

public sealed class ConsolePerson(ConsoleDoor door, IDocumentStore store)
{
    [Function(nameof(ConsolePerson))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/people/{{personId:{Ids.Rule}}}")] HttpRequest request, string personId, CancellationToken cancellation) =>
        await PersonFacts.ReadAsync(store, personId, cancellation) is { } facts
            ? Page.Show<PersonPage, PersonModel>(request, new PersonModel(door.Visit(request), facts))
            : door.NotFound(request, "person");
}

public sealed record PersonModel(ConsoleVisit Visit, PersonFacts Facts);

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
            ? Page.Show<PersonPage, PersonModel>(request, new PersonModel(door.Visit(request), facts, await NamesAsync(facts, cancellation)))
            : door.NotFound(request, "person");

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(PersonFacts facts, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>();
        foreach (var programId in facts.Enrollments.Select(enrollment => enrollment.ProgramId))
        {
            names[programId] = await store.ProgramNameAsync(programId, cancellation);
        }

        return names;
    }
}

/// <param name="ProgramNames">By id, of every program the person takes part in.</param>
public sealed record PersonModel(ConsoleVisit Visit, PersonFacts Facts, IReadOnlyDictionary<string, string> ProgramNames);

using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

public sealed class ConsolePerson(ConsoleEntry access, IDocumentStore store)
{
    [Function(nameof(ConsolePerson))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/people/{{personId:{Ids.Rule}}}")]
        HttpRequest request, string personId, CancellationToken cancellation) =>
        await PersonFacts.ReadAsync(store, personId, cancellation) is { } facts
            ? Page.Show<PersonPage, PersonModel>(request, new PersonModel(access.Visit(request), facts, await NamesAsync(facts, cancellation)))
            : access.NotFound(request, "person");

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

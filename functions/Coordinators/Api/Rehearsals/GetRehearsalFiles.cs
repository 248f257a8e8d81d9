using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rehearsals;

/// <summary>What the command that rehearses takes, for deployments that do not rehearse by themselves.</summary>
public sealed class GetRehearsalFiles(RehearsalFiles files, IDocumentStore store)
{
    [Function("GetRehearsalDefinition")]
    [Operation(
        "Gives the definition of a program as it is rehearsed, with made-up people in charge.",
        Answers = typeof(ProgramDefinition),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> DefinitionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{OrderRehearsal.Route}/definition")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await files.DefinitionAsync(program, cancellation))
            : Answer.NotFound("program");

    [Function("GetRehearsalPeople")]
    [Operation(
        "Gives the enrolled people of a program as they are rehearsed, without names, addresses and words of theirs; at most 501.",
        Answers = typeof(RehearsalPeople),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> PeopleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{OrderRehearsal.Route}/people")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is not null
            ? Answer.Ok(await files.EnrolledAsync(programId, cancellation))
            : Answer.NotFound("program");
}

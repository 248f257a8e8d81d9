using System.ComponentModel;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hours;

public sealed class GetHoursFile(IDocumentStore store)
{
    [Function(nameof(GetHoursFile))]
    [Operation("Gives the hours of everybody in a program as CSV, for a learning or HR system.", Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/hours-file")] HttpRequest request,
        string programId,
        [Description("Only of that year, by the program's calendar.")] int? year,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Download(
                request,
                HoursFile.Write(program, await store.HoursByPersonAsync(program, year, new PersonNames(store), cancellation)),
                HoursFile.MediaType,
                HoursFile.NameOf(program, year))
            : Answer.NotFound("program");
}

using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class ListPrograms(IDocumentStore store)
{
    [Function(nameof(ListPrograms))]
    [Operation("Lists the programs that are the caller's to read.", Answers = typeof(IReadOnlyList<ProgramListing>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programs")] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await store.ProgramsAsync(cancellation).Where(program => request.Scope().Reads(program.ProgramId)).ToListAsync(cancellation));
}

using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

public sealed class ConsolePrograms(ConsoleEntry access, IDocumentStore store)
{
    [Function(nameof(ConsolePrograms))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/programs")] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<ProgramListPage, ProgramListModel>(
            request,
            new ProgramListModel(
                access.Visit(request),
                await store.ProgramsAsync(cancellation).Where(program => request.Scope().Reads(program.ProgramId)).ToListAsync(cancellation)));
}

public sealed record ProgramListModel(ConsoleVisit Visit, IReadOnlyList<ProgramListing> Programs);

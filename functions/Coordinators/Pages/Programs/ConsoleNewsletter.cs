using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>A ready newsletter text about a program, and the names of those who agree to be thanked in it (R101).</summary>
public sealed class ConsoleNewsletter(ConsoleEntry access, IDocumentStore store, TimeProvider clock)
{
    [Function(nameof(ConsoleNewsletter))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/newsletter")]
        HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        return Page.Show<NewsletterPage, NewsletterModel>(request, new NewsletterModel(
            access.Visit(request),
            program,
            await store.NewslettersAsync(program, clock.GetUtcNow(), cancellation),
            await store.RecognizedAsync(programId, cancellation)));
    }
}

/// <param name="Written">One in every language.</param>
/// <param name="Names">Of those who agree to be named.</param>
public sealed record NewsletterModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<Newsletter> Written, IReadOnlyList<string> Names);

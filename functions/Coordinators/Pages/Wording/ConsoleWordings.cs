using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Wording;

/// <summary>Every mail of a program, and which of them it says in its own words.</summary>
public sealed class ConsoleWordings(ConsoleEntry access, IDocumentStore store, WordingReading wordings)
{
    [Function(nameof(ConsoleWordings))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/wording")] HttpRequest request,
        string programId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<WordingListPage, WordingListModel>(
                request,
                new WordingListModel(access.Visit(request), program, [.. (await wordings.ListAsync(program, cancellation)).Where(sight => sight.IsChanged)]))
            : access.NotFound(request, "program");
}

/// <param name="Changed">Those that are not said as the product says them.</param>
public sealed record WordingListModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<WordingSight> Changed)
{
    public WordingSight? Find(MailTemplate template, string language) =>
        Changed.FirstOrDefault(sight => sight.Wording.Template == template && sight.Wording.Language == language);
}

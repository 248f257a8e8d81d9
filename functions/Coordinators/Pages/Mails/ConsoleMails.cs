using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>The mails of all programs or of one, the newest first: which were not delivered, which wait, what went out today.</summary>
public sealed class ConsoleMails(ConsoleEntry access, IDocumentStore store, MailReading mails, MailHolding holding)
{
    [Function(nameof(ConsoleMails))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/mails")] HttpRequest request, CancellationToken cancellation)
    {
        var visit = access.Visit(request);
        var before = request.Query[ListQuery.BeforeName].ToString();
        var query = ListQuery.Of(request, MailList.Program, MailList.Status, MailList.Template) with { Before = MailLine.IsPlace(before) ? before : "" };
        var programs = await store.ProgramsAsync(request.Scope(), cancellation).ToListAsync(cancellation);
        var chosen = programs.Find(program => program.ProgramId == query.Filters.GetValueOrDefault(MailList.Program));
        var asked = MailList.Asked(query, chosen?.ProgramId);
        var found = await mails.ReadAsync(asked, visit.Now, request.Scope(), request.Texts(), cancellation);
        var list = MailList.Of(request.Texts(), programs, visit.Now).Show(found.Rows, query) with { Counts = [] };
        return CsvFile.IsAskedFor(request)
            ? CsvFile.Of(request, "mails", list)
            : Page.Show<MailListPage, MailListModel>(
                request,
                new MailListModel(visit, list, chosen is null ? programs : [chosen], found.Older, found.HasMoreReceivers)
                {
                    IsHeld = await holding.IsOnAsync(cancellation),
                });
    }

    /// <summary>Of one program: a look at the same list.</summary>
    [Function("ConsoleProgramMails")]
    public static IResult OfProgram(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/mails")] HttpRequest request, string programId) =>
        Page.SeeOther(request, ConsolePaths.Mails(programId));
}

/// <param name="Programs">Whose words of mails can be changed from here.</param>
/// <param name="Older">Place from which the list goes on; null at its end.</param>
/// <param name="HasMoreReceivers">Not of everybody who fits the older mails were looked for.</param>
public sealed record MailListModel(
    ConsoleVisit Visit, ListPage<MailRow> List, IReadOnlyList<ProgramListing> Programs, string? Older, bool HasMoreReceivers)
{
    /// <summary>Whether all mails are kept back now.</summary>
    public bool IsHeld { get; init; }
}

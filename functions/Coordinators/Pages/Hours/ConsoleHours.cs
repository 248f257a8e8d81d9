using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Hours;

/// <summary>The hours of everybody in a program, by year and role, with what they come to (R100).</summary>
public sealed class ConsoleHours(ConsoleEntry access, IDocumentStore store)
{
    [Function(nameof(ConsoleHours))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/hours")] HttpRequest request,
        string programId,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var rows = await store.HoursByPersonAsync(program, year: null, new PersonNames(store, request.Texts()), cancellation);
        var sorted = rows.OrderBy(row => Folded.Of(row.Person.Name), StringComparer.Ordinal).ThenByDescending(row => row.Year);
        var list = HoursList.Of(request.Texts(), programId, rows).Show(sorted, ListQuery.Of(request, HoursList.Year, HoursList.Role));
        return CsvFile.IsAskedFor(request)
            ? CsvFile.Of(request, $"hours-{programId}", list)
            : Page.Show<HoursListPage, HoursListModel>(request, new HoursListModel(access.Visit(request), program, list));
    }

    /// <summary>The same in the form that other systems take in.</summary>
    [Function("ConsoleHoursFile")]
    public async Task<IResult> FileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/hours-file")] HttpRequest request,
        string programId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Download(
                request,
                HoursFile.Write(program, await store.HoursByPersonAsync(program, year: null, new PersonNames(store, request.Texts()), cancellation)),
                HoursFile.MediaType,
                HoursFile.NameOf(program, year: null))
            : access.NotFound(request, "program");
}

public sealed record HoursListModel(ConsoleVisit Visit, MentoringProgram Program, ListPage<HoursOfPerson> List)
{
    /// <summary>Of all that is looked at, on every page of it.</summary>
    public HoursSum Sum => new(List.Found.Sum(row => row.Minutes), List.Found.Sum(row => row.Sessions));

    public int People => List.Found.Select(row => row.Person.PersonId).Distinct().Count();
}

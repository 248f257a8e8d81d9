using System.ComponentModel;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hours;

public sealed class ListHours(IDocumentStore store)
{
    public const string Route = $"api/programs/{{programId:{Ids.Rule}}}/hours";

    private const int UsualItems = 50;

    private const int MostItems = 200;

    [Function(nameof(ListHours))]
    [Operation(
        "Lists the hours of everybody in a program, by year and role, a page at a time: sessions, training, events and what coordinators put right.",
        Answers = typeof(PageOfItems<HoursOfPerson>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        [Description("Only of that year, by the program's calendar.")] int? year,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return Answer.NotFound("program");
        }

        var size = Math.Clamp(limit ?? UsualItems, 1, MostItems);
        var found = await store.HoursByPersonAsync(program, year, after, size + 1, new PersonNames(store), cancellation);
        return Answer.Ok(new PageOfItems<HoursOfPerson>([.. found.Take(size)], found.Count > size ? found[size - 1].Place : null));
    }
}

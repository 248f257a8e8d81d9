using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>Shows the list of mentorships: when it is looked at, and when what is to be done with those that were chosen is not said.</summary>
public sealed class MentorshipListView(ConsoleEntry access, IDocumentStore store, MentorshipReading mentorships)
{
    public async Task<IResult> ShowAsync(HttpRequest request, ListQuery query, FormState state, CancellationToken cancellation)
    {
        var visit = access.Visit(request);
        var programs = await store.ProgramsAsync(request.Scope(), cancellation).ToListAsync(cancellation);
        var chosen = programs.Find(program => program.ProgramId == query.Filters.GetValueOrDefault(MentorshipList.Program));
        var rows = await mentorships.ReadAsync(chosen?.ProgramId, request.Scope(), request.Texts(), cancellation);
        var list = MentorshipList.Of(request.Texts(), programs, visit.Now).Show(rows, query);
        return CsvFile.IsAskedFor(request)
            ? CsvFile.Of(request, "mentorships", list)
            : Page.Show<MentorshipListPage, MentorshipListModel>(
                request,
                new MentorshipListModel(visit, list, state),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Those that were chosen, in the list's order; what is none of ours is left out.</summary>
    /// <param name="now">UTC.</param>
    public async Task<IReadOnlyList<BulkRow>> ChosenAsync(
        BulkOrder order, DateTimeOffset now, ConsoleScope scope, Texts texts, CancellationToken cancellation)
    {
        var keys = order.Keys.ToHashSet();
        var chosen = new List<BulkRow>();
        foreach (var row in await mentorships.ReadAsync(programId: null, scope, texts, cancellation))
        {
            if (keys.Contains(BulkOrder.KeyOf(row.Line.ProgramId, row.Line.MentorshipId)))
            {
                var mentorship = await store.ReadAsync(Mentorship.KeyOf(row.Line.ProgramId, row.Line.MentorshipId), cancellation);
                chosen.Add(new BulkRow(row, BulkRow.RefusalOf(mentorship, order.Act, order.Because, now)));
            }
        }

        return chosen;
    }
}

/// <param name="State">Of the form for those that are chosen.</param>
public sealed record MentorshipListModel(ConsoleVisit Visit, ListPage<MentorshipRow> List, FormState State);

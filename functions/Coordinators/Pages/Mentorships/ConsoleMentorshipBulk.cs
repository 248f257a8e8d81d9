using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>
/// One act on all mentorships that were chosen: first a look at what will happen and to whom, then each by itself, as from its own page. Done a second
/// time it changes nothing; what was refused is named.
/// </summary>
public sealed class ConsoleMentorshipBulk(
    ConsoleEntry access, MentorshipListView view, IDocumentStore store, DepartureActs departures, AbsenceActs absences, TimeProvider clock)
{
    internal const string CheckRoute = "console/mentorships/check";
    internal const string DoRoute = "console/mentorships/do";

    [Function("ConsoleCheckMentorships")]
    public Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = CheckRoute)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => OnOrderAsync(
                request, form,
                (order, chosen) => Task.FromResult(
                    Page.Show<BulkCheckPage, BulkCheckModel>(request, new BulkCheckModel(access.Visit(request), order, chosen))),
                cancellation),
            cancellation);

    [Function("ConsoleDoMentorships")]
    public Task<IResult> DoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = DoRoute)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request, form => OnOrderAsync(request, form, (order, chosen) => DoAsync(request, order, chosen, cancellation), cancellation), cancellation);

    /// <summary>Where a page was made by a form, the address is the form's; asked for again, it is the list.</summary>
    [Function("ConsoleCheckMentorshipsAgain")]
    public static IResult BackFromCheck([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = CheckRoute)] HttpRequest request) =>
        Page.SeeOther(request, ConsolePaths.Mentorships);

    [Function("ConsoleDoMentorshipsAgain")]
    public static IResult BackFromDone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = DoRoute)] HttpRequest request) =>
        Page.SeeOther(request, ConsolePaths.Mentorships);

    private async Task<IResult> OnOrderAsync(
        HttpRequest request, IFormCollection form, Func<BulkOrder, IReadOnlyList<BulkRow>, Task<IResult>> then, CancellationToken cancellation)
    {
        if (BulkOrder.Read(form, out var errors) is not { } order)
        {
            var from = MentorshipList.Back(form[BulkOrder.BackField].ToString());
            return await view.ShowAsync(request, from, FormState.Sent(form, errors), cancellation);
        }

        return await then(order, await view.ChosenAsync(order, clock.GetUtcNow(), request.Scope(), request.Texts(), cancellation));
    }

    private async Task<IResult> DoAsync(HttpRequest request, BulkOrder order, IReadOnlyList<BulkRow> chosen, CancellationToken cancellation)
    {
        var refused = new List<BulkRow>();
        foreach (var row in chosen)
        {
            if (await DoAsync(request, order, row.Row, cancellation) is { } reason)
            {
                refused.Add(row with { Refused = reason });
            }
        }

        return refused.Count == 0 && chosen.Count > 0
            ? Page.SeeOther(request, order.From.Href.With(DoneBy(order.Act)))
            : Page.Show<BulkRefusedPage, BulkRefusedModel>(
                request, new BulkRefusedModel(access.Visit(request), order, chosen.Count - refused.Count, refused), StatusCodes.Status409Conflict);
    }

    private async Task<RefusalReason?> DoAsync(HttpRequest request, BulkOrder order, MentorshipRow row, CancellationToken cancellation)
    {
        var key = Mentorship.KeyOf(row.Line.ProgramId, row.Line.MentorshipId);
        var actor = Actors.Coordinator(request.Coordinator().Id);
        var now = clock.GetUtcNow();
        switch (order.Act)
        {
            case MentorshipAct.Pause:
                return (await absences.PauseAsync(key, now, actor, AbsenceActs.AskedByCoordinator, cancellation)).Refusal?.Reason;
            case MentorshipAct.Resume:
                return (await absences.ResumeAsync(key, now, actor, cancellation)).Refusal?.Reason;
            default:
                var mentorship = await store.ReadAsync(key, cancellation);
                var refusal = BulkRow.RefusalOf(mentorship, order.Act, order.Because, now);
                if (mentorship is not null && refusal is null && order.Because is { } because)
                {
                    await departures.EndAsync(mentorship, because, actor, leaverId: null, cancellation);
                }

                return refusal;
        }
    }

    private static Done DoneBy(MentorshipAct act) => act switch
    {
        MentorshipAct.Pause => Done.MentorshipsPaused,
        MentorshipAct.Resume => Done.MentorshipsResumed,
        _ => Done.MentorshipsEnding,
    };
}

/// <param name="Chosen">Those that change by it, and those that do not.</param>
public sealed record BulkCheckModel(ConsoleVisit Visit, BulkOrder Order, IReadOnlyList<BulkRow> Chosen);

/// <param name="Done">For how many it was done.</param>
public sealed record BulkRefusedModel(ConsoleVisit Visit, BulkOrder Order, int Done, IReadOnlyList<BulkRow> Refused);

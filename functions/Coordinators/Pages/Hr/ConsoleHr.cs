using System.Globalization;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Hr;

/// <summary>The connections to HR systems: how they stand, what came and what it led to, what waits for what; and taking events in once more.</summary>
public sealed class ConsoleHr(ConsoleEntry access, IDocumentStore store, HrReading reading, HrWaitReading waiting, HrisReplayActs replays, TimeProvider clock)
{
    internal const string Connection = "connection";
    internal const string Since = "since";

    /// <summary>Events of a page, and lines of each list of what waits.</summary>
    private const int Most = 25;

    [Function("ConsoleHr")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/hr")] HttpRequest request, CancellationToken cancellation) =>
        ShowAsync(request, HrQuery.Of(request, reading.Names), FormState.Empty, StatusCodes.Status200OK, cancellation);

    [Function("ConsoleHrReplay")]
    public Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/hr/replay")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var errors = Faults(form).ToList();
                if (errors.Count > 0)
                {
                    return await ShowAsync(request, new HrQuery(), FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity, cancellation);
                }

                var connection = form[Connection].ToString();
                await replays.OrderAsync(connection, DayIn(form)!.Value, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return Page.SeeOther(request, new HrQuery(connection).Href.With(Done.EventsReplayed));
            },
            cancellation);

    [Function("ConsoleHrReplayOne")]
    public Task<IResult> ReplayOneAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"console/hr/{{connection:{Ids.Rule}}}/events/{{place:{Ids.Rule}}}/replay")]
        HttpRequest request,
        string connection,
        string place,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                if (!reading.Names.Contains(connection) || !HrisEventRecord.IsPlace(place))
                {
                    return access.NotFound(request, "hr-event");
                }

                var verdict = await replays.ReplayAsync(connection, place, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, new HrQuery(connection).Href.With(Done.EventReplayed))
                    : access.TooLate(request, verdict.Refusal, "hr-event");
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, HrQuery query, FormState state, int status, CancellationToken cancellation)
    {
        var names = new PersonNames(store, request.Texts());
        var visit = access.Visit(request);
        return Page.Show<HrPage, HrModel>(
            request,
            new HrModel(
                visit,
                query,
                await reading.ConnectionsAsync(names, cancellation),
                await reading.EventsAsync(query.Connection, query.Failed, query.Before, Most, names, cancellation),
                await waiting.ReadAsync(Most, visit.Now, names, cancellation),
                state),
            status);
    }

    private IEnumerable<FieldError> Faults(IFormCollection form)
    {
        if (!reading.Names.Contains(form[Connection].ToString()))
        {
            yield return new FieldError(Connection, "rules.choose-one");
        }

        if (DayIn(form) is not { } day)
        {
            yield return new FieldError(Since, "rules.date");
        }
        else if (day > clock.GetUtcNow())
        {
            yield return new FieldError(Since, "rules.not-ahead");
        }
    }

    // Days of this page are UTC, as its times are: a connection has no clock of its own.
    private static DateTimeOffset? DayIn(IFormCollection form) =>
        DateOnly.TryParseExact(form[Since], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;
}

public sealed record HrModel(
    ConsoleVisit Visit, HrQuery Query, IReadOnlyList<HrConnectionFacts> Connections, HrEventsFound Found, HrWaiting Waiting, FormState State);

using System.Globalization;
using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api.FactsCalendars;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Calendars;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Webhooks;

/// <summary>What other systems of the organization are told: the subscriptions to events, and the calendar of facts.</summary>
public sealed class ConsoleWebhooks(
    ConsoleEntry access, IDocumentStore store, SubscriptionReading reading, ProgramDateReading dates, WebhookActs acts, FactsCalendarActs calendars)
{
    private const string Route = "console/webhooks";

    [Function(nameof(ConsoleWebhooks))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        ShowAsync(request, FormState.Empty, cancellation);

    /// <summary>The page after it shows the secret, and so is no page to come back to.</summary>
    [Function("ConsoleWebhookAdd")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var id = (Guid.TryParseExact(form["id"].ToString(), "N", out var given) ? given : Guid.NewGuid()).ToString("N");
                var added = await acts.AddAsync(id, WebhookForm.Read(form), Actors.Coordinator(request.Coordinator().Id), cancellation);
                return added switch
                {
                    { Value: { } made } => Page.Show<WebhookSecretPage, WebhookSecretModel>(
                        request, new WebhookSecretModel(access.Visit(request), made.Subscription.SubscriptionId, made.Subscription.Address, made.Secret)),
                    { Refusal: { Reason: RefusalReason.Invalid } refusal } =>
                        await ShowAsync(request, FormState.Sent(form, refusal.Fields), cancellation),
                    _ => Page.SeeOther(request, WebhookPaths.Of(id)),
                };
            },
            cancellation);

    [Function("ConsoleFactsRenew")]
    public Task<IResult> RenewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/facts-calendar")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                // A second click on the same form finds the new one made.
                _ = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
                await calendars.RenewAsync(seen, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return Page.SeeOther(request, WebhookPaths.All.With(Done.FactsCalendarRenewed));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, FormState state, CancellationToken cancellation)
    {
        var calendar = await store.ReadAsync(FactsCalendar.Key, cancellation);
        var model = new WebhooksModel(
            access.Visit(request),
            await reading.AllAsync(cancellation),
            await store.ProgramsAsync(cancellation).ToListAsync(cancellation),
            calendar is null ? null : FactsCalendarAddress.Of(calendar, dates),
            Guid.NewGuid().ToString("N"),
            state);
        return Page.Show<WebhooksPage, WebhooksModel>(
            request, model, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Facts">The addresses of the calendar; null while there is none.</param>
/// <param name="NewId">Of what the form makes, so that sending it twice makes one.</param>
public sealed record WebhooksModel(
    ConsoleVisit Visit,
    IReadOnlyList<SubscriptionFacts> Subscriptions,
    IReadOnlyList<ProgramListing> Programs,
    FactsCalendarAddress? Facts,
    string NewId,
    FormState State);

/// <param name="Secret">Shown this once.</param>
public sealed record WebhookSecretModel(ConsoleVisit Visit, string SubscriptionId, Uri Address, string Secret);

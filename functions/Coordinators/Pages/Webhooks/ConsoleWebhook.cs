using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Webhooks;

/// <summary>One system that is told of events: to change, to try, to switch off and to delete, with the log of what went to it.</summary>
public sealed class ConsoleWebhook(
    ConsoleEntry access, IDocumentStore store, SubscriptionReading reading, WebhookActs acts, WebhookFiling filing, TimeProvider clock)
{
    /// <summary>What a form of the page does: the name of its button.</summary>
    internal const string Act = "act";

    internal const string On = "on";
    internal const string Off = "off";
    internal const string Rotate = "rotate";
    internal const string Remove = "remove";
    internal const string Test = "test";
    internal const string Since = "since";

    private const string Route = $"console/webhooks/{{webhook:{Ids.Rule}}}";

    private const int OnPage = 25;

    [Function(nameof(ConsoleWebhook))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string webhook, CancellationToken cancellation) =>
        ShowAsync(request, webhook, state: null, FormState.Empty, cancellation);

    [Function("ConsoleWebhookChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var changed = await acts.ChangeAsync(webhook, WebhookForm.Read(form), Actor(request), cancellation);
                return changed.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal =>
                        await ShowAsync(request, webhook, FormState.Sent(form, refusal.Fields), FormState.Empty, cancellation),
                    { } refusal => access.TooLate(request, refusal, "webhook"),
                    null => Page.SeeOther(request, WebhookPaths.Of(webhook).With(Done.WebhookChanged)),
                };
            },
            cancellation);

    [Function("ConsoleWebhookDo")]
    public Task<IResult> DoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/do")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => form[Act].ToString() switch
            {
                On => After(request, webhook, await acts.TurnAsync(webhook, WebhookState.Enabled, Actor(request), cancellation)),
                Off => After(request, webhook, await acts.TurnAsync(webhook, WebhookState.Disabled, Actor(request), cancellation)),
                Rotate => Made(request, await acts.RotateAsync(webhook, Actor(request), cancellation)),
                Remove => await RemoveAsync(request, webhook, cancellation),
                Test => await TestAsync(request, webhook, cancellation),
                _ => access.NotFound(request, "webhook"),
            },
            cancellation);

    [Function("ConsoleWebhookReplay")]
    public Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/replay")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await reading.FindAsync(webhook, cancellation) is null)
                {
                    return access.NotFound(request, "webhook");
                }

                // Without a day, what failed or was kept.
                var text = form[Since].ToString();
                var day = DayIn(text);
                if (text.Length > 0 && !(day <= clock.GetUtcNow()))
                {
                    var fault = new FieldError(Since, day is null ? "rules.date" : "rules.not-ahead");
                    return await ShowAsync(request, webhook, state: null, FormState.Sent(form, [fault]), cancellation);
                }

                await acts.ReplayAsync(webhook, day, Actor(request), cancellation);
                return Page.SeeOther(request, WebhookPaths.Of(webhook).With(Done.WebhooksReplayed));
            },
            cancellation);

    [Function("ConsoleWebhookReplayOne")]
    public Task<IResult> ReplayOneAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/deliveries/{{place:{Ids.Rule}}}/replay")] HttpRequest request,
        string webhook,
        string place,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                if (!WebhookDelivery.IsPlace(place) || await reading.FindAsync(webhook, cancellation) is null)
                {
                    return access.NotFound(request, "webhook");
                }

                var again = await acts.ReplayOneAsync(webhook, place, Actor(request), cancellation);
                return again.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, WebhookPaths.Of(webhook).With(Done.WebhookReplayed))
                    : access.TooLate(request, again.Refusal, "webhook");
            },
            cancellation);

    private IResult After(HttpRequest request, string webhook, Verdict<WebhookSubscription> verdict) =>
        verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone }
            ? Page.SeeOther(request, WebhookPaths.Of(webhook).With(Done.WebhookChanged))
            : access.TooLate(request, verdict.Refusal, "webhook");

    private IResult Made(HttpRequest request, Verdict<WebhookMade> verdict) => verdict.Value is { } made
        ? Page.Show<WebhookSecretPage, WebhookSecretModel>(
            request, new WebhookSecretModel(access.Visit(request), made.Subscription.SubscriptionId, made.Subscription.Address, made.Secret))
        : access.NotFound(request, "webhook");

    private async Task<IResult> RemoveAsync(HttpRequest request, string webhook, CancellationToken cancellation)
    {
        await acts.RemoveAsync(webhook, Actor(request), cancellation);
        return Page.SeeOther(request, WebhookPaths.All.With(Done.WebhookRemoved));
    }

    private async Task<IResult> TestAsync(HttpRequest request, string webhook, CancellationToken cancellation)
    {
        if (await store.ReadAsync(WebhookSubscription.KeyOf(webhook), cancellation) is not { } subscription)
        {
            return access.NotFound(request, "webhook");
        }

        if (subscription.State is not WebhookState.Enabled)
        {
            return access.TooLate(request, new Refusal(RefusalReason.WrongStage, []), "webhook");
        }

        await filing.TestAsync(subscription, Guid.NewGuid(), cancellation);
        return Page.SeeOther(request, WebhookPaths.Of(webhook).With(Done.WebhookTested));
    }

    /// <param name="state">Null for the subscription as it stands.</param>
    private async Task<IResult> ShowAsync(
        HttpRequest request, string webhook, FormState? state, FormState replay, CancellationToken cancellation)
    {
        if (await reading.FindAsync(webhook, cancellation) is not { } subscription)
        {
            return access.NotFound(request, "webhook");
        }

        var query = WebhookQuery.Of(request, webhook);
        var model = new WebhookModel(
            access.Visit(request),
            subscription,
            await store.ProgramsAsync(cancellation).ToListAsync(cancellation),
            query,
            await reading.DeliveriesAsync(webhook, query.State, query.Before, OnPage, cancellation),
            state ?? WebhookForm.Of(subscription),
            replay);
        var isWrong = replay.Errors.Count + model.State.Errors.Count > 0;
        return Page.Show<WebhookPage, WebhookModel>(request, model, isWrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);

    // Days of this page are UTC, as its times are.
    private static DateTimeOffset? DayIn(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;
}

/// <param name="State">Of the form that changes it.</param>
/// <param name="Replay">Of the form that sends again.</param>
public sealed record WebhookModel(
    ConsoleVisit Visit,
    SubscriptionFacts Subscription,
    IReadOnlyList<ProgramListing> Programs,
    WebhookQuery Query,
    PageOfItems<DeliveryFacts> Deliveries,
    FormState State,
    FormState Replay);

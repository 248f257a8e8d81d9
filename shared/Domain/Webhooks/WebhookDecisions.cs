using System.Net;

namespace MentorFlow.Domain.Webhooks;

/// <summary>What may happen to subscriptions; pure.</summary>
public static class WebhookDecisions
{
    public const int LongestAddress = 500;

    /// <summary>Subscriptions of an organization.</summary>
    public const int Most = 20;

    /// <param name="programs">Ids of those that there are.</param>
    public static IReadOnlyList<FieldError> Check(WebhookDraft draft, IReadOnlyCollection<string> programs, WebhookSettings settings) =>
    [
        .. AddressOf(draft, settings) is null ? [new FieldError("address", "webhooks.rules.address", ("max", LongestAddress))] : Array.Empty<FieldError>(),
        .. draft.Events is not { Count: > 0 } events || events.Any(name => OutboundEventKinds.Parse(name) is null)
            ? [new FieldError("events", "webhooks.rules.events")]
            : Array.Empty<FieldError>(),
        .. (draft.Programs ?? []).Any(program => !programs.Contains(program))
            ? [new FieldError("programs", "webhooks.rules.programs")]
            : Array.Empty<FieldError>(),
    ];

    /// <param name="draft">That breaks no rule.</param>
    public static WebhookSubscription Create(
        string subscriptionId, WebhookDraft draft, string sealedSecret, WebhookSettings settings, DateTimeOffset now) => new(
        subscriptionId, AddressOf(draft, settings)!, EventsOf(draft), ProgramsOf(draft), [new WebhookSecret(sealedSecret, now)], now, now);

    /// <param name="draft">That breaks no rule.</param>
    public static WebhookSubscription Change(WebhookSubscription known, WebhookDraft draft, WebhookSettings settings) => known with
    {
        Address = AddressOf(draft, settings)!,
        Events = EventsOf(draft),
        Programs = ProgramsOf(draft),
    };

    /// <summary>A new secret signs from now on, the one before beside it for a while; older ones sign no more.</summary>
    public static WebhookSubscription Rotate(WebhookSubscription known, string sealedSecret, DateTimeOffset now) => known with
    {
        Secrets = [new WebhookSecret(sealedSecret, now), known.Secrets[0] with { Until = now + WebhookRetries.Overlap }],
    };

    public static Verdict<WebhookSubscription> Turn(WebhookSubscription known, WebhookState state, DateTimeOffset now) => known.State == state
        ? RefusalReason.AlreadyDone
        : known with { State = state, ChangedAt = now };

    /// <summary>Sets it out to be sent once more, unless it is on its way.</summary>
    public static Verdict<WebhookDelivery> Replay(WebhookDelivery delivery, DateTimeOffset now) => delivery.State is DeliveryState.Waiting
        ? RefusalReason.AlreadyDone
        : delivery with { State = DeliveryState.Waiting, Series = delivery.Series + 1, NextAt = null, ChangedAt = now };

    private static IReadOnlyList<OutboundEventKind> EventsOf(WebhookDraft draft) =>
        [.. draft.Events!.Select(name => OutboundEventKinds.Parse(name)!.Value).Distinct().Order()];

    private static IReadOnlyList<string> ProgramsOf(WebhookDraft draft) => [.. (draft.Programs ?? []).Distinct().Order(StringComparer.Ordinal)];

    private static Uri? AddressOf(WebhookDraft draft, WebhookSettings settings) =>
        draft.Address?.Trim() is { Length: > 0 and <= LongestAddress } text
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { UserInfo: "", Fragment: "", Host.Length: > 0 }
        && (address.Scheme == Uri.UriSchemeHttps || (settings.AllowLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && IsOpen(address, settings)
            ? address
            : null;

    // A name is looked up at every sending; an address that is written out is known now.
    private static bool IsOpen(Uri address, WebhookSettings settings) => address.IsLoopback
        ? settings.AllowLoopback
        : !IPAddress.TryParse(address.DnsSafeHost, out var literal) || PublicAddresses.Has(literal);
}

using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Webhooks;

/// <summary>A system of the organization that is told of events.</summary>
/// <param name="Address">Of its receiver.</param>
/// <param name="Events">What it is told of; one or more.</param>
/// <param name="Programs">Ids of the programs whose events it is told of; empty for all.</param>
/// <param name="Secrets">The newest first; one or two.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ChangedAt">When its state became what it is, UTC.</param>
public sealed record WebhookSubscription(
    string SubscriptionId,
    Uri Address,
    IReadOnlyList<OutboundEventKind> Events,
    IReadOnlyList<string> Programs,
    IReadOnlyList<WebhookSecret> Secrets,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    WebhookState State = WebhookState.Enabled) : IDocument
{
    public static string Type => "webhook";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(SubscriptionId).Id;

    public static Key<WebhookSubscription> KeyOf(string subscriptionId) => new(Partition.Organization, $"{Type}:{subscriptionId}");

    /// <summary>Whether anything is filed for it: paused after days of failure, it keeps events to be sent later; switched off, it keeps none.</summary>
    public bool IsListening => State is WebhookState.Enabled or WebhookState.Paused;

    /// <summary>Whether an event is filed for it.</summary>
    public bool Wants(OutboundEvent told) =>
        IsListening && Events.Contains(told.Kind) && (Programs.Count == 0 || Programs.Contains(told.ProgramId));
}

public enum WebhookState
{
    Enabled,

    /// <summary>Somebody switched it off: nothing is filed for it.</summary>
    Disabled,

    /// <summary>It failed for days: what happens meanwhile is kept, and sent when somebody says so.</summary>
    Paused,

    /// <summary>Its receiver said that it is there no more (410).</summary>
    Gone,
}

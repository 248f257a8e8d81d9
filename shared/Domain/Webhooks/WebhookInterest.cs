using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Webhooks;

/// <summary>
/// What any subscription is told of, in one document: a process that saves a decision looks at nothing else, and where nobody has subscribed there is none.
/// </summary>
public sealed record WebhookInterest(IReadOnlyList<OutboundEventKind> Events) : IDocument
{
    public static string Type => "webhook-interest";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<WebhookInterest> Key { get; } = new(Partition.Organization, "webhook-interest");

    public static WebhookInterest Of(IEnumerable<WebhookSubscription> subscriptions) => new(
    [
        .. subscriptions
            .Where(subscription => subscription.IsListening)
            .SelectMany(subscription => subscription.Events)
            .Distinct()
            .Order(),
    ]);
}

namespace MentorFlow.Domain.Ledger;

// What is decided about those who are told of events: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName ProgramDatesRenewed { get; } = new("program-dates.renewed");

    public static DecisionName WebhookAdded { get; } = new("webhook.added");

    public static DecisionName WebhookChanged { get; } = new("webhook.changed");

    public static DecisionName WebhookFailing { get; } = new("webhook.failing");

    public static DecisionName WebhookRemoved { get; } = new("webhook.removed");

    public static DecisionName WebhookReplayed { get; } = new("webhook.replayed");

    public static DecisionName WebhookRotated { get; } = new("webhook.rotated");

    public static DecisionName WebhookTurned { get; } = new("webhook.turned");

    public static DecisionName WebhookWorks { get; } = new("webhook.works");
}

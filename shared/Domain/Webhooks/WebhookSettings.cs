namespace MentorFlow.Domain.Webhooks;

/// <summary>How an organization lets messages out.</summary>
/// <param name="AllowLoopback">Whether they may go to this machine, over http too; for trials on one machine only.</param>
/// <param name="Keep">How long the log of deliveries is kept.</param>
public sealed record WebhookSettings(bool AllowLoopback, TimeSpan Keep)
{
    /// <summary>Long enough for what failed to be sent again.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromDays(7);

    public static WebhookSettings Default { get; } = new(AllowLoopback: false, TimeSpan.FromDays(30));
}

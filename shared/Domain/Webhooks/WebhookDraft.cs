namespace MentorFlow.Domain.Webhooks;

/// <summary>A subscription as somebody wants it.</summary>
/// <param name="Address">Https.</param>
/// <param name="Events">Their names, as <see cref="OutboundEventKinds.Name"/> has them; one or more.</param>
/// <param name="Programs">Ids of programs; empty or null for all.</param>
public sealed record WebhookDraft(string? Address, IReadOnlyList<string>? Events, IReadOnlyList<string>? Programs = null);

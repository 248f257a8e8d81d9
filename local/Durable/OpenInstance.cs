namespace MentorFlow.Local.Durable;

/// <summary>What an instance that has not ended goes on by when nothing from outside reaches it.</summary>
/// <param name="ParentId">The instance that called it; null where none waits for it.</param>
/// <param name="Due">Its earliest timer, UTC; null where it has none.</param>
/// <param name="Activities">How many of its calls of activities have no answer yet.</param>
public sealed record OpenInstance(string InstanceId, string? ParentId, DateTimeOffset? Due, int Activities);

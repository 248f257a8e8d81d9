namespace MentorFlow.Domain.People;

/// <summary>How somebody wants their calls to begin (R95, R96); in the call itself they change it with a click.</summary>
/// <param name="SavesData">Sound first, and a small picture.</param>
/// <param name="BeginsByWriting">The chat comes first, without sound of theirs; null where they said nothing of it here.</param>
public sealed record CallPreferences(bool StartsWithoutCamera, bool SavesData, bool? BeginsByWriting = null);

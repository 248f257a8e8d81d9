namespace MentorFlow.Domain.Upgrades;

/// <summary>The stored data is of a version of the app that this one does not know. The message is one sentence for whoever started it.</summary>
public sealed class NewerDataException(string message) : Exception(message);

namespace MentorFlow.Rehearsal.Settings;

/// <summary>Something that the one who started the rehearsal can put right; the message is the sentence to show.</summary>
public sealed class BadInputException(string message) : Exception(message);

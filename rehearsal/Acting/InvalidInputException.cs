namespace MentorFlow.Rehearsal.Acting;

/// <summary>The app did not take what somebody gave it: the script's own fault, or that of somebody who says the same again.</summary>
public sealed class InvalidInputException(string message) : InvalidOperationException(message);

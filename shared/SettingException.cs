namespace MentorFlow;

/// <summary>
/// A setting that the app cannot start with. The message names it and says what it must be; it is shown to its owner as it stands, and repeats no
/// secret.
/// </summary>
public sealed class SettingException(string message, Exception? cause = null) : Exception(message, cause);

namespace MentorFlow.Mails.Rendering;

/// <summary>What a mail says of a circle that somebody is asked about.</summary>
/// <param name="People">Names of who else is asked, or is in it.</param>
/// <param name="Topics">Skills that most of them ask for.</param>
/// <param name="IsRunning">Whether it has begun already.</param>
public sealed record CircleFacts(IReadOnlyList<string> People, IReadOnlyList<string> Topics, bool IsRunning);

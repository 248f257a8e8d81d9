namespace MentorFlow.Functions.Participants;

/// <summary>
/// Somebody who looks at another person's pages: nothing can be sent from there, links lead no further than they may look, and what people wrote for
/// each other is not shown.
/// </summary>
/// <param name="Back">Where the way back leads.</param>
/// <param name="PathOf">Where a link of the pages leads for them; null where it leads nowhere.</param>
public sealed record Onlooker(string Back, Func<string, string?> PathOf);

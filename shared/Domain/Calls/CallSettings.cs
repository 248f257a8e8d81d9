namespace MentorFlow.Domain.Calls;

/// <summary>How browsers find a way to each other; without any server those in one network do, and some across networks.</summary>
/// <param name="StunUrls">Servers that tell a browser its address as others see it.</param>
/// <param name="TurnUrls">Servers that pass media on where nothing else gets through.</param>
/// <param name="TurnSecret">Shared with the relay; null where there is none.</param>
/// <param name="RelayOnly">Uses no way but the relay: to try it, and where nobody is to learn another's address.</param>
public sealed record CallSettings(IReadOnlyList<string> StunUrls, IReadOnlyList<string> TurnUrls, string? TurnSecret, bool RelayOnly);

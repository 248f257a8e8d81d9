namespace MentorFlow.Domain.Sessions;

/// <summary>How one session is held where it is not held as agreed (R74).</summary>
/// <param name="Format">Which way they meet.</param>
/// <param name="Place">Where: an address, a room, a number or a meeting link; empty where the format says enough.</param>
/// <param name="BreakAfter">Minutes after which they pause; null for no break.</param>
/// <param name="Aids">Links and notes to have at hand, as a member wrote them; empty for none.</param>
public sealed record SessionShape(SessionFormat Format, string Place = "", int? BreakAfter = null, string Aids = "");

/// <summary>Which way people meet.</summary>
public enum SessionFormat
{
    Video,
    Phone,
    InPerson,
    Walk,
    Writing,
}

/// <summary>What a member sets for one session.</summary>
/// <param name="Minutes">Length, 15 to 180.</param>
/// <param name="Channel">Where they meet, as <see cref="Session.Channel"/> has it, in the words of who sets it.</param>
/// <param name="Room">The video provider that keeps a room for it; null where none has to.</param>
public sealed record SessionDraft(int Minutes, SessionShape Shape, string? Channel, string? Room);

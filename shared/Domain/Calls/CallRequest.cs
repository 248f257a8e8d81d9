using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Domain.Calls;

/// <summary>Who asks.</summary>
/// <param name="Name">What others call them.</param>
public sealed record CallMember(string PersonId, string Name);

/// <summary>What the page of a call sends, several times a minute: its letters, how it stands, and what it has got so far.</summary>
/// <param name="Seat">32 hex digits.</param>
public sealed record CallRequest(string Seat)
{
    public const int MostLetters = 64;

    /// <summary>Characters.</summary>
    public const int LongestLetter = 32 * 1024;

    public const int MostLinks = 16;

    public const int MostSaid = 10;

    /// <summary>Letters are counted up to here.</summary>
    public const int HighestNumber = 10_000_000;

    /// <summary>The seat that the same tab had before it was loaded again; null for a tab that comes for the first time.</summary>
    public string? Replaces { get; init; }

    /// <summary>The highest number of a letter that was applied: all up to it are acknowledged.</summary>
    public int After { get; init; }

    /// <summary>Ids count up. A request whose answer was lost comes again with the same ones.</summary>
    public IReadOnlyList<SentLetter> Letters { get; init; } = [];

    /// <summary>By the other's seat.</summary>
    public IReadOnlyDictionary<string, CallLink> Links { get; init; } = new Dictionary<string, CallLink>();

    public CallTrouble? Trouble { get; init; }

    public IReadOnlyList<SaidLine> Said { get; init; } = [];

    /// <summary>Id of the last line of the thread that the page shows; null before the first.</summary>
    public string? Heard { get; init; }

    /// <summary>Takes the call over from another tab or device of the same person.</summary>
    public bool TakesOver { get; init; }

    /// <summary>Wants servers, with credentials that are valid from now on.</summary>
    public bool WantsServers { get; init; }

    public bool Leaves { get; init; }
}

/// <param name="Id">From 1; counts up within the seat.</param>
/// <param name="To">A seat.</param>
/// <param name="Text">JSON, for the other browser.</param>
public sealed record SentLetter(int Id, string To, LetterKind Kind, string Text);

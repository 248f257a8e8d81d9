using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Calls;

/// <summary>What one browser has to tell another so that they connect; understood by the browsers alone.</summary>
/// <param name="To">The seat whose mail it is.</param>
/// <param name="Number">In that seat's mail, from 1 and without gaps: a higher one is never there before a lower one.</param>
/// <param name="From">The seat that sent it.</param>
/// <param name="LetterId">As the sender counts.</param>
/// <param name="Text">JSON, at most 32 kB.</param>
public sealed record CallLetter(
    string ProgramId, string SessionId, string To, int Number, string From, int LetterId, LetterKind Kind, string Text, DateTimeOffset At) : IDocument
{
    /// <summary>Who has not asked for it by then is gone, and begins again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(120);

    public static string Type => "call-letter";

    public Partition Partition => Partition.Call(ProgramId, SessionId);

    public string Id => IdOf(To, Number);

    public TimeSpan? TimeToLive => Kept;

    /// <summary>How the ids of all letters to a seat start.</summary>
    public static string PrefixOf(string to) => $"call-letter:{to}:";

    public static string IdOf(string to, int number) => $"{PrefixOf(to)}{number:D8}";
}

public enum LetterKind
{
    Offer,
    Answer,
    Candidates,
    Bye,
}

using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.TextMessages;

/// <summary>Asks for one text message about a session: ids only; number and words are looked up when it is sent.</summary>
/// <param name="TextId">The idempotency key: one order, one message, however often it is placed.</param>
public sealed record TextOrder(Guid TextId, string ProgramId, string SessionId, string PersonId);

/// <summary>What became of a text message; neither number nor words are kept.</summary>
/// <param name="At">UTC.</param>
/// <param name="Reason">Why it was not taken; null when it was, or was not needed any more.</param>
public sealed record TextRecord(
    string ProgramId, Guid TextId, string SessionId, string PersonId, TextStatus Status, DateTimeOffset At, string? Reason = null) : IDocument
{
    public static string Type => "text";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, TextId).Id;

    public static Key<TextRecord> KeyOf(string programId, Guid textId) => new(Partition.Program(programId), $"text:{textId:N}");
}

public enum TextStatus
{
    Sent,

    /// <summary>They are together again, or took back their number, before it went out.</summary>
    NotNeeded,

    /// <summary>The gateway did not take it.</summary>
    Failed,
}

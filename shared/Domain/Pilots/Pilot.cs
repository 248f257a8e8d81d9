using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pilots;

/// <summary>What becomes of a pilot (R7): when its coordinators were asked, and what they decided.</summary>
/// <param name="AskedAt">UTC; null where it was decided before anybody asked.</param>
/// <param name="Decision">Null while it is undecided.</param>
public sealed record Pilot(string ProgramId, DateTimeOffset? AskedAt = null, PilotDecision? Decision = null) : IDocument
{
    public static string Type => "pilot";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<Pilot> KeyOf(string programId) => new(Partition.Program(programId), "pilot");
}

/// <param name="Reasons">In the words of who decided.</param>
/// <param name="At">UTC.</param>
/// <param name="DraftId">The draft of the program that comes next; null where none does.</param>
public sealed record PilotDecision(PilotChoice Choice, string Reasons, NoteWriter By, DateTimeOffset At, string? DraftId = null)
{
    public const int LongestReasons = 2000;
}

/// <summary>What a pilot leads to.</summary>
public enum PilotChoice
{
    /// <summary>It becomes a program for many.</summary>
    Go,

    /// <summary>It comes again, otherwise than before.</summary>
    Change,

    /// <summary>It ends, and nothing follows.</summary>
    Stop,
}

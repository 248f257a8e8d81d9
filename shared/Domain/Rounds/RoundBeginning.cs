using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>Says that a round was started, long before there is an answer to keep: it is started, and noted, once.</summary>
/// <param name="Number">From 1, in the order in which rounds begin, whatever starts them.</param>
/// <param name="RematchOf">The mentorship that ended and whose members it is for; null for any other round.</param>
public sealed record RoundBeginning(string ProgramId, int Number, DateTimeOffset At, string? RematchOf = null) : IDocument
{
    /// <summary>Which round of the calendar it is, from 1; null for one beyond the calendar, and where the number alone says so.</summary>
    public int? OfCalendar { get; init; }

    /// <summary>Which coordinator started it, as signed in to the console; null where nobody did.</summary>
    public string? StartedBy { get; init; }

    public static string Type => "roundbeginning";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    /// <param name="round">Of the calendar, from 1.</param>
    public bool Is(int round) => OfCalendar == round || (this is { OfCalendar: null, RematchOf: null, StartedBy: null } && Number == round);

    public static Key<RoundBeginning> KeyOf(string programId, int number) => new(Partition.Program(programId), $"roundbeginning:{number:D4}");
}

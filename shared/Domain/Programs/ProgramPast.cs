namespace MentorFlow.Domain.Programs;

/// <summary>Which moments are behind a program whose calendar has changed: what is past stays past, wherever the calendar puts it now.</summary>
/// <param name="Kinds">What comes once, and has come.</param>
/// <param name="Round">Number of the last matching round of the calendar that has begun; 0 before the first.</param>
public sealed record ProgramPast(IReadOnlyList<ProgramMomentKind> Kinds, int Round)
{
    /// <summary>How many more rounds have begun than the calendar counts by now, after one with a faster rhythm.</summary>
    public int Beyond { get; init; }

    public static ProgramPast Nothing { get; } = new([], 0);

    public bool Has(ProgramMoment moment) => moment.Kind is ProgramMomentKind.Round ? moment.Round <= Round : Kinds.Contains(moment.Kind);

    /// <summary>The moment as it is done: a round has a number that none before it had.</summary>
    public ProgramMoment Numbered(ProgramMoment moment) =>
        moment.Kind is ProgramMomentKind.Round ? moment with { Round = moment.Round + Beyond } : moment;

    public ProgramPast With(ProgramMoment moment) =>
        Has(moment) ? this
        : moment.Kind is ProgramMomentKind.Round ? this with { Round = moment.Round }
        : this with { Kinds = [.. Kinds, moment.Kind] };
}

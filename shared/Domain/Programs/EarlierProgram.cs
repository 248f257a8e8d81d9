namespace MentorFlow.Domain.Programs;

/// <summary>What was before (R2): a program elsewhere, as a coordinator remembers it.</summary>
/// <param name="Lessons">What went well and what is to be different, in their words.</param>
public sealed record EarlierProgram(string? Name, string? Lessons, IReadOnlyList<EarlierFigure>? Figures);

/// <param name="Value">In the unit of the figure.</param>
public sealed record EarlierFigure(ProgramFigure Figure, double Value);

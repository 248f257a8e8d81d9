using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What was before a program that is being set up (R2): lessons and last figures, to have beside the form.</summary>
/// <param name="Name">Of the earlier program; null where nobody said.</param>
/// <param name="Lessons">In the words of a coordinator; null for none.</param>
/// <param name="Figures">Read of a program here, or entered by hand.</param>
/// <param name="Objectives">How far a program here came with what it was for; none where it was elsewhere.</param>
public sealed record EarlierFacts(
    string? Name, string? Lessons, IReadOnlyList<EarlierFigure> Figures, IReadOnlyList<ObjectiveStanding> Objectives);

/// <summary>Reads what was before, of the program that a draft repeats, or as it was entered by hand.</summary>
public sealed class EarlierReading(IDocumentStore store, IndicatorReading indicators, ObjectiveReading objectives)
{
    /// <param name="scope">Of the reader: figures of a program that is not theirs are none.</param>
    /// <returns>Null where nothing was before.</returns>
    public async Task<EarlierFacts?> ReadAsync(ProgramDefinition definition, ConsoleScope scope, CancellationToken cancellation)
    {
        if (definition.RepeatOf is { } programId
            && scope.Reads(programId)
            && await store.ReadProgramAsync(programId, cancellation) is { } program)
        {
            var figures = await indicators.ReadFiguresAsync(program, cancellation);
            return new EarlierFacts(
                program.Name,
                definition.Before?.Lessons ?? program.Before?.Lessons,
                [
                    .. Enum.GetValues<ProgramFigure>()
                        .Select(figure => (Figure: figure, Value: ObjectiveReading.ValueOf(figure, figures)))
                        .Where(one => one.Value is not null)
                        .Select(one => new EarlierFigure(one.Figure, one.Value!.Value)),
                ],
                await objectives.ReadAsync(program, figures, cancellation));
        }

        return definition.Before is { } before ? new EarlierFacts(before.Name, before.Lessons, before.Figures ?? [], []) : null;
    }
}

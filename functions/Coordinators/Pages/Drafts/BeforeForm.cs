using System.Globalization;
using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>What an earlier program elsewhere reached, entered by hand.</summary>
internal sealed class BeforeForm : StepForm
{
    private static readonly ProgramFigure[] Figures = Enum.GetValues<ProgramFigure>();

    public static string Figure(ProgramFigure figure) => $"figure-{figure}";

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition) =>
    [
        ("beforeName", definition.Before?.Name),
        ("lessons", definition.Before?.Lessons),
        .. (definition.Before?.Figures ?? []).DistinctBy(known => known.Figure)
            .Select(known => (Figure(known.Figure), (StringValues)StepFields.Number(known.Value))),
    ];

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        EarlierFigure[] figures =
        [
            .. Figures.Select(figure => (Figure: figure, Value: Value(sent, known, figure)))
                .Where(one => one.Value is not null)
                .Select(one => new EarlierFigure(one.Figure, one.Value!.Value)),
        ];
        var before = new EarlierProgram(sent.Text("beforeName"), sent.Text("lessons"), figures.Length == 0 ? null : figures);
        return known with { Before = before is { Name: null, Lessons: null, Figures: null } ? null : before };
    }

    public override bool Owns(string field) => field.StartsWith("before", StringComparison.Ordinal) || field == "repeatOf";

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent) => field switch
    {
        "before.name" => "beforeName",
        "before.lessons" => "lessons",
        _ when field.StartsWith("before.figures[", StringComparison.Ordinal)
            && int.TryParse(field["before.figures[".Length..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var item)
            && definition.Before?.Figures?.ElementAtOrDefault(item) is { } known => Figure(known.Figure),
        _ => field,
    };

    // What the form still says to the last digit stays what it was.
    private static double? Value(SentStep sent, ProgramDefinition known, ProgramFigure figure)
    {
        var before = known.Before?.Figures?.FirstOrDefault(one => one.Figure == figure)?.Value;
        return before is { } value && sent.Text(Figure(figure)) == StepFields.Number(value) ? value : sent.DecimalOrNone(Figure(figure));
    }
}

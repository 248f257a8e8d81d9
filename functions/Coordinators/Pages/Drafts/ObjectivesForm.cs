using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>What the program is to reach: a row an objective, with its measure and what its present value is read from.</summary>
internal sealed class ObjectivesForm : StepForm
{
    public const string Row = "objective";

    private const string OfFigure = "figure:";
    private const string OfQuestion = "question:";

    private static readonly string[] Fields = ["text", "measure", "target", "source"];

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        List<(string Field, StringValues Value)> fields = [];
        foreach (var (row, objective) in (definition.Objectives ?? []).Index())
        {
            fields.Add(SentStep.Name(Row, row, "text"), objective.Text);
            fields.Add(SentStep.Name(Row, row, "measure"), objective.Measure);
            fields.Add(SentStep.Name(Row, row, "target"), objective.Target == 0 ? "" : StepFields.Number(objective.Target));
            fields.Add(SentStep.Name(Row, row, "by"), objective.By.Year > 1900 ? StepFields.Date(objective.By) : "");
            fields.Add(SentStep.Name(Row, row, "source"), SourceOf(objective));
        }

        return fields;
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known) => known with
    {
        Objectives =
        [
            .. sent.Rows(Row, Fields, StepRows.Most).Select(row =>
            {
                var before = known.Objectives?.ElementAtOrDefault(row);
                var source = sent.Text(SentStep.Name(Row, row, "source")) ?? "";
                return new Objective(
                    sent.Text(SentStep.Name(Row, row, "text")) ?? "",
                    sent.Text(SentStep.Name(Row, row, "measure")) ?? "",
                    sent.Decimal(SentStep.Name(Row, row, "target"), before?.Target ?? 0),
                    sent.Text(SentStep.Name(Row, row, "by")) is null
                        ? LastDay(known)
                        : sent.DayOrNone(SentStep.Name(Row, row, "by")) ?? before?.By ?? LastDay(known))
                {
                    Figure = source.StartsWith(OfFigure, StringComparison.Ordinal) ? Choice.Read<ProgramFigure>(source[OfFigure.Length..]) : null,
                    Question = source.StartsWith(OfQuestion, StringComparison.Ordinal) ? source[OfQuestion.Length..] : null,
                };
            }),
        ],
    };

    public override bool Owns(string field) => field.StartsWith("objectives", StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent)
    {
        var own = InRow(field, "objectives", Row, sent);
        return own.EndsWith("-figure", StringComparison.Ordinal) || own.EndsWith("-question", StringComparison.Ordinal)
            ? $"{own[..own.LastIndexOf('-')]}-source"
            : own;
    }

    /// <summary>As the choice of a source is stored in the form.</summary>
    public static string Source(ProgramFigure figure) => $"{OfFigure}{figure}";

    /// <summary>As above.</summary>
    public static string Source(string question) => $"{OfQuestion}{question}";

    private static string SourceOf(Objective objective) =>
        objective.Figure is { } figure ? Source(figure) : objective.Question is { Length: > 0 } question ? Source(question) : "";

    // Where nobody says a day, it is to be reached when the program ends.
    private static DateOnly LastDay(ProgramDefinition definition) =>
        definition.Calendar is { } calendar ? StepFields.DayOf(calendar.Ends ?? calendar.MatchingOn.AddDays(365), StepFields.ZoneOf(definition.Zone)) : default;
}

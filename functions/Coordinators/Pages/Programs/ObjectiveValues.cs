using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>Target and present value of an objective, in its unit.</summary>
internal static class ObjectiveValues
{
    /// <param name="unit">Null for one that only people know.</param>
    public static string Of(Texts texts, MeasureUnit? unit, double value) => unit switch
    {
        MeasureUnit.Share => texts.Percent(value),
        MeasureUnit.Scale => value.ToString("0.0", texts.Culture),
        MeasureUnit.Count or MeasureUnit.Minutes => value.ToString("N0", texts.Culture),
        _ => value.ToString(texts.Culture),
    };

    /// <summary>How far it is; null for an objective that nothing ties.</summary>
    public static string? Present(Texts texts, ObjectiveStanding standing) => standing switch
    {
        { Unit: null } => null,
        { Present: null } => texts["objective-progress.too-few", ("count", ProgramHealth.SmallestGroup)],
        { Present: { } value, IsReached: true } => texts["objective-progress.reached", ("value", Of(texts, standing.Unit, value))],
        { Present: { } value } => texts["objective-progress.now", ("value", Of(texts, standing.Unit, value))],
    };
}

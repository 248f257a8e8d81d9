using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Hr;

/// <summary>What events of HR systems led to, and what waits, in sentences.</summary>
public static class HrWords
{
    public static string FollowUp(Texts texts, HrFollowUpFacts followUp) => texts[
        $"console-hr.follow-ups.{followUp.Kind}", ("point", followUp.Point is { } point ? texts.Of(point) : "")];

    public static string Wait(Texts texts, HrWaitFacts wait) => wait switch
    {
        { At: { } at } => texts[
            Announced(wait), ("day", texts.BriefDay(DayOf(wait, at), "UTC")), ("field", texts[$"console-hr.fields.{wait.Field}"])],
        _ when PointOf(wait.Field) is { } point => texts[$"console-hr.missing-at-point.{wait.Missing}", ("point", texts.Of(point))],
        _ => texts[$"console-hr.missing.{wait.Missing}"],
    };

    public static string Turn(Texts texts, HrTurnFacts turn) => turn.Programs.Count > 0
        ? texts["console-hr.until-start", ("point", texts.Of(turn.Point)), ("programs", turn.Programs)]
        : texts["console-hr.until-program", ("point", texts.Of(turn.Point))];

    // Who leaves when a day has ended leaves on that day.
    private static DateTimeOffset DayOf(HrWaitFacts wait, DateTimeOffset at) =>
        wait is { Field: HrisField.Employed, Ends: true } ? at.AddTicks(-1) : at;

    private static string Announced(HrWaitFacts wait) => (wait.Field, wait.Ends) switch
    {
        (HrisField.Employed, true) => "console-hr.ahead.leaves",
        (HrisField.Employed or HrisField.Hired, _) => "console-hr.ahead.begins",
        (HrisField.OnLeave, true) => "console-hr.ahead.returns",
        (HrisField.OnLeave, _) => "console-hr.ahead.leave",
        (HrisField.Promoted, _) => "console-hr.ahead.promoted",
        (HrisField.NewRole, _) => "console-hr.ahead.new-role",
        _ => "console-hr.ahead.changes",
    };

    private static TurningPoint? PointOf(HrisField field) => field switch
    {
        HrisField.Hired => TurningPoint.Hired,
        HrisField.Promoted => TurningPoint.Promoted,
        HrisField.NewRole => TurningPoint.NewRole,
        _ => null,
    };
}

using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>The dozen answers that make a program; everything else takes the defaults.</summary>
internal static class ShortForm
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Those that a program can run: circles are not supported yet.</summary>
    public static IReadOnlyList<Choice> Forms(Texts texts) =>
        [.. Choice.Of<ProgramForm>(texts).Where(choice => choice.Value is not nameof(ProgramForm.Circle))];

    /// <summary>
    /// Recruitment from next Monday for three weeks, matching a week later, half a year together: dates that leave time for every default reminder.
    /// </summary>
    public static FormState Suggested(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var monday = today.AddDays(((DayOfWeek.Monday - today.DayOfWeek + 7) % 7) is 0 ? 7 : (DayOfWeek.Monday - today.DayOfWeek + 7) % 7);
        return FormState.Of(
            ("zone", "Europe/Paris"),
            ("form", nameof(ProgramForm.OneToOne)),
            ("recruitmentOpens", Date(monday)),
            ("recruitmentCloses", Date(monday.AddDays(21))),
            ("matchingOn", Date(monday.AddDays(28))),
            ("midpointEvent", Date(monday.AddDays(28 + 91))),
            ("ends", Date(monday.AddDays(28 + 182))));
    }

    public static (ProgramDefinition Definition, IReadOnlyList<FieldError> Errors) Read(IFormCollection form)
    {
        var errors = new List<FieldError>();
        var zone = Text("zone");
        var at = zone is not null && TimeZones.IsKnown(zone) ? zone : "UTC";
        var definition = new ProgramDefinition
        {
            ProgramId = Text("programId"),
            Name = Text("name"),
            Purpose = Text("purpose"),
            Objectives = Text("objective") is { } objective ? [new Objective(objective, Text("measure") ?? "", Number("target"), Day("ends") ?? default)] : [],
            Coordinators = [new Coordinator(Text("coordinatorName") ?? "", Text("coordinatorEmail") ?? "")],
            Form = Choice.Read<ProgramForm>(form["form"]) ?? ProgramForm.OneToOne,
            Zone = zone,
            Pilot = form["pilot"] == "yes",
            MeetingLink = Text("meetingLink"),
            EntryRules = EntryRuleForm.Read(form, errors),
            Calendar = new ProgramCalendar(
                Moment("recruitmentOpens") ?? default,
                Moment("recruitmentCloses") ?? default,
                Moment("matchingOn") ?? default,
                Moment("ends") ?? default,
                MidpointEvent: Moment("midpointEvent", optional: true)),
        };
        return (definition, errors);

        string? Text(string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

        DateOnly? Day(string field) =>
            DateOnly.TryParseExact(form[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        DateTimeOffset? Moment(string field, bool optional = false)
        {
            if (Day(field) is { Year: > 1900 and < 9000 } day)
            {
                return TimeZones.At(day, Morning, at);
            }

            if (!optional || Text(field) is not null)
            {
                errors.Add(new FieldError(field, "rules.date"));
            }

            return null;
        }

        double Number(string field)
        {
            if (double.TryParse(form[field], CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                return number;
            }

            errors.Add(new FieldError(field, "rules.number"));
            return 0;
        }
    }

    /// <summary>The form's own name of a definition's field.</summary>
    public static FieldError InForm(FieldError error) => error with
    {
        Field = error.Field switch
        {
            "objectives" or "objectives[0].text" => "objective",
            "objectives[0].measure" => "measure",
            "objectives[0].target" => "target",
            "coordinators[0].name" => "coordinatorName",
            "coordinators[0].email" => "coordinatorEmail",
            var field => EntryRuleForm.InForm(field).Replace("calendar.", "", StringComparison.Ordinal),
        },
    };

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

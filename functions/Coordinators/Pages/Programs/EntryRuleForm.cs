using System.Globalization;
using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>A few entry rules as fields of a form; a rule of which nothing is filled in is none.</summary>
internal static partial class EntryRuleForm
{
    /// <summary>More of them are written as JSON.</summary>
    public const int Most = 2;

    public const string AsksManager = "asksManager";

    private static readonly string[] Fields = ["on", "role", "levelFrom", "levelTo", "tenureFrom", "tenureTo", "sites", "teams", AsksManager];

    /// <summary>A rule's field in the form.</summary>
    /// <param name="rule">From 0.</param>
    public static string Name(int rule, string field) => $"entry{rule}-{field}";

    /// <summary>Whether anything is filled in.</summary>
    public static bool IsUsed(FormState state) =>
        Enumerable.Range(0, Most).Any(rule => Fields.Any(field => !string.IsNullOrWhiteSpace(state.Value(Name(rule, field)))));

    /// <param name="errors">Gets what cannot be read.</param>
    public static IReadOnlyList<EntryRule> Read(IFormCollection form, List<FieldError> errors)
    {
        var rules = new List<EntryRule>();
        for (var rule = 0; rule < Most; rule++)
        {
            var at = rule;
            if (Fields.All(field => Text(at, field) is null))
            {
                continue;
            }

            // The form's fields and the definition's are told apart by their number alone.
            var number = rules.Count;
            var on = Pick<TurningPoint>(at, "on");
            var role = Pick<ProgramRole>(at, "role");
            if (number != at)
            {
                errors.Add(new FieldError(Name(number, "on"), "rules.choose-one"));
            }

            rules.Add(new EntryRule(on, role)
            {
                LevelFrom = Number(at, "levelFrom"),
                LevelTo = Number(at, "levelTo"),
                Sites = Places(at, "sites"),
                Teams = Places(at, "teams"),
                TenureFrom = Number(at, "tenureFrom"),
                TenureTo = Number(at, "tenureTo"),
                AsksManager = form[Name(at, AsksManager)] == "yes",
            });
        }

        return rules;

        string? Text(int rule, string field) => form[Name(rule, field)].ToString().Trim() is { Length: > 0 } text ? text : null;

        T Pick<T>(int rule, string field)
            where T : struct, Enum
        {
            if (Choice.Read<T>(form[Name(rule, field)]) is { } chosen)
            {
                return chosen;
            }

            errors.Add(new FieldError(Name(rule, field), "rules.choose-one"));
            return default;
        }

        int? Number(int rule, string field)
        {
            if (Text(rule, field) is not { } text)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            errors.Add(new FieldError(Name(rule, field), "rules.number"));
            return null;
        }

        IReadOnlyList<string>? Places(int rule, string field) =>
            Text(rule, field)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } places ? places : null;
    }

    /// <summary>The form's own name of a rule's field: a list of places is one field there.</summary>
    public static string InForm(string field) => Definition().Replace(field, "entry${rule}-${field}");

    [GeneratedRegex(@"^entryRules\[(?<rule>\d+)\]\.(?<field>\w+)(\[\d+\])?\z")]
    private static partial Regex Definition();
}

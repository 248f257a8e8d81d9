using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Places;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Places;

/// <summary>Between what somebody takes on and the fields of the page.</summary>
internal static class PlacesForm
{
    /// <summary>The field of a role in all programs.</summary>
    public static string NameOf(ProgramRole role) => $"as{role}";

    /// <summary>The field of one program.</summary>
    public static string ShareOf(string programId) => $"share-{programId}";

    /// <summary>A mentor is asked; in other roles who is in several programs, or gave a number before.</summary>
    public static IReadOnlyList<ProgramRole> RolesOf(MentoringBudget? known, IReadOnlyList<ProgramPart> parts) =>
    [
        .. parts.CountBy(part => part.Enrollment.Role)
            .Where(role => role.Key is ProgramRole.Mentor || role.Value > 1 || known?.Of(role.Key) is not null)
            .Select(role => role.Key)
            .Order(),
    ];

    /// <summary>Whether the program leaves somebody a choice.</summary>
    public static bool IsAsked(ProgramPart part) => MostOf(part) > 1;

    /// <summary>At once in the program.</summary>
    public static int MostOf(ProgramPart part) => part.Program.Matching.PlacesOf(part.Enrollment.Role);

    public static FormState Of(MentoringBudget? known, IReadOnlyList<ProgramPart> parts) => FormState.Of(
    [
        .. RolesOf(known, parts).Select(role => (NameOf(role), (StringValues)known?.Of(role)?.ToString(CultureInfo.InvariantCulture))),
        .. parts.Where(IsAsked).Select(part => (
            ShareOf(part.Program.ProgramId),
            (StringValues)part.Enrollment.Profile!.Capacity.ToString(CultureInfo.InvariantCulture))),
    ]);

    /// <returns>What is taken on in all programs, what in each in which that changes, and what could not be read.</returns>
    public static (MentoringBudget Budget, IReadOnlyDictionary<string, int> Shares, IReadOnlyList<FieldError> Errors) Read(
        IFormCollection form, MentoringBudget known, IReadOnlyList<ProgramPart> parts)
    {
        var (budget, shares, errors) = (known, new Dictionary<string, int>(StringComparer.Ordinal), new List<FieldError>());
        foreach (var role in RolesOf(known, parts).Where(role => form.ContainsKey(NameOf(role))))
        {
            budget = budget.With(role, Text(NameOf(role)).Length == 0 ? null : Number(NameOf(role)));
        }

        foreach (var part in parts.Where(part => IsAsked(part) && form.ContainsKey(ShareOf(part.Program.ProgramId))))
        {
            var field = ShareOf(part.Program.ProgramId);
            var share = Number(field);
            if (share is < 1 || share > MostOf(part))
            {
                errors.Add(new FieldError(field, "rules.from-to", ("min", 1), ("max", MostOf(part))));
            }
            else if (share is { } said && said != part.Enrollment.Profile!.Capacity)
            {
                shares[part.Program.ProgramId] = said;
            }
        }

        return (budget, shares, [.. errors, .. BudgetDecisions.Set(known, budget).Refusal?.Fields ?? []]);

        string Text(string field) => form[field].ToString().Trim();

        int? Number(string field)
        {
            if (int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            errors.Add(new FieldError(field, "rules.number"));
            return null;
        }
    }
}

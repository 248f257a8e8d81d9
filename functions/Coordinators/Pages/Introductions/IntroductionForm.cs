using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Introductions;

/// <summary>The introductions of a program as fields of a form.</summary>
internal static class IntroductionForm
{
    public const string Every = "introductionsEvery";

    public const string For = "introductionsFor";

    /// <summary>As it is first shown.</summary>
    /// <param name="policy">Null for the usual one.</param>
    public static IReadOnlyList<(string Field, StringValues Value)> Of(IntroductionPolicy? policy)
    {
        var shown = policy ?? IntroductionPolicy.Usual;
        return [(Every, shown.EveryDays.ToString(CultureInfo.InvariantCulture)), (For, shown.For.ToString())];
    }

    /// <param name="field">What stands in a field of the form.</param>
    /// <returns>What cannot be read stands among the errors, under the form's own names.</returns>
    public static (IntroductionPolicy Policy, IReadOnlyList<FieldError> Errors) Read(Func<string, string> field)
    {
        var errors = new List<FieldError>();
        if (!int.TryParse(field(Every).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            errors.Add(new FieldError(Every, "rules.number"));
        }

        var chosen = Choice.Read<IntroductionsFor>(field(For));
        if (chosen is null)
        {
            errors.Add(new FieldError(For, "rules.choose-one"));
        }

        return (new IntroductionPolicy(days, chosen ?? IntroductionsFor.Anybody), errors);
    }

    /// <summary>The form's own name of a field of the definition.</summary>
    public static string InForm(string field) => field.EndsWith(".for", StringComparison.Ordinal) ? For : Every;
}

using System.Globalization;
using MentorFlow.Domain.Rehearsals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Rehearsals;

/// <summary>How people of a rehearsal take part, as fields of its form: shares in percent.</summary>
internal static class BehaviorForm
{
    public static string NameOf(BehaviorRate rate) => $"behavior-{rate.Name}";

    public static IReadOnlyList<(string Field, StringValues Value)> Of(BehaviorScript script) =>
        [.. BehaviorRate.All.Select(rate => (NameOf(rate), (StringValues)Shown(rate, script)))];

    /// <summary>As it stands in its field.</summary>
    public static string Shown(BehaviorRate rate, BehaviorScript script) =>
        (rate.Of(script) * ScaleOf(rate)).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Least(BehaviorRate rate) => (rate.Least * ScaleOf(rate)).ToString(CultureInfo.InvariantCulture);

    public static string Most(BehaviorRate rate) => (rate.Most * ScaleOf(rate)).ToString(CultureInfo.InvariantCulture);

    /// <param name="otherwise">Of what is not sent, or was sent as it was shown.</param>
    /// <returns>The script, and what cannot be read of it.</returns>
    public static (BehaviorScript Script, IReadOnlyList<FieldError> Errors) Read(IFormCollection form, BehaviorScript otherwise)
    {
        var (script, errors) = (otherwise, new List<FieldError>());
        foreach (var rate in BehaviorRate.All)
        {
            var text = form[NameOf(rate)].ToString().Trim();
            if (text.Length == 0 || text == Shown(rate, otherwise))
            {
                continue;
            }

            if (!double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                errors.Add(new FieldError(NameOf(rate), "rules.number"));
            }
            else if (!rate.Allows(number / ScaleOf(rate)))
            {
                errors.Add(new FieldError(
                    NameOf(rate), "rules.from-to", ("min", rate.Least * ScaleOf(rate)), ("max", rate.Most * ScaleOf(rate))));
            }
            else
            {
                script = rate.With(script, number / ScaleOf(rate));
            }
        }

        return (script, errors);
    }

    private static double ScaleOf(BehaviorRate rate) => rate.IsShare ? 100 : 1;
}

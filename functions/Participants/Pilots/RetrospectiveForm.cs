using System.Globalization;
using MentorFlow.Domain.Pilots;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Pilots;

/// <summary>The questions of a look back as a form has them.</summary>
internal static class RetrospectiveForm
{
    public const string Scale = "scale";

    public const string MayQuote = "quote";

    public static RetrospectiveDraft Read(IFormCollection form) => new(
        int.TryParse(form[Scale], NumberStyles.None, CultureInfo.InvariantCulture, out var scale) ? scale : null,
        RetrospectiveQuestions.All.ToDictionary(question => question, question => form[question].ToString()),
        form[MayQuote] == "yes");

    /// <param name="given">Null before the first answer.</param>
    public static FormState StateOf(RetrospectiveAnswer? given) => given is null ? FormState.Empty : FormState.Of(
    [
        (Scale, given.Scale.ToString(CultureInfo.InvariantCulture)),
        (MayQuote, given.MayQuote ? "yes" : ""),
        .. given.Words.Select(words => (words.Key, new StringValues(words.Value))),
    ]);
}

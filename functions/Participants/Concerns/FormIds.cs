using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Concerns;

/// <summary>The id that a form brings along, so that a double click is one message; the same words in another form are another.</summary>
internal static class FormIds
{
    /// <returns>Letters and digits; a new one where the form brought none of ours.</returns>
    public static string Of(IFormCollection form) =>
        (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString("N");
}

using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>The choice of a language, from the foot of a page.</summary>
public static class LanguageForm
{
    public const string Tag = "language";
    public const string Back = "back";

    /// <returns>Null where there is no such language.</returns>
    public static string? Chosen(HttpRequest request, IFormCollection form) =>
        form[Tag].ToString() is var tag && request.Languages().Has(tag) ? tag : null;

    /// <summary>Where the choice was made. Only pages of ours: an address can be made to say anything.</summary>
    /// <param name="home">"/m" or "/console"; also where there is no such page.</param>
    public static string BackTo(IFormCollection form, string home) =>
        form[Back].ToString() is var path && path.StartsWith(home, StringComparison.Ordinal) && path[home.Length..] is "" or ['/' or '?', ..] ? path : home;
}

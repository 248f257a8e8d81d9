using MentorFlow.Content;
using MentorFlow.Domain.Privacy;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Help;

/// <summary>What everybody may read, whether or not they have a link: security and privacy, accessibility, and whose work MentorFlow stands on.</summary>
public sealed class OpenTextScreen(RetentionPolicy retention)
{
    [Function("ShowPrivacy")]
    public IResult ShowPrivacy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "privacy/{language?}")] HttpRequest request, string? language) =>
        Show(request, Paths.Privacy, "security-and-privacy", language, retention);

    [Function("ShowCredits")]
    public static IResult ShowCredits(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "credits/{language?}")] HttpRequest request, string? language) =>
        Show(request, Paths.Credits, "credits", language, kept: null);

    [Function("ShowAccessibility")]
    public static IResult ShowAccessibility(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "accessibility/{language?}")] HttpRequest request, string? language) =>
        Show(request, Paths.Accessibility, "accessibility", language, kept: null);

    private static IResult Show(HttpRequest request, string path, string id, string? language, RetentionPolicy? kept)
    {
        if (language is not null)
        {
            if (!request.Languages().Has(language))
            {
                return EntrancePages.NotFound(request);
            }

            request.IsReadIn(language);
        }

        return request.Texts().Content.Find(ContentKind.Handbook, id) is { } text
            ? Page.Show<OpenTextPage, OpenTextModel>(request, new OpenTextModel(path, text, kept))
            : EntrancePages.NotFound(request);
    }
}

/// <param name="Path">Of the page, without a language.</param>
/// <param name="Kept">How long data is kept here, to be said below the text; null for a text that is about something else.</param>
public sealed record OpenTextModel(string Path, ContentFile Text, RetentionPolicy? Kept);

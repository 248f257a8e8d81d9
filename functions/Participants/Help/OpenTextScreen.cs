using MentorFlow.Content;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Help;

/// <summary>What everybody may read, whether or not they have a link: security and privacy, and whose work MentorFlow stands on.</summary>
public static class OpenTextScreen
{
    [Function("ShowPrivacy")]
    public static IResult ShowPrivacy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "privacy/{language?}")] HttpRequest request, string? language) =>
        Show(request, Paths.Privacy, "security-and-privacy", language);

    [Function("ShowCredits")]
    public static IResult ShowCredits(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "credits/{language?}")] HttpRequest request, string? language) =>
        Show(request, Paths.Credits, "credits", language);

    private static IResult Show(HttpRequest request, string path, string id, string? language)
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
            ? Page.Show<OpenTextPage, OpenTextModel>(request, new OpenTextModel(path, text))
            : EntrancePages.NotFound(request);
    }
}

/// <param name="Path">Of the page, without a language.</param>
public sealed record OpenTextModel(string Path, ContentFile Text);

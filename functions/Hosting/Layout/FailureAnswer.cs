using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting.Layout;

public sealed record FailureModel(string Title, string Text, string HomeHref);

/// <summary>What a caller is told of a failure: people get a page, programs a problem (RFC 9457), and neither the cause.</summary>
internal static class FailureAnswer
{
    public static IResult Defect(HttpRequest request) => Of(
        request, StatusCodes.Status500InternalServerError, "Something went wrong on our side", "Nothing was lost; please try again.");

    public static IResult TooLarge(HttpRequest request) => Of(
        request, StatusCodes.Status413PayloadTooLarge, "That is too much at once", "The request is larger than is taken here.");

    public static IResult Unreadable(HttpRequest request) => Of(
        request, StatusCodes.Status400BadRequest, "That could not be read", "The form came in pieces that do not fit together; please send it again.");

    public static IResult Unknown(HttpRequest request) => Of(
        request, StatusCodes.Status404NotFound, "There is nothing at this address", "It may be mistyped, or what stood here is gone.");

    private static IResult Of(HttpRequest request, int status, string title, string text) => IsFromPerson(request)
        ? Page.Show<FailurePage, FailureModel>(request, new FailureModel(title, text, HomeOf(request.Path)), status)
        : Results.Problem($"{title}. {text}", statusCode: status);

    private static string HomeOf(PathString path) => path.StartsWithSegments("/console") ? "/console" : path.StartsWithSegments("/m") ? "/m" : "/";

    // Browsers say so when they open a page or send a form; scripts on a page, and programs, do not.
    private static bool IsFromPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

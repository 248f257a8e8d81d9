using System.Globalization;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting.Layout;

/// <param name="Failure">Under which the language files say what happened: "defect".</param>
public sealed record FailureModel(string Failure, string HomeHref);

/// <summary>What a caller is told of a failure: people get a page, programs a problem (RFC 9457), and neither the cause.</summary>
internal static class FailureAnswer
{
    public static IResult Defect(HttpRequest request) => Of(request, StatusCodes.Status500InternalServerError, "defect");

    public static IResult TooLarge(HttpRequest request) => Of(request, StatusCodes.Status413PayloadTooLarge, "too-large");

    public static IResult Unreadable(HttpRequest request) => Of(request, StatusCodes.Status400BadRequest, "unreadable");

    public static IResult Unfit(HttpRequest request) => Of(request, StatusCodes.Status400BadRequest, "unfit");

    public static IResult Unknown(HttpRequest request) => Of(request, StatusCodes.Status404NotFound, "unknown");

    /// <param name="wait">How long it takes until another is taken.</param>
    public static IResult TooMany(HttpRequest request, TimeSpan wait)
    {
        RetryAfter(request, wait);
        return Of(request, StatusCodes.Status429TooManyRequests, "too-many");
    }

    /// <summary>Says when to come again, in whole seconds (RFC 9110, 10.2.3).</summary>
    public static void RetryAfter(HttpRequest request, TimeSpan wait) => request.HttpContext.Response.Headers.RetryAfter =
        Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static IResult Of(HttpRequest request, int status, string failure) => IsFromPerson(request)
        ? Page.Show<FailurePage, FailureModel>(request, new FailureModel(failure, HomeOf(request.Path)), status)
        : Results.Problem(
            $"{Languages.BuiltIn.English[$"failure.{failure}.title"]}. {Languages.BuiltIn.English[$"failure.{failure}.text"]}", statusCode: status);

    private static string HomeOf(PathString path) => path.StartsWithSegments("/console") ? "/console" : path.StartsWithSegments("/m") ? "/m" : "/";

    // Browsers say so when they open a page or send a form; scripts on a page, and programs, do not.
    private static bool IsFromPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

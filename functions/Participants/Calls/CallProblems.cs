using System.Globalization;
using MentorFlow.Domain.Calls;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>What the page of a call is told instead of an answer: a problem (RFC 9457) in the reader's language.</summary>
internal static class CallProblems
{
    public static IResult Of(HttpRequest request, int status) => Problem(request, status, status switch
    {
        StatusCodes.Status401Unauthorized => "visit-over",
        StatusCodes.Status403Forbidden => "form-refused",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status410Gone => "closed",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There are no words for it."),
    });

    /// <summary>The same person is in from somewhere else, or there is no room for one more: then the page says how else to meet.</summary>
    public static IResult Of(HttpRequest request, CallRefusal refusal) => TypedResults.Problem(
        request.Texts()[$"call.refused.{CallBody.Word(refusal)}"],
        statusCode: refusal is CallRefusal.Full ? StatusCodes.Status410Gone : StatusCodes.Status409Conflict,
        extensions: [new("reason", CallBody.Word(refusal))]);

    public static IResult Invalid(HttpRequest request, IReadOnlyList<FieldError> errors)
    {
        var texts = request.Texts();
        return TypedResults.Problem(
            texts["call.refused.invalid"],
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions:
            [
                new(
                    "errors",
                    errors.GroupBy(error => error.Field, error => texts.Say(error.Rule)).ToDictionary(field => field.Key, field => field.ToArray())),
            ]);
    }

    /// <param name="status">429 for too many requests, 503 for too many at once.</param>
    public static IResult Later(HttpRequest request, int status, TimeSpan wait)
    {
        request.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem(request, status, "later");
    }

    private static IResult Problem(HttpRequest request, int status, string words) =>
        TypedResults.Problem(request.Texts()[$"call.refused.{words}"], statusCode: status);
}

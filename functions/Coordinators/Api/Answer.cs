using MentorFlow.Json;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>Answers of the API: JSON in one spelling, refusals as problem details (RFC 9457).</summary>
internal static class Answer
{
    public static IResult Ok<T>(T value) => TypedResults.Json(value, MentorFlowJson.Options);

    public static IResult Created<T>(HttpRequest request, string path, T value)
    {
        request.HttpContext.Response.Headers.Location = path;
        return TypedResults.Json(value, MentorFlowJson.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>What was ordered comes later.</summary>
    public static IResult Accepted<T>(T value) => TypedResults.Json(value, MentorFlowJson.Options, statusCode: StatusCodes.Status202Accepted);

    public static IResult OkOrNotFound<T>(T? value, string what)
        where T : class => value is null ? NotFound(what) : Ok(value);

    public static IResult NotFound(string what) => TypedResults.Problem($"There is no such {what}.", statusCode: StatusCodes.Status404NotFound);

    public static IResult Invalid(params IReadOnlyList<FieldError> errors) =>
        Invalid(StatusCodes.Status422UnprocessableEntity, "Some fields break their rules.", errors);

    public static IResult Invalid(int status, string detail, IReadOnlyList<FieldError> errors) => TypedResults.Problem(
        detail,
        statusCode: status,
        extensions:
        [
            new(
                "errors",
                errors.GroupBy(error => error.Field, error => Languages.BuiltIn.English.Say(error.Rule))
                    .ToDictionary(field => field.Key, field => field.ToArray())),
        ]);

    /// <param name="what">What was decided about ("program"), for the refusal.</param>
    public static IResult Of<T>(Verdict<T> verdict, string what, Func<T, IResult> accepted)
        where T : class =>
        verdict.Value is { } value ? accepted(value) : Refused(verdict.Refusal!, what);

    public static IResult Refused(Refusal refusal, string what) => refusal.Reason switch
    {
        RefusalReason.Invalid => Invalid(refusal.Fields),
        RefusalReason.Unknown => NotFound(what),
        RefusalReason.AlreadyDone => Conflict($"The {what} is in that state already."),
        RefusalReason.WrongStage => Conflict($"It is not, or no longer, the time for that with this {what}."),
        RefusalReason.Stale => Invalid(StatusCodes.Status409Conflict, $"The {what} has changed since it was read; nothing was changed.", refusal.Fields),
        RefusalReason.NotAMember => TypedResults.Problem($"This person has no part in the {what}.", statusCode: StatusCodes.Status403Forbidden),
        var unknown => throw new InvalidOperationException($"There is no answer to {unknown}."),
    };

    private static IResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);
}

using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>Takes what the page of a call asks, whatever people meet for: bounded, read, and answered as its script understands it.</summary>
internal static class CallAsking
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(1);

    /// <summary>Nothing of a call is kept by a browser.</summary>
    public static void Guard(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions) = ("no-store", "nosniff");
    }

    /// <param name="answer">To a request that keeps the rules.</param>
    public static async Task<IResult> AnswerAsync(HttpRequest request, Func<CallRequest, Task<IResult>> answer, CancellationToken cancellation)
    {
        if (await CallBody.ReadAsync(request, cancellation) is not { } body)
        {
            return CallProblems.Of(request, StatusCodes.Status413PayloadTooLarge);
        }

        var (asked, errors) = CallBody.Parse(body);
        if (asked is null)
        {
            return CallProblems.Invalid(request, errors);
        }

        try
        {
            return await answer(asked);
        }
        catch (DocumentConflictException)
        {
            // Too much at the same moment; what was taken of it is known, and the rest comes again.
            return CallProblems.Later(request, StatusCodes.Status503ServiceUnavailable, Busy);
        }
    }
}

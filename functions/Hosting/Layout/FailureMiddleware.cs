using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>An unhandled exception would answer 500 with an empty body; people and programs get an answer instead, and the log gets the cause.</summary>
internal sealed partial class FailureMiddleware(ILogger<FailureMiddleware> logger, ILoggerFactory loggers) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
            if (context.GetHttpContext() is not null && context.GetInvocationResult().Value is PageResult page)
            {
                await page.RenderAsync(loggers);
            }
        }
        catch (Exception) when (context.GetHttpContext() is { RequestAborted.IsCancellationRequested: true })
        {
            // Nobody is there to be answered, and a caller who hangs up is no failure.
            context.GetInvocationResult().Value = TypedResults.Empty;
        }
        catch (Exception failure) when (context.GetHttpContext() is { } http)
        {
            context.GetInvocationResult().Value = Answer(failure, http.Request) ?? Defect(failure, context.FunctionDefinition.Name, http.Request);
        }
    }

    // What a caller sent wrong is the caller's, and nothing for the log.
    private static IResult? Answer(Exception failure, HttpRequest request) =>
        Cause<BadHttpRequestException>(failure) is { } bad
            ? bad.StatusCode is StatusCodes.Status413PayloadTooLarge ? FailureAnswer.TooLarge(request) : FailureAnswer.Unreadable(request)
        : request.HasFormContentType && IsOfForm(failure) ? FailureAnswer.Unreadable(request)
        : Cause<FunctionInputConverterException>(failure) is not null ? FailureAnswer.Unfit(request)
        : null;

    // A body that ends too early, and an encoding that nobody should use any more.
    private static bool IsOfForm(Exception failure) =>
        Cause<InvalidDataException>(failure) is not null
        || (failure is IOException or NotSupportedException && failure.StackTrace?.Contains(nameof(FormFeature), StringComparison.Ordinal) is true);

    private IResult Defect(Exception failure, string function, HttpRequest request)
    {
        Log.Failed(logger, failure, function);
        return FailureAnswer.Defect(request);
    }

    private static T? Cause<T>(Exception? failure)
        where T : Exception =>
        failure is null ? null : failure as T ?? Cause<T>(failure.InnerException);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Function} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string function);
    }
}

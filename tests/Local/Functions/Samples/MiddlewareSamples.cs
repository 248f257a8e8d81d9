using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Local.Functions.Samples;

public static class MiddlewareSamples
{
    [Function("Guarded")]
    public static IResult Guarded([HttpTrigger("get", Route = "guarded")] HttpRequest request) => TypedResults.Ok("inside");

    [Function("Breaks")]
    public static IResult Breaks([HttpTrigger("get", Route = "breaks")] HttpRequest request) => throw new TimeoutException("too slow");

    [Function("BreaksLate")]
    public static IResult BreaksLate([HttpTrigger("get", Route = "breaks-late")] HttpRequest request) => new LateFailure();

    private sealed class LateFailure : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new TimeoutException("too slow");
    }
}

/// <summary>Answers in the function's stead where the query says so, and turns what a function throws into an answer.</summary>
public sealed class GuardMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        http.Response.Headers["X-Guard"] = context.FunctionDefinition.InputBindings.Values.Single().Type;
        if (http.Request.Query.ContainsKey("stop"))
        {
            context.GetInvocationResult().Value = TypedResults.StatusCode(403);
            return;
        }

        try
        {
            await next(context);
        }
        catch (TimeoutException failure)
        {
            context.GetInvocationResult().Value = TypedResults.Problem(failure.Message, statusCode: 503);
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SampleApp;

/// <summary>Answers in the function's stead where the query says so, and turns what a function throws into an answer.</summary>
public sealed class GuardMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        http.Response.Headers["X-Guard"] = context.FunctionDefinition.InputBindings.Values.First().Type;
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

public static class Guarded
{
    [Function("Guarded")]
    public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded")] HttpRequest request) => TypedResults.Text("inside");

    [Function("Breaks")]
    public static IResult Breaks([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "breaks")] HttpRequest request) =>
        throw new TimeoutException("too slow");

    [Function("BreaksLate")]
    public static IResult BreaksLate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "breaks-late")] HttpRequest request) => new LateFailure();

    private sealed class LateFailure : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new TimeoutException("too slow");
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>Runs an HTTP function through the middleware and writes its result, which middleware may have set in the function's stead.</summary>
internal sealed partial class HttpInvoker(FunctionPipeline pipeline, IServiceProvider root, TimeProvider clock, ILogger<HttpInvoker> logger)
{
    /// <summary>The key under which the worker keeps the request among a context's items.</summary>
    public const string ContextKey = "HttpRequestContext";

    public async Task InvokeAsync(DiscoveredFunction function, HttpContext http, RouteValueDictionary values)
    {
        using var span = FunctionSpan.Start(function, clock.GetUtcNow());
        await using var invocation = new Invocation(function, root, http, http.RequestAborted)
        {
            BindingData = BindingData(http.Request, values),
            InstanceServices = http.RequestServices,
        };
        invocation.Items[ContextKey] = http;

        await pipeline.InvokeAsync(invocation);
        await WriteAsync(invocation, http);
    }

    private Task WriteAsync(Invocation invocation, HttpContext http)
    {
        switch (invocation.Result.Value)
        {
            case IResult result:
                return result.ExecuteAsync(http);
            case IActionResult result:
                return result.ExecuteResultAsync(new ActionContext(http, new RouteData(http.Request.RouteValues), new ActionDescriptor()));
            default:
                Log.NothingReturned(logger, invocation.Function.Name);
                return Task.CompletedTask;
        }
    }

    private static Dictionary<string, object?> BindingData(HttpRequest request, RouteValueDictionary values)
    {
        var data = request.Query.ToDictionary(pair => pair.Key, object? (pair) => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        data.Remove("code");
        foreach (var (name, value) in values)
        {
            data[name] = value;
        }

        return data;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Function {Function} returned no IResult; its caller got whatever was written to the response.")]
        public static partial void NothingReturned(ILogger logger, string function);
    }
}

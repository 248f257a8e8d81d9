using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// Sends a request to the first function, in alphabetical order, whose route and methods fit: the real host's order,
/// which knows nothing of more and less specific routes. An unlisted method is no match, so it answers 404.
/// </summary>
internal sealed partial class HttpDispatcher(FunctionCatalog catalog, HostJson host, HttpInvoker invoker, ILogger<HttpDispatcher> logger)
{
    private readonly HttpRoute[] routes =
        [.. catalog.Functions.Where(function => function.Trigger is HttpTriggerAttribute).Select(function => new HttpRoute(function, host.RoutePrefix))];

    public async Task DispatchAsync(HttpContext context)
    {
        foreach (var route in routes)
        {
            if (route.Match(context) is { } values)
            {
                context.Request.RouteValues = values;
                await RunAsync(route.Function, context, values);
                return;
            }
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task RunAsync(DiscoveredFunction function, HttpContext context, RouteValueDictionary values)
    {
        try
        {
            await invoker.InvokeAsync(function, context, values);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.CallerLeft(logger, function.Name);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, function.Name, failure);
            Fail(context);
        }
    }

    private static void Fail(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed; its caller got an empty 500.")]
        public static partial void Failed(ILogger logger, string function, Exception failure);

        [LoggerMessage(2, LogLevel.Debug, "The caller of function {Function} went away.")]
        public static partial void CallerLeft(ILogger logger, string function);
    }
}

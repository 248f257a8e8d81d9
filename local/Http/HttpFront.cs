using MentorFlow.Local.Rpc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Http;

/// <summary>
/// Sends a request to the first function, in alphabetical order, whose route and methods fit: the real host's order,
/// which knows nothing of more and less specific routes. An unlisted method is no match, so it answers 404.
/// </summary>
internal sealed partial class HttpFront(WorkerClient worker, IReadOnlyList<HttpFunction> functions, IRequestForwarder forwarder, ILogger logger)
{
    private const string InvocationHeader = "x-ms-invocation-id";

    /// <summary>What the real host takes of a body, in bytes.</summary>
    private const long LargestBody = 104_857_600;

    private readonly HttpRoute[] routes = [.. functions.Select(function => new HttpRoute(function))];

    public async Task DispatchAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        foreach (var route in routes)
        {
            if (route.Match(context) is { } values)
            {
                await RunAsync(route.Function.Function, context, values);
                return;
            }
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task RunAsync(WorkerFunction function, HttpContext context, RouteValueDictionary values)
    {
        Prepare(context, out var invocationId);
        var invocation = worker.InvokeAsync(
            function, invocationId, new TypedData { Http = new RequestElsewhere() }, Named(context.Request, values), traceParent: null, context.RequestAborted);
        try
        {
            await Task.WhenAll(forwarder.ForwardAsync(context), invocation);
        }
        catch (Exception failure) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.CallerLeft(logger, function.Name, failure.GetType().Name);
            return;
        }

        if ((await invocation).Result is { Status: not StatusResult.Types.Status.Success } result && !context.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(logger, function.Name, result.Exception?.Message);
            Fail(context);
        }
    }

    /// <summary>
    /// The front is the edge: what a caller claims to have been forwarded is not believed, only that somebody stands in between; and an invocation's id is
    /// never the caller's.
    /// </summary>
    private static void Prepare(HttpContext context, out string invocationId)
    {
        invocationId = Guid.NewGuid().ToString();
        var headers = context.Request.Headers;
        foreach (var forwarded in headers.Keys.Where(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            headers.Remove(forwarded);
            headers.Via = "1.1 proxy";
        }

        headers[InvocationHeader] = invocationId;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }
    }

    private static Dictionary<string, string> Named(HttpRequest request, RouteValueDictionary values)
    {
        var named = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        named.Remove("code");
        foreach (var (name, value) in values)
        {
            if (value?.ToString() is { } text)
            {
                named[name] = text;
            }
        }

        return named;
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
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed; its caller got an empty 500. {Failure}")]
        public static partial void Failed(ILogger logger, string function, string? failure);

        [LoggerMessage(2, LogLevel.Debug, "The caller of function {Function} went away ({Failure}).")]
        public static partial void CallerLeft(ILogger logger, string function, string failure);
    }
}

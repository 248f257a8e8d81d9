using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace MentorFlow.Local.Http;

/// <summary>Takes the place of Kestrel in a worker that shares the host's process: requests are handed over without a socket.</summary>
internal sealed class MemoryServer : IServer, IRequestForwarder
{
    /// <summary>What the worker's own server takes of a body where a function says nothing else, in bytes.</summary>
    private const long LargestBody = 30_000_000;

    private Func<IFeatureCollection, Task>? process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        process = features => ProcessAsync(application, features);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ForwardAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        return process!(OfTheConnection(context.Features));
    }

    public void Dispose()
    {
    }

    private static async Task ProcessAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);
        Exception? failure = null;
        try
        {
            await application.ProcessRequestAsync(context);
        }
        catch (Exception thrown)
        {
            failure = thrown;
            throw;
        }
        finally
        {
            application.DisposeContext(context, failure);
        }
    }

    /// <summary>What the front has learned of the request's place in its own pipeline is nothing to the worker, whose pipeline begins again.</summary>
    private static FeatureCollection OfTheConnection(IFeatureCollection front)
    {
        var features = new FeatureCollection();
        foreach (var (type, feature) in front)
        {
            if (type != typeof(IEndpointFeature)
                && type != typeof(IRouteValuesFeature)
                && type != typeof(IRoutingFeature)
                && type != typeof(IServiceProvidersFeature))
            {
                features[type] = feature;
            }
        }

        return features;
    }
}

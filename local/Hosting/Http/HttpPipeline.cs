using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Local.Hosting;

/// <summary>What a request passes on its way to a function: nothing that the worker on Azure would not have too.</summary>
internal static class HttpPipeline
{
    public static void Configure(WebApplication app)
    {
        WithoutImplicitAuthentication(app);
        if (app.Services.GetService<ClockEndpoint>() is { } clock)
        {
            app.Use(clock.InvokeAsync);
        }

        var dispatcher = app.Services.GetRequiredService<HttpDispatcher>();
        app.Run(dispatcher.DispatchAsync);
    }

    /// <summary>
    /// A web application signs callers in by itself as soon as an authentication scheme is registered; the worker does not,
    /// and an app that leaned on it would meet only anonymous callers on Azure. Saying that the step is there keeps it out.
    /// </summary>
    private static void WithoutImplicitAuthentication(IApplicationBuilder app) => app.Properties["__AuthenticationMiddlewareSet"] = true;
}

using MentorFlow.Local.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>The server that people reach: the clock's endpoint where the clock can be moved, and the app's functions.</summary>
internal static class HostServer
{
    public static WebApplication Create(HostSettings settings, ClockEndpoint? clock, HttpFront front, ILoggerFactory loggers)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Nobody edits settings of a running process, and watching files costs a cold start.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        if (clock is not null)
        {
            app.Use(clock.InvokeAsync);
        }

        app.Run(front.DispatchAsync);
        return app;
    }
}

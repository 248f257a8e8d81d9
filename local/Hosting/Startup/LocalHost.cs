using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Local.Hosting;

/// <summary>The built product: a web application whose failure to start is told in its owner's words.</summary>
internal sealed class LocalHost(WebApplication app, HostSettings settings, DataFolder folder) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public static IHost Build(WebApplicationBuilder web, HostSettings settings, FunctionSource functions, FunctionPipeline pipeline)
    {
        var host = HostJson.Read(settings.JsonPath);
        var catalog = FunctionCatalog.From(functions(), web.Configuration);
        AppRules.Check(catalog, web.Services);
        var folder = DataFolder.Open(settings);
        try
        {
            LocalServices.Add(web.Services, settings, host, catalog, pipeline);
            var app = web.Build();
            ConstructorRules.Check(catalog, app.Services);
            HttpPipeline.Configure(app);
            return new LocalHost(app, settings, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (StartFailure.Explain(failure, settings) is { } explained)
        {
            throw explained;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}

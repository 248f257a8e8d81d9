using MentorFlow.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Tests.Local.Functions;

/// <summary>A host in this process that runs the given function classes only, on virtual time, in memory, on a free port.</summary>
internal sealed class SampleHost(IHost host) : IAsyncDisposable
{
    private static readonly string[] InMemory =
        ["--Host:Storage=memory", "--Host:Clock=virtual", "--Host:Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"];

    public IServiceProvider Services => host.Services;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.BaseAddress() };

    public ClockDriver Clock => Services.GetRequiredService<ClockDriver>();

    public static FunctionsApplicationBuilder Builder(string[] args, params Type[] functions) =>
        FunctionsApplication.CreateBuilder([.. InMemory, .. args]).ConfigureFunctionsWebApplication().UseFunctionsOf(functions);

    public static Task<SampleHost> StartAsync(params Type[] functions) => StartAsync(Builder([], functions));

    public static async Task<SampleHost> StartAsync(FunctionsApplicationBuilder builder)
    {
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new SampleHost(host);
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        Client.SendAsync(new HttpRequestMessage(method, path) { Content = content }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}

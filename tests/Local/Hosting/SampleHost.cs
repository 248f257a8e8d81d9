using System.Net.Http.Headers;
using MentorFlow.Local.Clock;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Local.Hosting;

/// <summary>The sample app on its host, in this process: on a clock that moves only when told, in memory, on a free port.</summary>
public sealed class SampleHost : IAsyncDisposable
{
    /// <summary>A Monday morning, UTC.</summary>
    public static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 10, 0, TimeSpan.Zero);

    private static readonly string[] Defaults =
    [
        "--Host:Storage=memory", "--Host:Clock=virtual", $"--Host:ClockStart={Start:O}", "--Host:Urls=http://127.0.0.1:0", "--Nightly=0 15 23 * * *",
        "--Logging:LogLevel:Default=None",
        "--Logging:LogLevel:Microsoft.Azure=None",
    ];

    private readonly Complaints complaints;

    private SampleHost(LocalHost host, Complaints complaints)
    {
        (Host, this.complaints) = (host, complaints);
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    }

    public LocalHost Host { get; }

    public ClockDriver Clock => Host.Clock!;

    public HttpClient Http { get; }

    /// <summary>What was logged as a warning or worse.</summary>
    public IReadOnlyCollection<string> Complained => complaints.Lines;

    /// <param name="args">"--Section:Key=value", over the defaults of a test.</param>
    public static Task<SampleHost> StartAsync(params string[] args) => StartAsync(_ => { }, args);

    public static async Task<SampleHost> StartAsync(Action<FunctionsApplicationBuilder> adjust, params string[] args)
    {
        var complaints = new Complaints();
        var app = new LocalApp(typeof(SampleApp.App).Assembly, SampleApp.App.CreateBuilder)
        {
            Adjust = builder =>
            {
                builder.Logging.AddProvider(complaints).AddFilter<Complaints>(null, LogLevel.Warning);
                adjust(builder);
            },
        };
        return new SampleHost(await LocalHost.StartAsync(app, [.. Defaults, .. args]), complaints);
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public Task<string> GetAsync(string path) => Http.GetStringAsync(new Uri(Host.BaseAddress, path));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Host.BaseAddress, path)) { Content = content };
        headers?.Invoke(request.Headers);
        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content = null) => SendAsync(HttpMethod.Post, path, content);

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return Host.DisposeAsync();
    }
}

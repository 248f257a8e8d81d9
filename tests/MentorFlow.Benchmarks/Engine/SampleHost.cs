using MentorFlow.Local.Hosting;

namespace MentorFlow.Benchmarks.Engine;

/// <summary>The sample app on the one-machine host: the real worker with a durable engine and nothing of mentoring.</summary>
internal static class SampleHost
{
    private static readonly string[] Quiet = ["--Host:Http=false", "--Logging:LogLevel:Default=None", "--Nightly=0 0 3 * * *"];

    /// <param name="folder">Null keeps histories in memory.</param>
    public static Task<LocalHost> StartAsync(string? folder, params string[] settings) => LocalHost.StartAsync(
        new LocalApp(typeof(SampleApp.App).Assembly, SampleApp.App.CreateBuilder),
        [.. Quiet, folder is null ? "--Host:Storage=memory" : $"--Host:DataFolder={folder}", .. settings]);
}

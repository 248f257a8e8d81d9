namespace MentorFlow.Tests.Local.Hosting;

/// <summary>One sample host for the tests of a class that leave nothing behind in it.</summary>
public sealed class SampleHostFixture : IAsyncLifetime
{
    public SampleHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SampleHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

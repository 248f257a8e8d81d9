using System.Net;
using System.Net.Sockets;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Functions;

public sealed class HostStartTests
{
    [Theory]
    [InlineData("Host:Clock=sideways", "Host:Clock is \"sideways\"")]
    [InlineData("Host:Clock=1", "must be one of real, shifted, virtual")]
    [InlineData("Host:Storage=paper", "must be one of sqlite, memory")]
    [InlineData("Host:Http=perhaps", "must be one of true, false")]
    [InlineData("Host:Urls=ftp://elsewhere", "http:// addresses")]
    [InlineData("Host:ClockStart=soon", "2027-01-04T08:00:00Z")]
    [InlineData("Host:DaytimeIn=Atlantis", "Europe/Lisbon")]
    [InlineData("Host:Clok=real", "Host:Clok is unknown")]
    public void A_wrong_setting_is_refused_by_name_in_one_sentence(string setting, string sentence)
    {
        var refusal = Assert.Throws<HostStartException>(() => SampleHost.Builder([$"--{setting}"]));

        Assert.Contains(sentence, refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{ "version": 2 }""", "$.version")]
    [InlineData("""{ "version": "1.0" }""", "\"2.0\"")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": [] } } }""", "$.extensions.http.routePrefix")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "versionMatchStrategy": "Strict" } } }""", "extensions.durableTask.versionMatchStrategy")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "versionFailureStrategy": "Fail" } } }""", "extensions.durableTask.versionFailureStrategy")]
    public void A_wrong_host_json_is_refused_with_the_place(string content, string place)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("host.json", content);

        Assert.Contains(place, Assert.Throws<HostStartException>(SampleHost.Builder([$"--Host:Json={file}"]).Build).Message);
    }

    [Fact]
    public void A_missing_host_json_is_refused() =>
        Assert.Contains("nowhere.json", Assert.Throws<HostStartException>(SampleHost.Builder(["--Host:Json=nowhere.json"]).Build).Message);

    [Fact]
    public void Comments_and_trailing_commas_in_host_json_are_read_as_the_host_reads_them()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("host.json", "{ \"version\": \"2.0\", // fine\n \"extensions\": { \"durableTask\": { \"defaultVersion\": \"3.1\" }, }, }");

        Assert.Equal(new HostJson("api", "3.1"), HostJson.Read(file));
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        using var host = SampleHost.Builder([$"--Host:Urls={url}"]).Build();

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"Cannot listen on {url}: the port is taken.", refusal.Message);
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_to_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");

        var refusal = Assert.Throws<HostStartException>(SampleHost.Builder(["--Host:Storage=sqlite", $"--Host:DataFolder={file}"]).Build);

        Assert.Contains($"The data folder {file} cannot be written to", refusal.Message);
    }

    [Fact]
    public async Task Histories_that_cannot_be_opened_are_one_sentence()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "durable.db"));
        using var host = SampleHost.Builder(["--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}"]).Build();

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"The data folder {folder.Path} cannot be used", refusal.Message);
    }

    [Fact]
    public void A_data_folder_serves_one_host_at_a_time()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}"];
        using (SampleHost.Builder(args).Build())
        {
            Assert.Contains("in use by another MentorFlow process", Assert.Throws<HostStartException>(SampleHost.Builder(args).Build).Message);
        }

        using var later = SampleHost.Builder(args).Build();
    }

    [Fact]
    public async Task Options_that_do_not_hold_are_told_without_a_stack_trace()
    {
        var builder = SampleHost.Builder([]);
        builder.Services.AddOptions<MailOptions>().Validate(mail => mail.From is not null, "Mail:From must be an address.").ValidateOnStart();
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("A setting is wrong: Mail:From must be an address.", refusal.Message);
    }

    [Fact]
    public void An_app_that_replaces_the_clock_is_refused()
    {
        var builder = SampleHost.Builder([]);
        builder.Services.AddSingleton(TimeProvider.System);

        Assert.Contains("TryAddSingleton", Assert.Throws<HostStartException>(builder.Build).Message);
    }

    private sealed class MailOptions
    {
        public string? From { get; set; }
    }
}

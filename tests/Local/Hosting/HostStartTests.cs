using System.Net;
using System.Net.Sockets;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Hosting;

public sealed class HostStartTests
{
    [Theory]
    [InlineData("Host:Clock=sideways", "Host:Clock is \"sideways\"")]
    [InlineData("Host:Clock=1", "must be one of real, shifted, virtual")]
    [InlineData("Host:Storage=paper", "must be one of sqlite, memory")]
    [InlineData("Host:Http=perhaps", "must be one of true, false")]
    [InlineData("Host:Replay=often", "must be one of whenneeded, always")]
    [InlineData("Host:Urls=ftp://elsewhere", "http:// addresses")]
    [InlineData("Host:ClockStart=soon", "2027-01-04T08:00:00Z")]
    [InlineData("Host:DaytimeIn=Atlantis", "Europe/Lisbon")]
    [InlineData("Host:MostMegabytes=0", "a number from 1")]
    [InlineData("Host:Clok=real", "Host:Clok is unknown")]
    public async Task A_wrong_setting_is_refused_by_name_in_one_sentence(string setting, string sentence) => await RefusedAsync(sentence, $"--{setting}");

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{ "version": 2 }""", "$.version")]
    [InlineData("""{ "version": "1.0" }""", "\"2.0\"")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": [] } } }""", "$.extensions.http.routePrefix")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "durableTask": { "versionMatchStrategy": "Strict" } } }""", "extensions.durableTask.versionMatchStrategy")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "durableTask": { "versionFailureStrategy": "Fail" } } }""", "extensions.durableTask.versionFailureStrategy")]
    [InlineData(null, "host.json cannot be read")]
    public void A_wrong_host_json_is_refused_with_the_place(string? content, string place)
    {
        using var folder = new TemporaryFolder();
        Write(folder, content);

        Assert.Contains(place, Assert.Throws<HostStartException>(() => HostJson.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_trailing_commas_in_host_json_are_read_as_the_host_reads_them()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "{ \"version\": \"2.0\", // fine\n \"extensions\": { \"durableTask\": { \"defaultVersion\": \"3.1\" }, }, }");

        Assert.Equal(new HostJson("api", "3.1"), HostJson.Read(folder.Path));
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await RefusedAsync($"Cannot listen on http://{taken.LocalEndpoint}: the port is taken.", $"--Host:Urls=http://{taken.LocalEndpoint}");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("file"), "");
        Directory.CreateDirectory(folder.File("data/durable.db"));

        await RefusedAsync($"The data folder {folder.File("file")} cannot be written to", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.File("file")}");
        await RefusedAsync($"The data folder {folder.File("data")} cannot be used", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.File("data")}");
    }

    [Fact]
    public async Task Options_that_do_not_hold_are_told_without_a_stack_trace()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => SampleHost.StartAsync(
            builder => builder.Services.AddOptions<MailOptions>().Validate(mail => mail.From is not null, "Mail:From must be an address.").ValidateOnStart()));

        Assert.Equal("A setting is wrong: Mail:From must be an address.", refusal.Message);
    }

    [Fact]
    public async Task Functions_that_the_real_host_would_not_run_are_named()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => SampleHost.StartAsync("--Nightly=every night"));

        Assert.Contains($"{Environment.NewLine}Configured: its schedule \"every night\" is not", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(string sentence, params string[] args)
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => SampleHost.StartAsync(args));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static void Write(TemporaryFolder folder, string? content)
    {
        if (content is not null)
        {
            File.WriteAllText(folder.File("host.json"), content);
        }
    }

    private sealed class MailOptions
    {
        public string? From { get; set; }
    }
}

using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Standalone;

namespace MentorFlow.Tests.Functions.Hosting;

public sealed class WrongSettingTests
{
    [Theory]
    [InlineData("Call:RelayOnly", "perhaps")]
    [InlineData("Call:StunUrls", "stun.example.com")]
    [InlineData("Call:StunUrls", "stun:stun.example.com stun:")]
    [InlineData("Call:StunUrls", "stun:stun.example.com?transport=udp")]
    [InlineData("Call:TurnUrls", "turn:relay.example.com:port")]
    [InlineData("Call:TurnUrls", "turn:relay.example.com?transport=pigeon")]
    [InlineData("Console:Access", "Everybody")]
    [InlineData("Costs:Meter", "perhaps")]
    [InlineData("Costs:Prices", "/there/is/none.json")]
    [InlineData("Demo:Enabled", "maybe")]
    [InlineData("History:KeepEnded", "never")]
    [InlineData("Hris:Connections:people:Vendor", "Abacus")]
    [InlineData("Hris:DirectoryFile", "/there/is/none.json")]
    [InlineData("Import:Container", "people-lists")]
    [InlineData("Import:Folder", "/there/is/none")]
    [InlineData("Links:Keys", "short")]
    [InlineData("Mail:EventsSecret", "short")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Mail:Pace", "fast")]
    [InlineData("Organization:Accent", "teal")]
    [InlineData("Organization:Accent", "#ffcc00")]
    [InlineData("Organization:AccessibilityContact", "somebody")]
    [InlineData("Organization:LogoFile", "/there/is/none.svg")]
    [InlineData("Organization:Name", "The Worldwide Society for the Advancement of Mentoring in Every Site and Team")]
    [InlineData("Site:BaseAddress", "mentoring")]
    [InlineData("Text:Provider", "pigeon")]
    [InlineData("Video:Provider", "television")]
    public async Task A_setting_that_cannot_be_read_is_named_before_anything_starts(string key, string value)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync($"--{key}={value}"));

        Assert.StartsWith($"The setting {key} ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Call:TurnSecret", "--Call:TurnUrls=turns:relay.example.com:443?transport=tcp")]
    [InlineData("Call:TurnUrls", "--Call:TurnSecret=between-us-and-the-relay")]
    [InlineData("Call:TurnUrls", "--Call:RelayOnly=true")]
    public async Task A_relay_that_is_set_by_halves_is_refused_by_the_setting_it_lacks(string missing, string given)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync(given));

        Assert.StartsWith($"The setting {missing} is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text:Url", "--Text:Secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("Text:Url", "--Text:Url=http://gateway.example.com/messages", "--Text:Secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("Text:Secret", "--Text:Url=https://gateway.example.com/messages")]
    [InlineData("Text:Secret", "--Text:Url=https://gateway.example.com/messages", "--Text:Secret=whsec_short")]
    public async Task A_gateway_that_cannot_be_trusted_is_refused_by_the_setting_that_is_wrong(string setting, params string[] given)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync(["--Text:Provider=webhook", .. given]));

        Assert.StartsWith($"The setting {setting} is ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_an_hr_system_that_is_none_is_named()
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync(
            "--Hris:Connections:acme:Vendor=BambooHr", "--Hris:Connections:acme:Secrets=a-private-key-of-thirty-two-byte",
            "--Hris:Connections:acme:ApiAddress=acme"));

        Assert.StartsWith("The setting Hris:Connections:acme:ApiAddress is \"acme\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_whose_people_could_not_be_looked_up_is_refused_by_the_settings_it_lacks()
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync(
            "--Hris:Connections:acme:Vendor=BambooHr", "--Hris:Connections:acme:Secrets=a-private-key-of-thirty-two-byte"));

        Assert.StartsWith("The setting Hris:Connections:acme:ApiAddress is missing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("The setting Hris:Connections:acme:ApiKey is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Video:Provider=television")]
    [InlineData("ledger-verify", "--Mail:Provider=pigeon")]
    public async Task A_process_with_a_wrong_setting_says_one_sentence_and_exits_with_1(params string[] args)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("mentorflow.db"), [], TestContext.Current.CancellationToken);

        var (exitCode, _, said) = await ProductProcess.RunAsync([.. args, $"--Host:DataFolder={folder.Path}"]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The setting ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Theory]
    [InlineData("ledger-verify")]
    [InlineData("rebuild")]
    public async Task A_folder_without_data_is_not_taken_for_one_where_all_is_well(string command)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, said) = await ProductProcess.RunAsync(command, $"--Host:DataFolder={folder.File("mistyped")}");

        Assert.Equal(1, exitCode);
        Assert.Contains("mistyped holds no data of MentorFlow", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("mistyped")));
    }
}

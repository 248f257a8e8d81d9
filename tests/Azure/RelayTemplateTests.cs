using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure;

/// <summary>The relay in infra/: made for those who ask for it, open where media comes in, with a secret that stands in no setting.</summary>
public sealed class RelayTemplateTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Without_a_word_no_machine_is_made()
    {
        Skip();

        Assert.False(compiled.Template["parameters"]!["callRelay"]!["defaultValue"]!.GetValue<bool>());
        Assert.Equal("[parameters('callRelay')]", Deployment("relay")["condition"]!.GetValue<string>());
        Assert.Empty(compiled.Template["parameters"]!["callTurnUrls"]!["defaultValue"]!.GetValue<string>());
    }

    [Fact]
    public void It_is_open_for_media_and_for_its_certificate_and_not_for_a_sign_in()
    {
        Skip();
        var relay = compiled.Module("relay");
        var doors = relay["variables"]!["doors"]!.AsArray().Select(door => $"{door!["protocol"]} {door["ports"]}");
        var rules = Resource("Microsoft.Network/networkSecurityGroups")["properties"]!;

        Assert.Equal(["Tcp 3478", "Tcp 443", "Tcp 80", "Udp 3478", "Udp 49152-65535"], doors.Order(StringComparer.Ordinal));
        Assert.Equal("[length(variables('doors'))]", rules["copy"]![0]!["count"]!.GetValue<string>());
        Assert.Contains("\"destinationPortRange\":\"[variables('doors')[copyIndex('securityRules')].ports]\"", Text(rules), StringComparison.Ordinal);
        Assert.Contains("networkSecurityGroup", Text(Resource("Microsoft.Network/virtualNetworks")), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_secret_comes_from_the_vault_and_travels_in_what_is_protected_only()
    {
        Skip();
        var relay = compiled.Module("relay");
        var configure = Resource("Microsoft.Compute/virtualMachines/extensions")["properties"]!;

        Assert.Equal("turn-secret", Deployment("relay")["properties"]!["parameters"]!["secret"]!["reference"]!["secretName"]!.GetValue<string>());
        Assert.Equal("securestring", relay["parameters"]!["secret"]!["type"]!.GetValue<string>());
        Assert.Contains("parameters('secret')", Text(configure["protectedSettings"]), StringComparison.Ordinal);
        Assert.Null(configure["settings"]);
        Assert.DoesNotContain("parameters('secret')", Text(Resource("Microsoft.Compute/virtualMachines")), StringComparison.Ordinal);
        Assert.DoesNotContain("parameters('secret')", Text(relay["outputs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_app_is_told_of_the_relay_and_reads_the_same_secret()
    {
        Skip();
        var settings = Text(Deployment("app")["properties"]!["parameters"]!["settings"]);

        const string Told = "if(or(parameters('callRelay'), not(empty(parameters('callTurnUrls')))), createObject('Call__TurnUrls', ";
        Assert.Contains(Told, settings, StringComparison.Ordinal);
        Assert.Contains("'Call__TurnSecret', format('@Microsoft.KeyVault(SecretUri={0}secrets/turn-secret)'", settings, StringComparison.Ordinal);
        Assert.Contains("'Call__StunUrls', if(parameters('callRelay'), ", settings, StringComparison.Ordinal);
        Assert.Contains("turns:{2}:443?transport=tcp", Text(compiled.Module("relay")["outputs"]!["turnUrls"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hooks_write_the_secret_that_the_template_asks_for()
    {
        Assert.Contains("\ncreate_once turn-secret\n", Read("infra/hooks/postprovision.sh"), StringComparison.Ordinal);
        Assert.Contains("--name turn-secret ", Read("infra/hooks/preprovision.sh"), StringComparison.Ordinal);
        Assert.Contains("getSecret('turn-secret')", Read("infra/main.bicep"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{public}")]
    [InlineData("{local}")]
    [InlineData("{host}")]
    [InlineData("{secret}")]
    public void Every_gap_in_what_coturn_is_told_is_filled(string gap)
    {
        Assert.Contains(gap, Read("infra/modules/relay/turnserver.conf"), StringComparison.Ordinal);
        Assert.Contains($"'{gap}'", Read("infra/modules/relay.bicep"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use-auth-secret")]
    [InlineData("static-auth-secret={secret}")]
    [InlineData("stale-nonce=600")]
    [InlineData("no-tcp-relay")]
    [InlineData("no-multicast-peers")]
    [InlineData("no-cli")]
    [InlineData("listening-port=3478")]
    [InlineData("tls-listening-port=443")]
    [InlineData("min-port=49152")]
    [InlineData("max-port=65535")]
    public void Coturn_is_told_what_keeps_others_out(string line) => Assert.Contains(line, Read("infra/modules/relay/turnserver.conf").Split('\n'));

    [Fact]
    public async Task What_runs_on_the_machine_is_a_script_that_the_shell_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh of its own.");
        using var shell = Process.Start("sh", ["-n", Repository.File("infra/modules/relay/configure.sh")]);

        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, shell.ExitCode);
    }

    private static void Skip() => Assert.SkipWhen(Bicep.Missing is not null, Bicep.Missing ?? "");

    private static string Text(JsonNode? node) => node?.ToJsonString(AsWritten) ?? "";

    private static string Read(string path) => File.ReadAllText(Repository.File(path));

    private JsonObject Deployment(string name) => compiled.Resources.Single(
        one => one["type"]!.GetValue<string>() == "Microsoft.Resources/deployments" && one["name"]!.GetValue<string>() == name);

    private JsonObject Resource(string type) => compiled.Module("relay")["resources"]!.AsArray()
        .Select(one => one!.AsObject())
        .Single(one => one["type"]!.GetValue<string>() == type);
}

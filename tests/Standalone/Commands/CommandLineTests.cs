using MentorFlow.Functions.Upkeep.Settings;
using MentorFlow.Standalone.Commands;

namespace MentorFlow.Tests.Standalone.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_a_word_the_product_starts() =>
        Assert.Equal((nameof(Command.Start), "--Host:DataFolder=d --Demo:Enabled=true"), Read("--Host:DataFolder=d", "--Demo:Enabled=true"));

    [Theory]
    [InlineData("ledger-verify", nameof(Command.VerifyLedger))]
    [InlineData("ledger-replay", nameof(Command.ReplayLedger))]
    [InlineData("rebuild", nameof(Command.Rebuild))]
    [InlineData("--help", nameof(Command.Help))]
    [InlineData("-h", nameof(Command.Help))]
    [InlineData("--version", nameof(Command.Version))]
    public void The_first_word_is_the_command_and_the_rest_are_settings(string word, string command) =>
        Assert.Equal((command, "--Host:DataFolder=d"), Read(word, "--Host:DataFolder=d"));

    [Fact]
    public void What_follows_the_word_for_a_rehearsal_is_the_rehearsals_own_to_read() =>
        Assert.Equal((nameof(Command.Rehearse), "--people 8 --seed 3"), Read("rehearse", "--people", "8", "--seed", "3"));

    [Fact]
    public void An_export_names_its_folder_and_if_it_is_of_one_its_program()
    {
        var line = CommandLine.Read(["export", "out", "--program=growth", "--Host:DataFolder=d"]);

        Assert.Equal((Command.Export, "out", "growth"), (line.Command, line.Folder, line.Program));
        Assert.Equal(["--Host:DataFolder=d"], line.Settings);
        Assert.Equal(Command.Import, CommandLine.Read(["import", "out"]).Command);
        Assert.Contains("needs a folder", Assert.Throws<CommandLineException>(() => CommandLine.Read(["export"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restore_may_name_a_list_of_those_who_were_erased_since()
    {
        var line = CommandLine.Read(["restore", "in", "--Host:DataFolder=d", "--erased=lists/erased.txt"]);

        Assert.Equal((Command.Restore, "in", "lists/erased.txt"), (line.Command, line.Folder, line.Erased));
        Assert.Equal(["--Host:DataFolder=d"], line.Settings);
        Assert.Throws<CommandLineException>(() => CommandLine.Read(["backup", "out", "--erased=lists/erased.txt"]));
    }

    [Theory]
    [InlineData("\"verify\" is no command. --help lists them all.", "verify")]
    [InlineData("\"rebuilt\" is no command. Did you mean rebuild?", "rebuilt")]
    [InlineData("\"Rebuild\" is no command. Did you mean rebuild?", "Rebuild")]
    [InlineData("\"--hlep\" is no setting: write it as --Section:Key=value. Did you mean --help?", "--hlep")]
    [InlineData("\"--=x\" is no setting", "--=x")]
    [InlineData("\"rebuild\" is no setting", "ledger-verify", "rebuild")]
    [InlineData("\"--Host:DataFolder\" is no setting", "--Host:DataFolder", "data")]
    [InlineData("The setting Mail:Form is unknown. Did you mean Mail:From?", "--Mail:Form=a@b.example")]
    [InlineData("The setting Host:DataFoldr is unknown. Did you mean Host:DataFolder?", "--Host__DataFoldr=x")]
    [InlineData("The setting Zebra:Stripes is unknown. docs/settings.md", "--Zebra:Stripes=9")]
    public void What_is_not_understood_is_refused_with_what_may_have_been_meant(string sentence, params string[] args) =>
        Assert.StartsWith(sentence, Assert.Throws<CommandLineException>(() => CommandLine.Read(args)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Host:DataFolder", true)]
    [InlineData("host:datafolder", true)]
    [InlineData("Hris:Connections:acme:Vendor", true)]
    [InlineData("Hris:Connections:acme:FieldNames:manager", true)]
    [InlineData("Logging:LogLevel:Default", true)]
    [InlineData("Hris:Connections:acme:Vendr", false)]
    [InlineData("Hris:Connections:Vendor", false)]
    [InlineData("Host", false)]
    public void A_setting_is_known_by_its_whole_name_whatever_a_connection_is_called(string key, bool isKnown) =>
        Assert.Equal(isKnown, SettingNames.IsKnown(key));

    [Theory]
    [InlineData("kickof", "kickoff")]
    [InlineData("KICKOFF", "kickoff")]
    [InlineData("clsoing", "closing")]
    [InlineData("off", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_a_slip_of_the_fingers_away_or_none(string word, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(word, ["closing", "kickoff"]));

    private static (string Command, string Settings) Read(params string[] args) =>
        CommandLine.Read(args) is var line ? (line.Command.ToString(), string.Join(' ', line.Settings)) : default;
}

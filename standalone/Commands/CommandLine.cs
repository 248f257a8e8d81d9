using MentorFlow.Functions.Upkeep.Settings;

namespace MentorFlow.Standalone.Commands;

/// <summary>What was typed, read once: one word for a command, then settings. What is not understood is refused, with what may have been meant.</summary>
/// <param name="Folder">That the command is about; empty for commands without one.</param>
/// <param name="Program">The id of the one program that is exported; null for everything.</param>
/// <param name="Erased">A list of those who were erased after the backup; null for none.</param>
internal sealed record CommandLine(Command Command, string[] Settings, string Folder = "", string? Program = null, string? Erased = null)
{
    private const string OfProgram = "--program=";
    private const string OfErased = "--erased=";

    private static readonly Dictionary<string, Command> Words = new(StringComparer.Ordinal)
    {
        ["ledger-verify"] = Command.VerifyLedger,
        ["ledger-replay"] = Command.ReplayLedger,
        ["rebuild"] = Command.Rebuild,
        ["rehearse"] = Command.Rehearse,
        ["backup"] = Command.Backup,
        ["restore"] = Command.Restore,
        ["export"] = Command.Export,
        ["import"] = Command.Import,
        ["--help"] = Command.Help,
        ["-h"] = Command.Help,
        ["--version"] = Command.Version,
    };

    /// <exception cref="CommandLineException">A word or a setting is not known.</exception>
    public static CommandLine Read(string[] args)
    {
        var (command, settings) = args is [var word, .. var rest] && (Words.ContainsKey(word) || !word.StartsWith("--", StringComparison.Ordinal))
            ? (CommandOf(word), rest)
            : (Command.Start, args);

        var folder = "";
        if (command is Command.Backup or Command.Restore or Command.Export or Command.Import)
        {
            if (settings is not [var named, ..] || named.StartsWith("--", StringComparison.Ordinal))
            {
                throw new CommandLineException($"\"{args[0]}\" needs a folder: mentorflow {args[0]} FOLDER [settings].");
            }

            (folder, settings) = (named, settings[1..]);
        }

        var program = command is Command.Export ? Take(OfProgram, ref settings) : null;
        var erased = command is Command.Restore ? Take(OfErased, ref settings) : null;

        // What follows is the rehearsal's own to read.
        foreach (var setting in command is Command.Rehearse ? [] : settings)
        {
            Check(setting);
        }

        return new CommandLine(command, settings, folder, program, erased);
    }

    private static string? Take(string option, ref string[] settings)
    {
        if (Array.Find(settings, setting => setting.StartsWith(option, StringComparison.Ordinal)) is not { } chosen)
        {
            return null;
        }

        settings = [.. settings.Where(setting => setting != chosen)];
        return chosen[option.Length..];
    }

    private static Command CommandOf(string word) => Words.TryGetValue(word, out var command)
        ? command
        : throw new CommandLineException($"\"{word}\" is no command.{Meant(Nearest.To(word, Words.Keys))} --help lists them all.");

    private static void Check(string setting)
    {
        if (!setting.StartsWith("--", StringComparison.Ordinal) || setting.IndexOf('=', StringComparison.Ordinal) is not (> 2 and var sign))
        {
            throw new CommandLineException($"\"{setting}\" is no setting: write it as --Section:Key=value.{Meant(Nearest.To(setting, Words.Keys))}");
        }

        var key = setting[2..sign].Replace("__", ":", StringComparison.Ordinal);
        if (!SettingNames.IsKnown(key))
        {
            throw new CommandLineException($"The setting {key} is unknown.{Meant(SettingNames.Nearest(key))} docs/settings.md lists them all.");
        }
    }

    private static string Meant(string? nearest) => nearest is null ? "" : $" Did you mean {nearest}?";
}

/// <summary>The command line cannot be understood; the message is all its writer needs to read.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

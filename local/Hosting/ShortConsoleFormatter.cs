using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// One line an entry: machine time of day, level where it matters, last part of the category, message. What does not fit on the line
/// is indented, and control characters are left out: nobody writes an entry of their own with a path or a header.
/// </summary>
internal sealed class ShortConsoleFormatter() : ConsoleFormatter(Name)
{
    public new const string Name = "short";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter console)
    {
        if (entry.EventId.Name == "HostedServiceStartupFaulted")
        {
            // The process that started the host is told by exception, and tells its owner in one sentence.
            return;
        }

        console.Write(TimeProvider.System.GetLocalNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture));
        console.Write(Level(entry.LogLevel));
        console.Write(entry.Category[(entry.Category.LastIndexOf('.') + 1)..]);
        console.Write(": ");
        console.WriteLine(Printable(entry.Formatter(entry.State, entry.Exception)));
        if (entry.Exception is { } failure)
        {
            console.WriteLine("    " + Printable(failure.ToString()));
        }
    }

    private static string Printable(string text) =>
        string.Concat(text.TrimEnd().Where(character => character is '\n' || !char.IsControl(character))).Replace("\n", "\n    ", StringComparison.Ordinal);

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Critical => "CRITICAL ",
        LogLevel.Error => "ERROR ",
        LogLevel.Warning => "WARNING ",
        LogLevel.Debug => "debug ",
        LogLevel.Trace => "trace ",
        _ => "",
    };
}

using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Local.Hosting;

public sealed class ShortConsoleFormatterTests
{
    [Fact]
    public void An_entry_is_one_line_with_time_level_last_part_of_the_category_and_message() =>
        Assert.Matches(@"^\d\d:\d\d:\d\d WARNING HttpFront: as it is\n$", Write(LogLevel.Warning, "as it is"));

    [Fact]
    public void What_a_caller_sends_in_a_path_or_a_header_cannot_write_an_entry_of_its_own()
    {
        var lines = Write(
            LogLevel.Information,
            "Path /a\r\n12:00:00 ERROR Host: forged\u001b[2J\u0085\u0007",
            new InvalidOperationException("Header\n12:00:00 ERROR Host: forged"))
            .TrimEnd('\n').Split('\n');

        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines.SelectMany(line => line), char.IsControl);
    }

    private static string Write(LogLevel level, string message, Exception? failure = null)
    {
        var console = new StringWriter { NewLine = "\n" };
        new ShortConsoleFormatter()
            .Write(new LogEntry<string>(level, "MentorFlow.Local.Http.HttpFront", default, message, failure, (state, _) => state), null, console);
        return console.ToString();
    }
}

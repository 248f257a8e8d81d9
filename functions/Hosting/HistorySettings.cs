using MentorFlow.Json;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting;

/// <summary>
/// The settings section <c>History</c>: how long the histories of ended instances are kept. The defaults are those of the task hub in
/// infra/modules/scheduler.bicep.
/// </summary>
/// <param name="Ended">After a planned end or a termination.</param>
/// <param name="Failed">After a failure, which somebody may want to look into.</param>
public sealed record HistorySettings(TimeSpan Ended, TimeSpan Failed)
{
    /// <summary>A signal that a crash interrupted is taken up within minutes; until then the ended instance it may have started must still be known.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    public static HistorySettings Default { get; } = new(TimeSpan.FromDays(7), TimeSpan.FromDays(30));

    /// <exception cref="SettingException">A span is none, or too short; the message names the setting.</exception>
    public static HistorySettings Read(IConfiguration configuration) => new(
        Span("History:KeepEnded", configuration["History:KeepEnded"], Default.Ended),
        Span("History:KeepFailed", configuration["History:KeepFailed"], Default.Failed));

    private static TimeSpan Span(string key, string? text, TimeSpan otherwise) =>
        text is not { Length: > 0 } ? otherwise
        : Durations.TryParse(text, out var span) && span >= Shortest ? span
        : throw new SettingException($"The setting {key} is \"{text}\"; it must be a span of at least a day, written like P7D.");
}

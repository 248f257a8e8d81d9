using System.Text.Json;

namespace MentorFlow.Local.Hosting;

/// <summary>One small JSON file a timer function, replaced whole so that a crash leaves the old or the new one.</summary>
internal sealed class TimerStatusFiles(string folder) : ITimerStatusStore
{
    /// <summary>A file that a power cut left empty counts as none: a host that would not start over it would miss every other run, too.</summary>
    public ScheduleStatus? Read(string function)
    {
        var path = PathOf(function);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string function, ScheduleStatus status)
    {
        Directory.CreateDirectory(folder);
        var written = PathOf(function) + ".new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(status));
        File.Move(written, PathOf(function), overwrite: true);
    }

    private string PathOf(string function) => Path.Combine(folder, function + ".json");
}

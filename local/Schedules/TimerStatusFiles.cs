using System.Text.Json;
using MentorFlow.Local.Files;

namespace MentorFlow.Local.Schedules;

/// <summary>One small JSON file a timer function.</summary>
internal sealed class TimerStatusFiles(string folder) : ITimerStatusStore
{
    /// <summary>A file that a power cut left empty counts as none: a host that would not start over it would miss every other run, too.</summary>
    public TimerStatus? Read(string function)
    {
        try
        {
            return File.Exists(PathOf(function)) ? JsonSerializer.Deserialize<TimerStatus>(File.ReadAllBytes(PathOf(function))) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string function, TimerStatus status)
    {
        WholeFile.CreateFolder(folder);
        WholeFile.Write(PathOf(function), JsonSerializer.SerializeToUtf8Bytes(status));
    }

    private string PathOf(string function) => Path.Combine(folder, function + ".json");
}

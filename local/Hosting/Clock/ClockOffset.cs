using System.Xml;

namespace MentorFlow.Local.Hosting;

/// <summary>Remembers how far a shifted clock was advanced: after a restart, data from next week must not lie in the future.</summary>
internal static class ClockOffset
{
    public static ShiftedClock Restore(HostSettings settings)
    {
        var clock = new ShiftedClock();
        if (FileFor(settings) is { } file && File.Exists(file))
        {
            clock.JumpTo(clock.GetUtcNow() + XmlConvert.ToTimeSpan(File.ReadAllText(file)));
        }
        else if (settings.DaytimeIn is { } zone)
        {
            clock.JumpTo(Daytime.From(clock.GetUtcNow(), zone));
        }

        return clock;
    }

    /// <summary>To be called before the clock moves: what falls due on the way then runs after a crash, too.</summary>
    public static void Keep(HostSettings settings, TimeProvider clock, TimeSpan advance)
    {
        if (clock is ShiftedClock shifted && FileFor(settings) is { } file)
        {
            File.WriteAllText(file + ".new", XmlConvert.ToString(shifted.Offset + advance));
            File.Move(file + ".new", file, overwrite: true);
        }
    }

    private static string? FileFor(HostSettings settings) =>
        settings.Storage == StorageKind.Memory ? null : Path.Combine(settings.DataFolder, "clock-offset");
}

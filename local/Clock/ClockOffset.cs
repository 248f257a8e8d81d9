using System.Xml;
using MentorFlow.Local.Files;

namespace MentorFlow.Local.Clock;

/// <summary>Remembers how far a shifted clock was advanced: after a restart, data from next week must not lie in the future.</summary>
internal static class ClockOffset
{
    /// <exception cref="IOException">The file is there and holds no duration.</exception>
    public static ShiftedClock Restore(ClockSettings settings)
    {
        var clock = new ShiftedClock();
        if (settings.OffsetFile is { } file && File.Exists(file))
        {
            clock.JumpTo(clock.GetUtcNow() + Read(file));
        }
        else if (settings.DaytimeIn is { } zone)
        {
            clock.JumpTo(Daytime.From(clock.GetUtcNow(), zone));
        }

        return clock;
    }

    /// <summary>To be called before the clock moves: what falls due in between then runs after a crash, too.</summary>
    public static void Keep(ClockSettings settings, TimeProvider clock, TimeSpan advance)
    {
        if (clock is ShiftedClock shifted && settings.OffsetFile is { } file)
        {
            WholeFile.Write(file, XmlConvert.ToString(shifted.Offset + advance));
        }
    }

    private static TimeSpan Read(string file)
    {
        try
        {
            return XmlConvert.ToTimeSpan(File.ReadAllText(file));
        }
        catch (FormatException unreadable)
        {
            throw new IOException($"{file} must hold how far the clock was advanced, such as P3D, and does not.", unreadable);
        }
    }
}

using System.Xml;
using MentorFlow.Local.Files;

namespace MentorFlow.Local.Clock;

/// <summary>Remembers how far a shifted clock was advanced: after a restart, data from next week must not lie in the future.</summary>
internal static class ClockOffset
{
    /// <summary>A clock that is further off than that was never set here.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(36_525);

    /// <exception cref="IOException">The file is there and holds no duration that can be.</exception>
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
            var advanced = XmlConvert.ToTimeSpan(File.ReadAllText(file));
            return advanced.Duration() <= Farthest ? advanced : throw new OverflowException();
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            throw new IOException($"{file} must hold how far the clock was advanced, such as P3D, and does not.", unreadable);
        }
    }
}

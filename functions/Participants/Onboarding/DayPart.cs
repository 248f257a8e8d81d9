using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>Parts of a day that can be ticked with a thumb, where nobody has to type a time.</summary>
public enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    Evening,
}

internal static class DayParts
{
    public static IReadOnlyList<DayPart> All { get; } = Enum.GetValues<DayPart>();

    public static TimeOnly From(this DayPart part) => new(part switch
    {
        DayPart.Morning => 8,
        DayPart.Noon => 12,
        DayPart.Afternoon => 14,
        _ => 18,
    }, 0);

    public static TimeOnly To(this DayPart part) => part is DayPart.Evening ? new TimeOnly(21, 0) : (part + 1).From();

    /// <summary>The parts that a window is made of.</summary>
    /// <returns>Null where it begins or ends within one.</returns>
    public static IReadOnlyList<DayPart>? Of(WeeklyWindow window)
    {
        var parts = All.Where(part => part.From() >= window.From && part.To() <= window.To).ToList();
        return parts.Count > 0 && parts[0].From() == window.From && parts[^1].To() == window.To ? parts : null;
    }

    /// <summary>Parts that follow one another are one window.</summary>
    public static IEnumerable<WeeklyWindow> Windows(DayOfWeek day, IReadOnlyList<DayPart> parts)
    {
        var (begins, ends) = ((TimeOnly?)null, default(TimeOnly));
        foreach (var part in parts.Order())
        {
            if (begins is { } from && ends != part.From())
            {
                yield return new WeeklyWindow(day, from, ends);
                begins = null;
            }

            (begins, ends) = (begins ?? part.From(), part.To());
        }

        if (begins is { } last)
        {
            yield return new WeeklyWindow(day, last, ends);
        }
    }
}

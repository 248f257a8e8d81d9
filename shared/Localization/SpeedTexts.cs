using MentorFlow.Domain.Programs;

namespace MentorFlow.Localization;

/// <summary>What who is invited to a program is told of its next speed-mentoring event.</summary>
public static class SpeedTexts
{
    /// <param name="moment">When it is, as its reader reads it.</param>
    public static string SpeedOf(this Texts texts, SpeedPlan plan, string moment)
    {
        var where = plan.Place switch
        {
            SpeedPlace.Tables when plan.Address is { } address => address,
            SpeedPlace.Links => texts["speed-mentoring.mail.by-links"],
            _ => texts["mail-words.event-page"],
        };
        return texts["speed-mentoring.in-program", ("moment", moment), ("place", where)];
    }
}

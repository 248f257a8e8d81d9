using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>One mentorship of those that were chosen, and whether the act changes anything for it.</summary>
/// <param name="Refused">Null where it does.</param>
public sealed record BulkRow(MentorshipRow Row, RefusalReason? Refused)
{
    public string Key => BulkOrder.KeyOf(Row.Line.ProgramId, Row.Line.MentorshipId);

    /// <summary>What the decision of the single mentorship says.</summary>
    /// <param name="mentorship">Null where it is gone.</param>
    /// <param name="now">UTC.</param>
    public static RefusalReason? RefusalOf(Mentorship? mentorship, MentorshipAct act, EndReason? because, DateTimeOffset now) => mentorship is null
        ? RefusalReason.Unknown
        : act switch
        {
            MentorshipAct.Pause => MentorshipDecisions.Pause(mentorship, now).Refusal?.Reason,
            MentorshipAct.Resume => MentorshipDecisions.Resume(mentorship, now).Refusal?.Reason,
            _ => MentorshipDecisions.End(mentorship, because ?? EndReason.ByChoice, now).Refusal?.Reason,
        };
}

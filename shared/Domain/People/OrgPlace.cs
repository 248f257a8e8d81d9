namespace MentorFlow.Domain.People;

/// <summary>Where somebody stands among the others: in the reporting line and in a team.</summary>
public static class OrgPlace
{
    /// <summary>Whether they have come to stand closer to somebody than before, so that those they are together with are looked at again (R38).</summary>
    /// <param name="before">Null for somebody new: people may have reported to them before they were known.</param>
    public static bool HasMoved(Person? before, Person now) =>
        now.Standing is not Standing.Left
        && ((now.ManagerId is not null && now.ManagerId != before?.ManagerId) || (before is not null && now.Team is not null && now.Team != before.Team));
}

using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Mentorships;

/// <summary>
/// Whose a goal is, who answers for it beside them, and whose answer it waits for. In a circle a goal without an owner is everybody's, and all see all goals.
/// </summary>
public static class GoalRoles
{
    /// <summary>Whose word counts for the goal; a peer's is theirs, and one that came from elsewhere is both peers'.</summary>
    public static bool IsOwner(this Mentorship mentorship, Goal goal, string personId) => goal.OwnerId is { } owner
        ? owner == personId
        : mentorship.IsCircle ? mentorship.IsMember(personId)
        : mentorship.RoleOf(personId) is ProgramRole.Mentee or ProgramRole.Peer;

    /// <summary>Who confirms it, and whose changes are proposals.</summary>
    public static bool IsPartnerIn(this Mentorship mentorship, Goal goal, string personId) => mentorship.RoleOf(personId) switch
    {
        null => false,
        _ when mentorship.IsCircle => goal.OwnerId is { } owner && owner != personId,
        ProgramRole.Mentor => true,
        ProgramRole.Peer => goal.OwnerId != personId,
        _ => false,
    };

    public static IEnumerable<string> OwnersOf(this Mentorship mentorship, Goal goal) =>
        mentorship.Members.Select(member => member.PersonId).Where(personId => mentorship.IsOwner(goal, personId));

    /// <summary>Whose answer it waits for: the owner's where there is a proposal, the partner's where it is not confirmed.</summary>
    public static IEnumerable<string> AwaitedFor(this Mentorship mentorship, Goal goal) => goal switch
    {
        { State: GoalState.Proposed } or { IsOpen: true, Proposal: not null } => mentorship.OwnersOf(goal),
        // In a circle anybody may confirm one, and the host is asked to.
        { IsOpen: true, Confirmed: false } when mentorship.IsCircle =>
            mentorship.HostId is { } host && mentorship.IsPartnerIn(goal, host) ? [host] : [],
        { IsOpen: true, Confirmed: false } =>
            mentorship.Members.Select(member => member.PersonId).Where(personId => mentorship.IsPartnerIn(goal, personId)),
        _ => [],
    };

    /// <summary>Whose a goal is that this person writes: their own, or, of a mentor, their mentee's.</summary>
    internal static string OwnerFor(this Mentorship mentorship, string personId) => !mentorship.IsCircle && mentorship.RoleOf(personId) is ProgramRole.Mentor
        ? mentorship.Members.FirstOrDefault(member => member.Role is ProgramRole.Mentee)?.PersonId ?? personId
        : personId;

    /// <summary>Those of which there may be no more than a few: all of a pair, and in a circle those of one owner.</summary>
    /// <param name="ownerId">Null for those of all.</param>
    public static IReadOnlyList<Goal> GoalsBeside(this Mentorship mentorship, string? ownerId) =>
        [.. (mentorship.Goals ?? []).Where(goal => !mentorship.IsCircle || goal.OwnerId == ownerId)];

    private static ProgramRole? RoleOf(this Mentorship mentorship, string personId) =>
        mentorship.Members.FirstOrDefault(member => member.PersonId == personId)?.Role;
}

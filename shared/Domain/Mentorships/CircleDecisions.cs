using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Mentorships;

/// <summary>Who comes into a circle that has begun, who goes, and who leads it (R30); pure.</summary>
public static class CircleDecisions
{
    /// <summary>
    /// Takes somebody out. What they signed and promised goes with them; whether the circle goes on without them is <see cref="GoesOn"/>.
    /// </summary>
    public static Verdict<Mentorship> Leave(Mentorship circle, string personId, EndReason because, DateTimeOffset now)
    {
        if (Refuse(circle) is { } refusal)
        {
            return refusal;
        }

        if (circle.Members.FirstOrDefault(member => member.PersonId == personId) is not { } leaver)
        {
            return circle.HasKnown(personId) ? RefusalReason.AlreadyDone : RefusalReason.NotAMember;
        }

        return AgreementDecisions.Without(circle, personId) with
        {
            Former = [.. circle.Former ?? [], new FormerMember(personId, leaver.Role, now, because)],
        };
    }

    /// <summary>Whether there are enough of them for a circle.</summary>
    public static bool GoesOn(Mentorship circle) => circle.Circle is not { } settings || circle.Members.Count >= settings.LeastToGoOn;

    /// <summary>Takes somebody in, as a member.</summary>
    public static Verdict<Mentorship> Join(Mentorship circle, string personId, ProgramRole role, DateTimeOffset now) =>
        Refuse(circle) is { } refusal ? refusal
        : circle.IsMember(personId) ? RefusalReason.AlreadyDone
        : circle.SeatsFree == 0 ? Refusal.Invalid(new FieldError("circle", "circles.rules.full"))
        : circle with { Members = [.. circle.Members, new Member(personId, role) { JoinedAt = now }] };

    /// <summary>Makes another member the host; the one of before stays as a member.</summary>
    public static Verdict<Mentorship> SetHost(Mentorship circle, string hostId) =>
        Refuse(circle) is { } refusal ? refusal
        : circle.Circle is not { Hosting: CircleHosting.Host } ? Refusal.Invalid(new FieldError("host", "circles.rules.rotates"))
        : !circle.IsMember(hostId) ? RefusalReason.NotAMember
        : circle.HostId == hostId ? RefusalReason.AlreadyDone
        : circle with
        {
            Members = [.. circle.Members.Select(member => member with { Role = member.PersonId == hostId ? ProgramRole.Mentor : ProgramRole.Mentee })],
        };

    /// <summary>Who hosts the next session: the host, or, where each does in turn, who comes after the last one. Who is on leave is passed over.</summary>
    /// <param name="lastHostId">Of the session before; null before the first.</param>
    /// <param name="away">Person ids of members on leave.</param>
    /// <returns>Null where all are on leave.</returns>
    public static string? NextHost(Mentorship circle, string? lastHostId, IReadOnlySet<string> away)
    {
        if (circle.HostId is { } host && !away.Contains(host))
        {
            return host;
        }

        var order = circle.Members.Select(member => member.PersonId).ToList();
        var after = lastHostId is null ? 0 : order.IndexOf(lastHostId) + 1;
        return order.Skip(after).Concat(order.Take(after)).FirstOrDefault(personId => !away.Contains(personId));
    }

    private static Refusal? Refuse(Mentorship circle) =>
        circle is { IsCircle: true, IsOpen: true, Stage: not MentorshipStage.Closing } ? null : new Refusal(RefusalReason.WrongStage, []);
}

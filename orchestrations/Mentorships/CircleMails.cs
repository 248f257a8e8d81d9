using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Who hears of it when somebody joins a circle, leaves it, or hosts it; pure.</summary>
internal static class CircleMails
{
    /// <param name="circle">With them in it.</param>
    /// <param name="session">That is ahead; null where none is.</param>
    public static IEnumerable<MailOrder> Joined(Mentorship circle, string personId, Session? session, DateTimeOffset now)
    {
        yield return Order(circle, MailTemplate.CircleWelcome, personId, personId, now);
        if (session is not null)
        {
            yield return Order(circle, MailTemplate.SessionInvitation, personId, aboutId: null, now) with { SessionId = session.SessionId };
        }

        foreach (var other in circle.Others(personId))
        {
            yield return Order(circle, MailTemplate.CircleJoined, other.PersonId, personId, now);
        }
    }

    /// <param name="circle">Without them.</param>
    /// <param name="session">That is ahead, and not for them any more; null where none is.</param>
    /// <param name="isTold">Whether they are still written to.</param>
    /// <param name="goesOn">Whether the others are told that it goes on; that it ends, they are told otherwise.</param>
    public static IEnumerable<MailOrder> Left(Mentorship circle, string personId, Session? session, bool isTold, bool goesOn, DateTimeOffset now)
    {
        if (isTold)
        {
            yield return Order(circle, MailTemplate.CircleFarewell, personId, personId, now) with { SessionId = session?.SessionId };
        }

        foreach (var other in goesOn ? circle.Members : [])
        {
            yield return Order(circle, MailTemplate.CircleLeft, other.PersonId, personId, now);
        }
    }

    public static IEnumerable<MailOrder> HostSet(Mentorship circle, string hostId, DateTimeOffset now) =>
        circle.Members.Select(member => Order(circle, MailTemplate.CircleHostChanged, member.PersonId, hostId, now));

    private static MailOrder Order(Mentorship circle, MailTemplate template, string personId, string? aboutId, DateTimeOffset now) => new(
        MailIds.For($"{circle.Id}:{aboutId}:{now:O}", template, personId),
        template,
        circle.ProgramId,
        personId,
        circle.MentorshipId,
        AboutId: aboutId);
}

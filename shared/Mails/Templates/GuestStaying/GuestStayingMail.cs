using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.GuestStaying;

/// <summary>The last day of a guest, of which all members were told, does not count any more.</summary>
internal sealed class GuestStayingMail() : MentorshipMail(MailTemplate.GuestStaying)
{
    public override bool TellsOfStay => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail is { Mentorship.IsOpen: true, Stay: { } stay } && !(stay.Ends <= now);
}

using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.GuestLeaving;

/// <summary>A mentorship that goes beyond the stay of a guest ends with it: all its members hear so in time, the guest, too.</summary>
internal sealed class GuestLeavingMail() : MentorshipMail(MailTemplate.GuestLeaving)
{
    public override bool TellsOfStay => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail is { Mentorship: { IsOpen: true } mentorship, Stay.Ends: { } ends } && ends > now && ends < mentorship.Ends;
}

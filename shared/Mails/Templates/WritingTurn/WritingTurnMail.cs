using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WritingTurn;

/// <summary>Tells somebody of a pair that writes that it is their turn, and has been for longer than they agreed (R33).</summary>
internal sealed class WritingTurnMail() : MentorshipMail(MailTemplate.WritingTurn)
{
    public override bool IsNudge => true;

    public override bool TellsOfMessages => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.IsGoingOn && mail.Mentorship is { IsByWriting: true, Awaited: { } awaited } && awaited.PersonId != mail.PersonId;
}

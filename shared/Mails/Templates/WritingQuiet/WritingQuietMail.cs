using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WritingQuiet;

/// <summary>Tells both of a pair that writes that nobody has for a while, where it is nobody's turn (R33).</summary>
internal sealed class WritingQuietMail() : MentorshipMail(MailTemplate.WritingQuiet)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;

    public override CardStage? CardsOf(MailCase mail) => CardStage.Stalled;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn && mail.Mentorship is { IsByWriting: true, Awaited: null };
}

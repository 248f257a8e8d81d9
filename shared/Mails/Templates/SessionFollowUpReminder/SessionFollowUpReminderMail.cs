using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionFollowUpReminder;

/// <summary>Asks again how a session was, and for its key points; who has left it open so often is left in peace with it until they answer once.</summary>
internal sealed class SessionFollowUpReminderMail() : SessionPulseMail(MailTemplate.SessionFollowUpReminder)
{
    private const int MostInARow = 3;

    public override bool IsNudge => true;

    public override bool JoinsDigest => true;

    public override bool LooksBack => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => base.IsNeeded(mail, now) && LeftOpen(mail) < MostInARow;

    // How many sessions in a row, up to the one before this, they said nothing of.
    private static int LeftOpen(MailCase mail) => mail.Before
        .Where(session => session.Stage is SessionStage.Held)
        .OrderByDescending(session => session.StartsAt)
        .TakeWhile(session => !mail.IsIn(session.Pulses) && !mail.IsIn(session.Summaries))
        .Count();
}

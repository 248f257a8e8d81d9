using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>A mail to somebody in the program. Unless it says otherwise it is essential, waits for the morning and leads to the recipient's own page.</summary>
internal abstract class ParticipantMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override bool TellsCoordinator => false;

    /// <summary>Who does not want it can unsubscribe. What remains concerns a commitment, an answer that somebody waits for, or safety.</summary>
    public virtual bool IsOptional => false;

    /// <summary>Whether it goes to somebody who has left the program, too.</summary>
    public virtual bool ReachesLeavers => false;

    public virtual bool CountsSessions => false;

    public virtual bool ShowsPlaceInLine => false;

    public virtual bool BringsSponsorMessage => false;

    /// <summary>Whether it leads to the check of camera and microphone, too, where people meet by video.</summary>
    public virtual bool OffersDeviceCheck => false;

    /// <summary>Whether it is about how long a guest stays, whom its order names.</summary>
    public virtual bool TellsOfStay => false;

    /// <summary>Whether it shows a way out of what it is about.</summary>
    public virtual bool OffersToLeave => false;

    /// <summary>Whether it still makes sense when it is written: between order and writing people answer, or do what they would be reminded of.</summary>
    public abstract bool IsNeeded(MailCase mail, DateTimeOffset now);

    /// <summary>Whether it would come too late after a night.</summary>
    public virtual bool IsUrgent(MailCase mail, DateTimeOffset now) => false;

    /// <summary>Where its button leads.</summary>
    public virtual Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);

    /// <summary>Which survey it asks for, and about what; null when it asks for none.</summary>
    public virtual (SurveyKind Kind, string Subject)? SurveyOf(MailOrder order) => null;

    /// <summary>Which event of the program it invites to; null for none.</summary>
    public virtual ProgramMomentKind? Event => null;

    /// <summary>The calendar entry that it brings along, with one attendee, so that nobody's address reaches anybody else; null for none.</summary>
    /// <exception cref="MailRejectedException">An address cannot be mailed to.</exception>
    public virtual CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) => null;

    /// <summary>Who has left hears only how it ended; who is on leave is left in peace, but for what concerns a commitment.</summary>
    public bool IsWelcome(MailCase mail) =>
        mail.Recipient.Standing is not Standing.Left
        && (mail.Enrollment.Stage is not EnrollmentStage.Left || ReachesLeavers)
        && (!IsOptional || (!mail.IsUnsubscribed && mail.Recipient.Standing is Standing.Active));
}

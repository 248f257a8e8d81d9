using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>A mail to somebody in the program. Unless it says otherwise it is essential, waits for the morning and leads to the recipient's own page.</summary>
internal abstract class ParticipantMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override bool TellsCoordinator => false;

    /// <summary>By which the recipient chooses whether it comes at once, in the week's digest or not at all.</summary>
    public virtual MailTopic Topic => MailTopic.Commitments;

    /// <summary>Whether a line of the week's digest is enough, whatever room the week has.</summary>
    public virtual bool JoinsDigest => false;

    /// <summary>Whether it joins a digest that comes anyway, so that two mails become one.</summary>
    public virtual bool JoinsComingDigest => false;

    /// <summary>Whether it is the digest itself.</summary>
    public virtual bool TellsWhatWaited => false;

    /// <summary>Who does not want it can unsubscribe. What remains concerns a commitment, an answer that somebody waits for, or safety.</summary>
    public virtual bool IsOptional => false;

    /// <summary>Whether it wins somebody for a program: who objects to that gets none.</summary>
    public virtual bool Wins => false;

    /// <summary>Whether it goes to somebody who has left the program, too.</summary>
    public virtual bool ReachesLeavers => false;

    public virtual bool CountsSessions => false;

    /// <summary>Whether it says what helps to prepare a session, of what was before it.</summary>
    public virtual bool LooksBack => false;

    public virtual bool ShowsPlaceInLine => false;

    public virtual bool BringsSponsorMessage => false;

    /// <summary>Whether it says when the next speed-mentoring event of the program is.</summary>
    public virtual bool TellsNextSpeed => false;

    /// <summary>Whether it asks how the session before was, too, so that nobody gets two mails when one session ends and the next is planned.</summary>
    public virtual bool AsksAboutPrevious => false;

    /// <summary>Whether it leads to the check of camera and microphone, too, where people meet by video.</summary>
    public virtual bool OffersDeviceCheck => false;

    /// <summary>The stage for whose cards of one screen its moment is; null for none.</summary>
    public virtual CardStage? CardsOf(MailCase mail) => null;

    /// <summary>Whether it asks for feedback to the partner.</summary>
    public virtual bool AsksForFeedback => false;

    /// <summary>Whether it comes from one member of the mentorship, whom its order names, and not from all.</summary>
    public virtual bool IsFromOne => false;

    /// <summary>Whether it tells of a day of the member whom its order names.</summary>
    public virtual bool TellsOccasion => false;

    /// <summary>Whether it passes on what members wrote to each other at the end.</summary>
    public virtual bool BringsFarewells => false;

    /// <summary>Whether it brings what a coordinator says when the program is stopped before its end.</summary>
    public virtual bool BringsStopWords => false;

    /// <summary>Whether it is about what the partners wrote.</summary>
    public virtual bool TellsOfMessages => false;

    /// <summary>Whether it is about how long a guest stays, whom its order names.</summary>
    public virtual bool TellsOfStay => false;

    /// <summary>Whether it asks a mentor for one more place; its order names the question.</summary>
    public virtual bool AsksForPlace => false;

    /// <summary>Whether it asks whom the recipient would rather have, before a round is solved; its order names the round.</summary>
    public virtual bool AsksToRank => false;

    /// <summary>Whether it asks the recipient about a circle, which its order names.</summary>
    public virtual bool AsksForSeat => false;

    /// <summary>Whether it shows what is known of the two who are proposed to each other, as it is when it is written.</summary>
    public virtual bool ShowsFit => false;

    /// <summary>Whether it asks what the recipient thinks of the program; its order names the look back.</summary>
    public virtual bool LooksBackAtProgram => false;

    /// <summary>Whether it shows a way out of what it is about.</summary>
    public virtual bool OffersToLeave => false;

    /// <summary>Whether it still makes sense when it is written: between order and writing people answer, or do what they would be reminded of.</summary>
    public abstract bool IsNeeded(MailCase mail, DateTimeOffset now);

    /// <summary>Whether it would come too late after a night.</summary>
    public virtual bool IsUrgent(MailCase mail, DateTimeOffset now) => false;

    /// <summary>From when on it would come too late, so that it does not wait for a digest after that; null where there is no such moment.</summary>
    public virtual DateTimeOffset? UselessFrom(MailCase mail) => null;

    /// <summary>Where its button leads.</summary>
    public virtual Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);

    /// <summary>The agreement of which it speaks; null for none.</summary>
    public virtual Agreement? TermsOf(MailCase mail) => null;

    /// <summary>By when an answer is hoped for, where that is kept with what it asks for; null where the program's policy says it.</summary>
    public virtual DateTimeOffset? AnswerByOf(MailCase mail) => null;

    /// <summary>Which survey it asks for, and about what; null when it asks for none.</summary>
    public virtual (SurveyKind Kind, string Subject)? SurveyOf(MailOrder order) => null;

    /// <summary>Which event of the program it is about; null for none.</summary>
    public virtual ProgramMomentKind? EventOf(MailOrder order) => null;

    /// <summary>Whether it tells how far the program has come, and what people thank each other for.</summary>
    public virtual bool TellsProgress => false;

    /// <summary>The calendar entry that it brings along, with one attendee, so that nobody's address reaches anybody else; null for none.</summary>
    /// <exception cref="MailRejectedException">An address cannot be mailed to.</exception>
    public virtual CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) => null;

    /// <summary>Who has left the program or a circle hears only how it ended; who is on leave is left in peace, but for what concerns a commitment.</summary>
    public bool IsWelcome(MailCase mail) =>
        mail.Recipient.Standing is not Standing.Left
        && (mail.Enrollment.Stage is not EnrollmentStage.Left || ReachesLeavers)
        && (mail.Mentorship is not { IsCircle: true } circle || circle.IsMember(mail.PersonId) || ReachesLeavers)
        && (!IsOptional || (!mail.IsUnsubscribed && mail.Recipient.Standing is Standing.Active));
}

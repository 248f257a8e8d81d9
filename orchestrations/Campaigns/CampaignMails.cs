using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>The mails that decisions about recruitment call for, each under an id of what it says: ordered again it is the same mail.</summary>
internal static class CampaignMails
{
    public static MailOrder Confirmation(SignUp signUp) =>
        Of(MailTemplate.SignUpConfirmation, signUp.ProgramId, signUp.PersonId!, signUp.SignUpId, $"{signUp.ProgramId}|{signUp.Id}|{signUp.AskedAt:O}");

    public static MailOrder Question(Ambassador ambassador) => Of(
        MailTemplate.AmbassadorQuestion, ambassador.ProgramId, ambassador.PersonId, ambassador.PersonId, $"{ambassador.ProgramId}|{ambassador.AmbassadorId}");

    public static MailOrder Joined(Nomination nomination) =>
        Of(MailTemplate.NominationJoined, nomination.ProgramId, nomination.FromId, nomination.NominationId, $"{nomination.ProgramId}|{nomination.Id}");

    public static MailOrder Notice(ManagerBrief brief) =>
        Of(MailTemplate.ManagerBriefNotice, brief.ProgramId, brief.PersonId, brief.PersonId, $"{brief.ProgramId}|{brief.Id}");

    public static MailOrder Brief(ManagerBrief brief, string managerId) =>
        Of(MailTemplate.ManagerBrief, brief.ProgramId, managerId, brief.PersonId, $"{brief.ProgramId}|{brief.Id}");

    public static MailOrder Reminder(MentoringProgram program, SponsorCommitment commitment) => new(
        MailIds.For($"{program.ProgramId}|sponsor|{commitment.Act}|{commitment.By:O}", MailTemplate.SponsorReminder, MailOrder.Sponsor),
        MailTemplate.SponsorReminder,
        program.ProgramId,
        MailOrder.Sponsor,
        Subject: commitment.Act.ToString());

    private static MailOrder Of(MailTemplate template, string programId, string personId, string aboutId, string what) =>
        new(MailIds.For(what, template, personId), template, programId, personId, AboutId: aboutId);
}

namespace MentorFlow.Domain.Mails;

/// <summary>Every mail that MentorFlow writes; each has a folder of its name in shared/Mails/Templates, with its definition and its words.</summary>
public enum MailTemplate
{
    // Recruitment and onboarding
    Invitation,
    InvitationReminder,
    ProfileReminder,
    TrainingInvitation,
    TrainingReminder,
    TrainingCertificate,

    // To managers, before somebody of theirs is invited
    ManagerQuestion,
    ManagerQuestionReminder,

    // Matching
    ProposalToMentee,
    ProposalToMenteeReminder,
    ProposalToMentor,
    ProposalToMentorReminder,
    WaitingList,

    // Kickoff
    Introduction,
    AgreementReminder,
    GoalsRequest,
    MentorshipContinues,
    ConsentReminder,

    // Sessions
    SessionInvitation,
    SessionMoved,
    SessionHour,
    SessionCancelled,
    SessionAgenda,
    SessionReminder,
    SessionRescue,
    SessionNewTime,
    SessionMet,
    SessionAdded,
    SessionFollowUp,
    SessionFollowUpReminder,
    StallNudge,

    // Reviews and events
    FitCheck,
    MidpointReview,
    MidpointReviewReminder,
    LaunchEvent,
    MidpointEvent,
    ClosingEvent,

    // The end and after
    ClosingSurvey,
    ClosingSurveyReminder,
    Certificate,
    FollowUp,
    EndedKindly,
    PartnerLeft,
    MentorshipPaused,
    MentorshipResumed,
    GuestLeaving,
    GuestStaying,

    // To coordinators
    WorkItemOpened,
    WorkItemReminder,
    WorkItemToDeputy,
    CoordinatorDigest,

    // On request
    NewLink,
    CoordinatorMessage,
}

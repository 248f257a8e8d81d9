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
    AgreementProposed,
    AgreementChanged,
    AgreementChangeReminder,
    AgreementInForce,
    AgreementKept,
    GoalsRequest,
    GoalAnswer,
    GoalSoon,
    GoalDue,
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

    // Messages
    ThreadMessages,
    ThreadReplyDue,

    // Between
    Prompt,
    OccasionPrompt,
    ReferralToPartner,
    ReferralToThird,
    ReferralMade,

    // Reviews and events
    FitCheck,
    MidpointReview,
    MidpointReviewReminder,
    ReviewReady,
    MentorPulse,
    FeedbackRequest,
    FeedbackWanted,
    FeedbackGiven,
    FeedbackAnswered,
    MilestoneReached,
    LaunchEvent,
    MidpointEvent,
    ClosingEvent,
    EventReminder,
    EventCalledOff,
    MidpointDigest,

    // The end and after
    ClosingSurvey,
    ClosingSurveyReminder,
    Certificate,
    FollowUp,
    EarlyEndSurvey,
    EndedKindly,
    PartnerLeft,
    MentorshipPaused,
    MentorshipResumed,
    GuestLeaving,
    GuestStaying,
    SequelAgreed,
    SequelGreeting,
    StoryShown,
    StoryHandedBack,

    // To coordinators
    WorkItemOpened,
    WorkItemReminder,
    WorkItemToDeputy,
    CoordinatorDigest,

    // Once a week
    WeeklyDigest,

    // On request
    NewLink,
    CoordinatorMessage,
}

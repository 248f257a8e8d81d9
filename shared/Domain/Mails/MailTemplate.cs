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
    Waitlisted,
    RoleChanged,
    EnrollmentWithdrawn,
    RecruitmentClosed,
    UnmatchedFarewell,

    // To managers, before somebody of theirs is invited
    ManagerQuestion,
    ManagerQuestionReminder,

    // Campaigns
    SignUpConfirmation,
    PersonalInvitation,
    PersonalInvitationReminder,
    AmbassadorQuestion,
    NominationQuestion,
    NominationJoined,
    SponsorReminder,
    ManagerBriefNotice,
    ManagerBrief,

    // Speed mentoring
    SpeedInvitation,
    SpeedReminder,
    SpeedAnswers,
    SpeedAgain,
    SpeedCalledOff,

    // Single meetings
    MeetingAsked,
    MeetingAskedReminder,
    MeetingBooked,
    MeetingReminder,
    MeetingCancelled,
    MeetingQuestion,
    MeetingQuestionReminder,
    MeetingNotYet,

    // Introductions by rhythm
    MeetSomebody,
    HaveYouMet,

    // Matching
    RankingQuestion,
    RankingReminder,
    ProposalToMentee,
    ProposalToMenteeReminder,
    ProposalToMentor,
    ProposalToMentorReminder,
    ProposalToPeer,
    ProposalToPeerReminder,
    CircleOffer,
    CircleOfferReminder,
    WaitingList,
    WaitingForMentee,
    PlaceQuestion,
    TalkOffer,
    BreakOver,

    // Kickoff
    Introduction,
    CircleWelcome,
    CircleJoined,
    CircleLeft,
    CircleFarewell,
    CircleHostChanged,
    AgreementReminder,
    AgreementProposed,
    AgreementChanged,
    AgreementChangeReminder,
    AgreementInForce,
    AgreementKept,
    ProgramChanged,
    ProgramChangeReminder,
    GoalsRequest,
    GoalAnswer,
    GoalSoon,
    GoalDue,
    MentorshipContinues,
    ConsentReminder,
    ConsentTextChanged,
    ConsentTextReminder,

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
    HealthNudge,

    // Messages
    ThreadMessages,
    ThreadReplyDue,
    WritingTurn,
    WritingQuiet,

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
    WritingCheck,
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
    HoursStatement,
    RetentionNotice,
    ErasureAsked,
    ErasureWaits,
    ErasureDone,
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
    RetrospectiveQuestion,
    RetrospectiveReminder,
    RetrospectiveToSponsor,

    // To coordinators
    WorkItemOpened,
    WorkItemReminder,
    WorkItemToDeputy,
    CoordinatorDigest,
    MonthlyReport,
    MonthlyReportToSponsor,
    ConcernToSafeguarding,

    // Once a week
    WeeklyDigest,

    // On request
    NewLink,
    VisitCode,
    CoordinatorMessage,
    AnswerOnPage,
    CorrectionAnswered,

    // To a selection of people
    Announcement,
}

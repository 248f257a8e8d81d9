namespace MentorFlow.Domain.WorkItems;

/// <summary>Why a human is needed.</summary>
public enum WorkItemKind
{
    ProfileOverdue,
    TrainingOverdue,
    RoundToReview,
    Unmatched,
    ConflictFound,
    KickoffOverdue,
    MentorshipStalled,
    FitProblem,
    ConcernRaised,
    MailFailed,
    StepFailed,
    HrisUnclear,

    /// <summary>The video provider makes no room for a session.</summary>
    RoomRefused,

    /// <summary>An address does not exist any more; nothing is sent to it.</summary>
    MailBounced,

    /// <summary>A matching round cannot be solved before some facts are put right.</summary>
    RoundBlocked,

    /// <summary>A leave has lasted longer than the program allows, and everything stands still.</summary>
    PausedTooLong,

    /// <summary>A durable instance failed and has stopped in the middle.</summary>
    InstanceFailed,

    /// <summary>What an HR system sends cannot be taken in.</summary>
    ConnectionFailed,

    /// <summary>A list of people that came by night has shrunk, breaks rules, or cannot be read; or its place cannot be looked at.</summary>
    ListUnclear,

    /// <summary>Somebody's camera, microphone or connection fails before a call, and they ask for help.</summary>
    DevicesFail,

    /// <summary>The record of what was decided was changed past the product: its chain of hashes does not hold.</summary>
    LedgerBroken,

    /// <summary>The last day of a guest comes near: they stay longer, or not.</summary>
    GuestEnding,

    /// <summary>Somebody is invited only when their manager says yes, and the manager has not answered, or nobody is known as such.</summary>
    ManagerSilent,

    /// <summary>Somebody left a note for the coordinator in a survey.</summary>
    NoteToCoordinator,

    /// <summary>A mentor says that it is too much, no joy, or without support.</summary>
    MentorStrained,

    /// <summary>A mentorship has ended, its members are back in the pool, and no matching round is to come.</summary>
    RematchWanted,

    /// <summary>Somebody tells the story of their mentorship: it is shown, or handed back.</summary>
    StoryOffered,

    /// <summary>Somebody would like to know something of the coordinator.</summary>
    QuestionAsked,

    /// <summary>A program has come to its end, and does not end before every concern in it is closed.</summary>
    EndWaits,

    /// <summary>Somebody said no to everybody proposed to them, and a talk was offered to them.</summary>
    TalkWanted,

    /// <summary>Somebody is in the pool in a role for which the form of the program has no use: rounds go on without them.</summary>
    RoleUnusable,

    /// <summary>An item of a campaign has its day, or what a sponsor promised is not done.</summary>
    CampaignDue,

    /// <summary>Somebody signed up with an address that nobody is known by.</summary>
    SignUpRequested,

    /// <summary>A program took more of its coordinators than it may, two weeks in a row.</summary>
    WorkOverTarget,

    /// <summary>A pilot comes to its end: it goes on, comes again otherwise, or stops.</summary>
    PilotDecision,

    /// <summary>A program is looked back at, and its coordinators say what they learned.</summary>
    LessonsWanted,

    /// <summary>The health of a mentorship has fallen, its members were told, and it has stayed so.</summary>
    MentorshipAtRisk,

    /// <summary>A system of the organization does not take what it is told of.</summary>
    WebhookFailing,

    /// <summary>Somebody has left a circle: it is small now, or has no host.</summary>
    CircleIncomplete,

    /// <summary>Too few people have said that they come to a speed-mentoring event.</summary>
    SpeedTooFew,

    /// <summary>Somebody says that a fact about them is wrong which they cannot change themselves.</summary>
    CorrectionAsked,
}

/// <summary>The coordinator's four jobs, by which the work queue is grouped (R4).</summary>
public enum CoordinatorJob
{
    Recruit,
    Match,
    Coach,
    Evaluate,
}

/// <summary>What the queue knows about each kind.</summary>
public static class WorkItemKinds
{
    /// <summary>The cause of an item about a list that is taken in only when a coordinator says so; any other is there to be seen.</summary>
    public const string ListShrank = "causes.list-shrank";

    /// <summary>The cause of an item about the place of nightly lists, which can be looked at again at once.</summary>
    public const string ListsUnreachable = "causes.lists-unreachable";

    /// <summary>The cause of a concern of before, which says what was confided.</summary>
    public const string WordsOfConcern = "causes.concern";

    public static CoordinatorJob Job(this WorkItemKind kind) => kind switch
    {
        WorkItemKind.ProfileOverdue or WorkItemKind.HrisUnclear or WorkItemKind.MailBounced or WorkItemKind.ConnectionFailed
            or WorkItemKind.ListUnclear or WorkItemKind.ManagerSilent or WorkItemKind.CampaignDue or WorkItemKind.SignUpRequested
            or WorkItemKind.SpeedTooFew or WorkItemKind.CorrectionAsked => CoordinatorJob.Recruit,
        WorkItemKind.RoundToReview or WorkItemKind.RoundBlocked or WorkItemKind.Unmatched or WorkItemKind.ConflictFound
            or WorkItemKind.RematchWanted or WorkItemKind.TalkWanted or WorkItemKind.RoleUnusable => CoordinatorJob.Match,
        WorkItemKind.MailFailed or WorkItemKind.StepFailed or WorkItemKind.RoomRefused or WorkItemKind.InstanceFailed
            or WorkItemKind.WebhookFailing or WorkItemKind.LedgerBroken or WorkItemKind.StoryOffered or WorkItemKind.EndWaits
            or WorkItemKind.WorkOverTarget or WorkItemKind.PilotDecision or WorkItemKind.LessonsWanted => CoordinatorJob.Evaluate,
        _ => CoordinatorJob.Coach,
    };

    /// <summary>Expected coordinator time; the sum is what F8 caps.</summary>
    public static TimeSpan Estimate(this WorkItemKind kind) => TimeSpan.FromMinutes(kind switch
    {
        WorkItemKind.RoundToReview or WorkItemKind.LedgerBroken or WorkItemKind.PilotDecision => 30,
        WorkItemKind.ConcernRaised or WorkItemKind.FitProblem or WorkItemKind.MentorStrained => 20,
        WorkItemKind.ConflictFound or WorkItemKind.MentorshipStalled or WorkItemKind.MentorshipAtRisk or WorkItemKind.RoundBlocked
            or WorkItemKind.RematchWanted or WorkItemKind.TalkWanted or WorkItemKind.LessonsWanted => 10,
        WorkItemKind.MailFailed or WorkItemKind.StepFailed or WorkItemKind.RoomRefused or WorkItemKind.EndWaits => 3,
        _ => 5,
    });

    /// <summary>Whether its items are not decided several at once: who it is about stands on each one's page alone.</summary>
    public static bool IsDecidedSingly(this WorkItemKind kind) => kind is WorkItemKind.SignUpRequested or WorkItemKind.CorrectionAsked;

    /// <summary>
    /// Whether a coordinator hears of it at once, not only in the morning: somebody is not well or needs help before a call, a round stands still for
    /// everybody, or somebody has laid hands on the record.
    /// </summary>
    public static bool IsUrgent(this WorkItemKind kind) => kind is WorkItemKind.ConcernRaised or WorkItemKind.DevicesFail or WorkItemKind.RoundBlocked
        or WorkItemKind.RoundToReview or WorkItemKind.LedgerBroken;

    /// <summary>Whether it is the last step of a nudge ladder: an escalation.</summary>
    public static bool FollowsSilence(this WorkItemKind kind) =>
        kind is WorkItemKind.ProfileOverdue or WorkItemKind.TrainingOverdue or WorkItemKind.KickoffOverdue or WorkItemKind.MentorshipStalled
            or WorkItemKind.ManagerSilent;

    /// <summary>
    /// What can be decided about it: a failed instance that must not start again can only be closed, and so can a concern that is about no mentorship.
    /// </summary>
    public static IReadOnlyList<ResolutionKind> Choices(this WorkItem item) => item switch
    {
        { Kind: WorkItemKind.InstanceFailed, InstanceId: null } => [ResolutionKind.Close],
        { Kind: WorkItemKind.ListUnclear, Cause.Key: ListsUnreachable } => [ResolutionKind.Retry, ResolutionKind.Close],
        { Kind: WorkItemKind.ListUnclear, Cause.Key: not ListShrank } => [ResolutionKind.Close],

        // It is answered and closed on a page of its own, by whoever may read it.
        { Subject: Subject.OfConcern } => [],
        { Kind: WorkItemKind.ConcernRaised, Subject: not Subject.OfMentorship } => [ResolutionKind.Close],
        _ => item.Kind.Choices(),
    };

    /// <summary>What can be decided about items of the kind.</summary>
    public static IReadOnlyList<ResolutionKind> Choices(this WorkItemKind kind) => kind switch
    {
        WorkItemKind.RoundToReview => [ResolutionKind.Approve, ResolutionKind.Extend],
        WorkItemKind.ListUnclear => [ResolutionKind.Approve, ResolutionKind.Close],

        // They are invited without the yes, the manager is asked once more, or nobody is invited.
        WorkItemKind.ManagerSilent => [ResolutionKind.Approve, ResolutionKind.Retry, ResolutionKind.Close],
        WorkItemKind.HrisUnclear =>
            [ResolutionKind.SamePerson, ResolutionKind.KeepAddress, ResolutionKind.HandOverAddress, ResolutionKind.Retry],
        WorkItemKind.MailFailed or WorkItemKind.StepFailed or WorkItemKind.RoomRefused or WorkItemKind.MailBounced
            or WorkItemKind.RoundBlocked or WorkItemKind.InstanceFailed or WorkItemKind.ConnectionFailed or WorkItemKind.WebhookFailing
            => [ResolutionKind.Retry, ResolutionKind.Close],

        // Help is given by telephone or by mail; nothing waits for it here.
        WorkItemKind.DevicesFail => [ResolutionKind.Close],

        // It is shown, or its writer is asked to change something.
        WorkItemKind.StoryOffered => [ResolutionKind.Approve, ResolutionKind.Close],

        // It is decided on a page of its own, which settles it; or it waits, or stays open.
        WorkItemKind.PilotDecision or WorkItemKind.LessonsWanted => [ResolutionKind.Extend, ResolutionKind.Close],

        // It is ticked off on the page of the campaign, which settles it; or it is left.
        WorkItemKind.CampaignDue => [ResolutionKind.Close],

        // They get the mail that lets them in, or hear nothing.
        WorkItemKind.SignUpRequested => [ResolutionKind.Approve, ResolutionKind.Close],

        // It says what takes the time and what could change it; the change is made elsewhere.
        WorkItemKind.WorkOverTarget => [ResolutionKind.Close],

        // It is moved or called off on its own page, which settles it; or it is held with those who come.
        WorkItemKind.SpeedTooFew => [ResolutionKind.Close],

        // It was read, and answered by mail or in a talk.
        WorkItemKind.NoteToCoordinator or WorkItemKind.QuestionAsked => [ResolutionKind.Close],

        // It is put right where it came from, or it is right as it is; the note is the answer.
        WorkItemKind.CorrectionAsked => [ResolutionKind.Close],

        // It is looked whether every concern is closed now; silence changes nothing.
        WorkItemKind.EndWaits => [ResolutionKind.Retry],

        // It is asked about again later, or they have talked.
        WorkItemKind.MentorStrained => [ResolutionKind.Extend, ResolutionKind.Close],

        // It is looked at every night, and on the page of the ledger whenever somebody wants.
        WorkItemKind.LedgerBroken => [ResolutionKind.Close],

        // It ends by itself, as agreed, when nobody says otherwise.
        WorkItemKind.GuestEnding => [ResolutionKind.Extend, ResolutionKind.Close],

        // The role is changed on the person's page, which settles it.
        WorkItemKind.RoleUnusable => [ResolutionKind.Close],

        // Somebody raised it, or it has waited already: nothing waits for more time to pass.
        WorkItemKind.ConcernRaised or WorkItemKind.MentorshipAtRisk => [ResolutionKind.Replace, ResolutionKind.Close],

        // Somebody who waits is asked to join; or it goes on as it is. Another host is chosen on the circle's page, which settles it.
        WorkItemKind.CircleIncomplete => [ResolutionKind.Replace, ResolutionKind.Extend, ResolutionKind.Close],

        // It is looked at once more later; the two are matched with others, or neither is; or they stay together.
        WorkItemKind.ConflictFound => [ResolutionKind.Extend, ResolutionKind.Replace, ResolutionKind.End, ResolutionKind.Close],

        // What helps is chosen on a page of its own; here it is left at that.
        WorkItemKind.Unmatched or WorkItemKind.TalkWanted => [ResolutionKind.Close],
        WorkItemKind.FitProblem or WorkItemKind.RematchWanted =>
            [ResolutionKind.Extend, ResolutionKind.Replace, ResolutionKind.Close],
        WorkItemKind.KickoffOverdue or WorkItemKind.MentorshipStalled or WorkItemKind.PausedTooLong =>
            [ResolutionKind.Retry, ResolutionKind.Extend, ResolutionKind.Replace, ResolutionKind.Close],
        _ => [ResolutionKind.Retry, ResolutionKind.Extend, ResolutionKind.Close],
    };
}

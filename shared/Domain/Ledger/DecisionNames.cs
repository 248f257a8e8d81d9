namespace MentorFlow.Domain.Ledger;

// The names from S on, and those of concerns: all of them would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName ConcernAnswered { get; } = new("concern.answered");

    public static DecisionName ConcernClosed { get; } = new("concern.closed");

    public static DecisionName ConcernContinued { get; } = new("concern.continued");

    public static DecisionName ConcernHandedOver { get; } = new("concern.handed-over");

    public static DecisionName ConcernPassedOn { get; } = new("concern.passed-on");

    public static DecisionName ScimGroupDeleted { get; } = new("scim.group-deleted");

    public static DecisionName ScimGroupSaved { get; } = new("scim.group-saved");

    public static DecisionName ScimUserDeleted { get; } = new("scim.user-deleted");

    public static DecisionName ScimUserSaved { get; } = new("scim.user-saved");

    public static DecisionName SequelAgreed { get; } = new("sequel.agreed");

    public static DecisionName SequelEnded { get; } = new("sequel.ended");

    public static DecisionName SessionAdded { get; } = new("session.added");

    public static DecisionName SessionAgenda { get; } = new("session.agenda");

    public static DecisionName SessionArrived { get; } = new("session.arrived");

    public static DecisionName SessionCancelled { get; } = new("session.cancelled");

    public static DecisionName SessionElsewhere { get; } = new("session.elsewhere");

    public static DecisionName SessionFollowedUp { get; } = new("session.followed-up");

    public static DecisionName SessionHourAsked { get; } = new("session.hour-asked");

    public static DecisionName SessionHourKept { get; } = new("session.hour-kept");

    public static DecisionName SessionMoved { get; } = new("session.moved");

    public static DecisionName SessionPlanned { get; } = new("session.planned");

    public static DecisionName SessionReported { get; } = new("session.reported");

    public static DecisionName SessionRescued { get; } = new("session.rescued");

    public static DecisionName SessionRestored { get; } = new("session.restored");

    public static DecisionName SessionSettled { get; } = new("session.settled");

    public static DecisionName SessionShaped { get; } = new("session.shaped");

    public static DecisionName SessionShifted { get; } = new("session.shifted");

    public static DecisionName SessionTold { get; } = new("session.told");

    public static DecisionName SessionTroubled { get; } = new("session.troubled");

    public static DecisionName StoryApproved { get; } = new("story.approved");

    public static DecisionName StoryHandedBack { get; } = new("story.handed-back");

    public static DecisionName StoryOffered { get; } = new("story.offered");

    public static DecisionName StoryWithdrawn { get; } = new("story.withdrawn");

    public static DecisionName SurveyAnswered { get; } = new("survey.answered");

    public static DecisionName SurveySkipped { get; } = new("survey.skipped");

    public static DecisionName SurveysChanged { get; } = new("surveys.changed");

    public static DecisionName ThanksShared { get; } = new("thanks.shared");

    public static DecisionName ThanksTakenBack { get; } = new("thanks.taken-back");

    public static DecisionName TextFailed { get; } = new("text.failed");

    public static DecisionName TextNumberErased { get; } = new("text-number.erased");

    public static DecisionName TextNumberGiven { get; } = new("text-number.given");

    public static DecisionName TextSent { get; } = new("text.sent");

    public static DecisionName TrainingQuiz { get; } = new("training.quiz");

    public static DecisionName TrainingRead { get; } = new("training.read");

    public static DecisionName WordingRestored { get; } = new("wording.restored");

    public static DecisionName WordingSaved { get; } = new("wording.saved");

    public static DecisionName WorkItemMoot { get; } = new("workitem.moot");

    public static DecisionName WorkItemOpened { get; } = new("workitem.opened");

    public static DecisionName WorkItemResolved { get; } = new("workitem.resolved");

    public static DecisionName WorkItemSnoozed { get; } = new("workitem.snoozed");
}

using System.Collections.Frozen;
using System.Reflection;

namespace MentorFlow.Domain.Ledger;

/// <summary>Everything that can be decided, as the ledger spells it; the sentence that a reader sees is "ledger.{name}" in the language files.</summary>
/// <param name="Name">A dotted verb phrase. Kept in every entry for good, so a name never changes.</param>
public sealed partial record DecisionName(string Name)
{
    public static DecisionName AddressBlocked { get; } = new("address.blocked");

    public static DecisionName AddressReleased { get; } = new("address.released");

    public static DecisionName AgreementKept { get; } = new("agreement.kept");

    public static DecisionName AgreementLapsed { get; } = new("agreement.lapsed");

    public static DecisionName AgreementProposed { get; } = new("agreement.proposed");

    public static DecisionName AgreementSigned { get; } = new("agreement.signed");

    public static DecisionName AgreementWithdrawn { get; } = new("agreement.withdrawn");

    public static DecisionName CalendarRenewed { get; } = new("calendar.renewed");

    public static DecisionName CheckStarted { get; } = new("check.started");

    public static DecisionName ConcernRaised { get; } = new("concern.raised");

    public static DecisionName DevicesChecked { get; } = new("devices.checked");

    public static DecisionName DevicesSkipped { get; } = new("devices.skipped");

    public static DecisionName ConflictAccepted { get; } = new("conflict.accepted");

    public static DecisionName EnrollmentBack { get; } = new("enrollment.back");

    public static DecisionName EnrollmentContinued { get; } = new("enrollment.continued");

    public static DecisionName EnrollmentInvited { get; } = new("enrollment.invited");

    public static DecisionName EnrollmentLeft { get; } = new("enrollment.left");

    public static DecisionName EnrollmentMoved { get; } = new("enrollment.moved");

    public static DecisionName EnrollmentPaused { get; } = new("enrollment.paused");

    public static DecisionName EnrollmentReminded { get; } = new("enrollment.reminded");

    public static DecisionName EnrollmentRoleChanged { get; } = new("enrollment.role-changed");

    public static DecisionName EnrollmentWaitlisted { get; } = new("enrollment.waitlisted");

    public static DecisionName EnrollmentWithdrawn { get; } = new("enrollment.withdrawn");

    public static DecisionName EnrollmentRested { get; } = new("enrollment.rested");

    public static DecisionName EnrollmentResumed { get; } = new("enrollment.resumed");

    public static DecisionName EventAnswered { get; } = new("event.answered");

    public static DecisionName EventAttended { get; } = new("event.attended");

    public static DecisionName EventCalledOff { get; } = new("event.called-off");

    public static DecisionName EventChanged { get; } = new("event.changed");

    public static DecisionName EventCorrected { get; } = new("event.corrected");

    public static DecisionName EventPlaced { get; } = new("event.placed");

    public static DecisionName EventRoomDeleted { get; } = new("event.room-deleted");

    public static DecisionName FeedbackAnswered { get; } = new("feedback.answered");

    public static DecisionName FeedbackGiven { get; } = new("feedback.given");

    public static DecisionName FeedbackWanted { get; } = new("feedback.wanted");

    public static DecisionName FairnessAsked { get; } = new("fairness.asked");

    public static DecisionName FairnessStopped { get; } = new("fairness.stopped");

    public static DecisionName FirstWeeksTakenBack { get; } = new("first-weeks.taken-back");

    public static DecisionName FirstWeeksTicked { get; } = new("first-weeks.ticked");

    public static DecisionName GoalChanged { get; } = new("goals.changed");

    public static DecisionName GoalLapsed { get; } = new("goals.lapsed");

    public static DecisionName GoalsSet { get; } = new("goals.set");

    public static DecisionName HealthFell { get; } = new("health.fell");

    public static DecisionName HealthSettled { get; } = new("health.settled");

    public static DecisionName HrisDecided { get; } = new("hris.decided");

    public static DecisionName HrisFailed { get; } = new("hris.failed");

    public static DecisionName HrisReceived { get; } = new("hris.received");

    public static DecisionName HrisReplayed { get; } = new("hris.replayed");

    public static DecisionName HrisWorks { get; } = new("hris.works");

    public static DecisionName IdentityForgetAsked { get; } = new("identity.forget-asked");

    public static DecisionName IdentityForgotten { get; } = new("identity.forgotten");

    public static DecisionName ImportConfirmed { get; } = new("import.confirmed");

    public static DecisionName ImportPairsConfirmed { get; } = new("import.pairs-confirmed");

    public static DecisionName InvitationAccepted { get; } = new("invitation.accepted");

    public static DecisionName InvitationDeclined { get; } = new("invitation.declined");

    public static DecisionName MailChosen { get; } = new("mail.chosen");

    public static DecisionName MailsDropped { get; } = new("mails.dropped");

    public static DecisionName MailsReleased { get; } = new("mails.released");

    public static DecisionName MailPutOff { get; } = new("mail.put-off");

    public static DecisionName MailUnsubscribed { get; } = new("mail.unsubscribed");

    public static DecisionName ManagerQuestionAnswered { get; } = new("manager-question.answered");

    public static DecisionName ManagerQuestionAsked { get; } = new("manager-question.asked");

    public static DecisionName ManagerQuestionClosed { get; } = new("manager-question.closed");

    public static DecisionName ManagerQuestionOpened { get; } = new("manager-question.opened");

    public static DecisionName ManagerQuestionTurned { get; } = new("manager-question.turned");

    public static DecisionName ManagerQuestionUnaskable { get; } = new("manager-question.unaskable");

    public static DecisionName MentorshipClosed { get; } = new("mentorship.closed");

    public static DecisionName MentorshipContinued { get; } = new("mentorship.continued");

    public static DecisionName MentorshipEndAsked { get; } = new("mentorship.end-asked");

    public static DecisionName MentorshipEnded { get; } = new("mentorship.ended");

    public static DecisionName MentorshipMoved { get; } = new("mentorship.moved");

    public static DecisionName MentorshipPaused { get; } = new("mentorship.paused");

    public static DecisionName MentorshipResumed { get; } = new("mentorship.resumed");

    public static DecisionName MentorshipStarted { get; } = new("mentorship.started");

    public static DecisionName MessageWritten { get; } = new("message.written");

    public static DecisionName MilestonesStarted { get; } = new("milestones.started");

    public static DecisionName NoteLeft { get; } = new("note.left");

    public static DecisionName NoteRemoved { get; } = new("note.removed");

    public static DecisionName NoteWritten { get; } = new("note.written");

    public static DecisionName PersonCallsChosen { get; } = new("person.calls-chosen");

    public static DecisionName PersonHired { get; } = new("person.hired");

    public static DecisionName PersonImported { get; } = new("person.imported");

    public static DecisionName PersonLanguageChosen { get; } = new("person.languagechosen");

    public static DecisionName PersonLeaveEnded { get; } = new("person.leaveended");

    public static DecisionName PersonLeaveStarted { get; } = new("person.leavestarted");

    public static DecisionName PersonLeft { get; } = new("person.left");

    public static DecisionName PersonLinksTakenBack { get; } = new("person.links-taken-back");

    public static DecisionName PersonManagerChanged { get; } = new("person.managerchanged");

    public static DecisionName PersonMerged { get; } = new("person.merged");

    public static DecisionName PersonNewRole { get; } = new("person.newrole");

    public static DecisionName PersonPromoted { get; } = new("person.promoted");

    public static DecisionName PersonTeamChanged { get; } = new("person.teamchanged");

    public static DecisionName PersonUpdated { get; } = new("person.updated");

    public static DecisionName PersonViewedAs { get; } = new("person.viewed-as");

    public static DecisionName ProfileSaved { get; } = new("profile.saved");

    public static DecisionName ProfileZoneMoved { get; } = new("profile.zone-moved");

    public static DecisionName ProgramCreated { get; } = new("program.created");

    public static DecisionName ProgramFinished { get; } = new("program.finished");

    public static DecisionName ProgramStarted { get; } = new("program.started");

    public static DecisionName ProposalAccepted { get; } = new("proposal.accepted");

    public static DecisionName ProposalDeclined { get; } = new("proposal.declined");

    public static DecisionName ProposalMade { get; } = new("proposal.made");

    public static DecisionName ProposalPaused { get; } = new("proposal.paused");

    public static DecisionName ProposalResumed { get; } = new("proposal.resumed");

    public static DecisionName ProposalUnanswered { get; } = new("proposal.unanswered");

    public static DecisionName ProposalWithdrawn { get; } = new("proposal.withdrawn");

    public static DecisionName ReferralAnswered { get; } = new("referral.answered");

    public static DecisionName ReferralLapsed { get; } = new("referral.lapsed");

    public static DecisionName ReferralMade { get; } = new("referral.made");

    public static DecisionName ReferralProposed { get; } = new("referral.proposed");

    public static DecisionName RehearsalEnded { get; } = new("rehearsal.ended");

    public static DecisionName RehearsalOrdered { get; } = new("rehearsal.ordered");

    public static DecisionName RehearsalReported { get; } = new("rehearsal.reported");

    public static DecisionName ResourceRemoved { get; } = new("resource.removed");

    public static DecisionName ResourceShared { get; } = new("resource.shared");

    public static DecisionName ResourceTakenBack { get; } = new("resource.taken-back");

    public static DecisionName ReviewOpened { get; } = new("review.opened");

    public static DecisionName RecognitionAgreed { get; } = new("recognition.agreed");

    public static DecisionName RecognitionWithdrawn { get; } = new("recognition.withdrawn");

    public static DecisionName RoomDeleted { get; } = new("room.deleted");

    public static DecisionName RoomMade { get; } = new("room.made");

    public static DecisionName RoomMoved { get; } = new("room.moved");

    public static DecisionName RoomRefused { get; } = new("room.refused");

    public static DecisionName RoundAllow { get; } = new("round.allow");

    public static DecisionName RoundApproved { get; } = new("round.approved");

    public static DecisionName RoundBlocked { get; } = new("round.blocked");

    public static DecisionName RoundClosed { get; } = new("round.closed");

    public static DecisionName RoundExtended { get; } = new("round.extended");

    public static DecisionName RoundForbid { get; } = new("round.forbid");

    public static DecisionName RoundLock { get; } = new("round.lock");

    public static DecisionName RoundMove { get; } = new("round.move");

    public static DecisionName RoundPublished { get; } = new("round.published");

    public static DecisionName RoundResolve { get; } = new("round.resolve");

    public static DecisionName RoundSolved { get; } = new("round.solved");

    public static DecisionName RoundStarted { get; } = new("round.started");

    public static DecisionName RoundSwap { get; } = new("round.swap");

    public static DecisionName RoundUnlock { get; } = new("round.unlock");

    // Made when it is first asked for: by then every name of either file is there.
    private static readonly Lazy<FrozenDictionary<string, DecisionName>> Known = new(() => typeof(DecisionName)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(DecisionName))
        .Select(property => (DecisionName)property.GetValue(null)!)
        .ToFrozenDictionary(decision => decision.Name, StringComparer.Ordinal));

    /// <summary>Every name, by its spelling.</summary>
    public static IReadOnlyDictionary<string, DecisionName> All => Known.Value;

    public override string ToString() => Name;
}

using System.Collections.Frozen;
using System.Reflection;

namespace MentorFlow.Domain.Ledger;

/// <summary>Everything that can be decided: how the ledger spells it, and the sentence that a reader sees.</summary>
/// <param name="Name">A dotted verb phrase. Kept in every entry for good, so a name never changes.</param>
/// <param name="AboutAnother">The sentence where the actor is not whom it is about; null where it is the same.</param>
/// <param name="Sentence">What follows the actor: "{about}" is the subject, "{outcome}" the outcome as kept, "{label}" the outcome as a word of ours.</param>
public sealed record DecisionName(string Name, string Sentence, string? AboutAnother = null)
{
    public static DecisionName AddressBlocked { get; } = new("address.blocked", "stopped writing to an address that mails come back from ({label})");

    public static DecisionName AddressReleased { get; } = new("address.released", "asked to write to the address again");

    public static DecisionName AgreementProposed { get; } = new("agreement.proposed", "proposed an agreement ({outcome})");

    public static DecisionName AgreementSigned { get; } = new("agreement.signed", "signed the agreement ({outcome})");

    public static DecisionName CheckStarted { get; } = new("check.started", "asked how it is going");

    public static DecisionName ConcernRaised { get; } = new("concern.raised", "told the coordinator that something is wrong");

    public static DecisionName EnrollmentInvited { get; } = new("enrollment.invited", "put {about} on the list ({outcome})");

    public static DecisionName EnrollmentLeft { get; } = new("enrollment.left", "left the program", "took {about} out of the program");

    public static DecisionName EnrollmentMoved { get; } = new("enrollment.moved", "moved {about} to: {label}");

    public static DecisionName EnrollmentPaused { get; } = new("enrollment.paused", "paused the enrollment", "paused the enrollment of {about}");

    public static DecisionName EnrollmentResumed { get; } = new("enrollment.resumed", "resumed the enrollment", "resumed the enrollment of {about}");

    public static DecisionName GoalsSet { get; } = new("goals.set", "set {outcome}");

    public static DecisionName HrisReceived { get; } = new("hris.received", "sent {outcome}");

    public static DecisionName IdentityForgetAsked { get; } = new("identity.forget-asked", "asked {outcome} to forget the person");

    public static DecisionName IdentityForgotten { get; } = new("identity.forgotten", "had the person forgotten by {outcome}");

    public static DecisionName InvitationAccepted { get; } = new("invitation.accepted", "accepted the invitation");

    public static DecisionName InvitationDeclined { get; } = new("invitation.declined", "declined the invitation");

    public static DecisionName MailUnsubscribed { get; } = new("mail.unsubscribed", "asked for no more mails that are not needed");

    public static DecisionName MentorshipClosed { get; } = new("mentorship.closed", "closed the mentorship");

    public static DecisionName MentorshipEndAsked { get; } = new("mentorship.end-asked", "asked to end the mentorship");

    public static DecisionName MentorshipEnded { get; } = new("mentorship.ended", "ended the mentorship ({label})");

    public static DecisionName MentorshipMoved { get; } = new("mentorship.moved", "moved the mentorship to: {label}");

    public static DecisionName MentorshipPaused { get; } = new("mentorship.paused", "paused the mentorship");

    public static DecisionName MentorshipResumed { get; } = new("mentorship.resumed", "resumed the mentorship");

    public static DecisionName MentorshipStarted { get; } = new("mentorship.started", "started the mentorship");

    public static DecisionName PersonHired { get; } = new("person.hired", "said that {about} was hired");

    public static DecisionName PersonImported { get; } = new("person.imported", "took the person in from a list");

    public static DecisionName PersonLeaveEnded { get; } = new("person.leaveended", "said that {about} is back from leave");

    public static DecisionName PersonLeaveStarted { get; } = new("person.leavestarted", "said that {about} is on leave");

    public static DecisionName PersonLeft { get; } = new("person.left", "said that {about} left the organization");

    public static DecisionName PersonManagerChanged { get; } = new("person.managerchanged", "said that {about} has a new manager");

    public static DecisionName PersonNewRole { get; } = new("person.newrole", "said that {about} has a new role");

    public static DecisionName PersonPromoted { get; } = new("person.promoted", "said that {about} was promoted");

    public static DecisionName PersonTeamChanged { get; } = new("person.teamchanged", "said that {about} is in another team");

    public static DecisionName PersonUpdated { get; } = new("person.updated", "changed what is known of {about}");

    public static DecisionName ProfileSaved { get; } = new("profile.saved", "saved their profile");

    public static DecisionName ProgramCreated { get; } = new("program.created", "created the program");

    public static DecisionName ProgramFinished { get; } = new("program.finished", "finished the program");

    public static DecisionName ProgramStarted { get; } = new("program.started", "started the program");

    public static DecisionName ProposalAccepted { get; } = new("proposal.accepted", "accepted the proposed match");

    public static DecisionName ProposalDeclined { get; } = new("proposal.declined", "declined the proposed match");

    public static DecisionName ProposalMade { get; } = new("proposal.made", "proposed a match");

    public static DecisionName ProposalUnanswered { get; } = new("proposal.unanswered", "closed a proposal without an answer");

    public static DecisionName ProposalWithdrawn { get; } = new("proposal.withdrawn", "withdrew a proposal");

    public static DecisionName RoomDeleted { get; } = new("room.deleted", "deleted the room of a session ({outcome})");

    public static DecisionName RoomMade { get; } = new("room.made", "made the room of a session ({outcome})");

    public static DecisionName RoomMoved { get; } = new("room.moved", "moved the room of a session ({outcome})");

    public static DecisionName RoomRefused { get; } = new("room.refused", "got no room for a session ({outcome})");

    public static DecisionName RoundAllow { get; } = new("round.allow", "allowed a pair again in the matching round ({outcome})");

    public static DecisionName RoundApproved { get; } = new("round.approved", "approved the matching round ({outcome})");

    public static DecisionName RoundBlocked { get; } = new("round.blocked", "could not solve the matching round ({outcome})");

    public static DecisionName RoundClosed { get; } = new("round.closed", "closed the matching round ({outcome})");

    public static DecisionName RoundExtended { get; } = new("round.extended", "took more time to review the matching round ({outcome})");

    public static DecisionName RoundForbid { get; } = new("round.forbid", "ruled out a pair in the matching round ({outcome})");

    public static DecisionName RoundLock { get; } = new("round.lock", "locked a pair in the matching round ({outcome})");

    public static DecisionName RoundMove { get; } = new("round.move", "paired somebody with somebody else in the matching round ({outcome})");

    public static DecisionName RoundPublished { get; } = new("round.published", "published the matching round ({outcome})");

    public static DecisionName RoundResolve { get; } = new("round.resolve", "solved the matching round again ({outcome})");

    public static DecisionName RoundSolved { get; } = new("round.solved", "solved the matching round ({outcome})");

    public static DecisionName RoundStarted { get; } = new("round.started", "started a matching round");

    public static DecisionName RoundSwap { get; } = new("round.swap", "exchanged the partners of two pairs in the matching round ({outcome})");

    public static DecisionName RoundUnlock { get; } = new("round.unlock", "unlocked a pair in the matching round ({outcome})");

    public static DecisionName SessionAgenda { get; } = new("session.agenda", "wrote an agenda");

    public static DecisionName SessionArrived { get; } = new("session.arrived", "entered the room");

    public static DecisionName SessionCancelled { get; } = new("session.cancelled", "canceled a session");

    public static DecisionName SessionFollowedUp { get; } = new("session.followed-up", "followed up on a session");

    public static DecisionName SessionMoved { get; } = new("session.moved", "moved a session");

    public static DecisionName SessionPlanned { get; } = new("session.planned", "planned a session");

    public static DecisionName SessionSettled { get; } = new("session.settled", "recorded a session as: {label}");

    public static DecisionName SessionShifted { get; } = new("session.shifted", "shifted a session");

    public static DecisionName SurveyAnswered { get; } = new("survey.answered", "answered a survey ({label})");

    public static DecisionName TrainingQuiz { get; } = new("training.quiz", "took the quiz: {outcome}");

    public static DecisionName TrainingRead { get; } = new("training.read", "read a training module");

    public static DecisionName WorkItemMoot { get; } = new("workitem.moot", "took a work item out of the queue ({label})");

    public static DecisionName WorkItemOpened { get; } = new("workitem.opened", "asked a coordinator ({label})");

    public static DecisionName WorkItemResolved { get; } = new("workitem.resolved", "resolved a work item: {label}");

    /// <summary>Every name, by its spelling.</summary>
    public static IReadOnlyDictionary<string, DecisionName> All { get; } = typeof(DecisionName)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(DecisionName))
        .Select(property => (DecisionName)property.GetValue(null)!)
        .ToFrozenDictionary(decision => decision.Name, StringComparer.Ordinal);

    public override string ToString() => Name;
}

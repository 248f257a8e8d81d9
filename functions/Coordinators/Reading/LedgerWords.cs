using MentorFlow.Domain.Ledger;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Ledger entries as sentences. What somebody wrote or wished is not in the ledger, so it cannot show here (R98).</summary>
public static class LedgerWords
{
    public static async Task<string> OfAsync(LedgerEntry entry, PersonNames names, CancellationToken cancellation) =>
        $"{(IsBetweenMembers(entry) ? "A member" : await ActorAsync(entry.Actor, names, cancellation))} {Verb(entry, await AboutAsync(entry.Subject, names, cancellation))}.";

    // Who came, who wrote and who rated stays in the room (R80, R98).
    private static bool IsBetweenMembers(LedgerEntry entry) =>
        entry.Decision is "session.agenda" or "session.arrived" or "session.followed-up" or "survey.answered";

    private static async Task<string> ActorAsync(string actor, PersonNames names, CancellationToken cancellation) => actor.Split(':', 2) switch
    {
        ["person", var id] => (await names.FindAsync(id, cancellation)).Name,
        ["coordinator", var id] => $"A coordinator ({id})",
        ["hris", var connection] => $"HR ({connection})",
        _ => "MentorFlow",
    };

    private static async Task<string> AboutAsync(string subject, PersonNames names, CancellationToken cancellation) =>
        subject.Split(':', 2) is ["enrollment" or "person", var id] ? (await names.FindAsync(id, cancellation)).Name : subject;

    private static string Verb(LedgerEntry entry, string about) => entry.Decision switch
    {
        "agreement.proposed" => $"proposed an agreement ({entry.Outcome})",
        "agreement.signed" => $"signed the agreement ({entry.Outcome})",
        "concern.raised" => "told the coordinator that something is wrong",
        "check.started" => "asked how it is going",
        "enrollment.invited" => $"put {about} on the list ({entry.Outcome})",
        "enrollment.left" => "left the program",
        "enrollment.moved" => $"moved {about} to: {Words.Label(entry.Outcome)}",
        "enrollment.paused" => "paused the enrollment",
        "enrollment.resumed" => "resumed the enrollment",
        "goals.set" => $"set {entry.Outcome}",
        "invitation.accepted" => "accepted the invitation",
        "invitation.declined" => "declined the invitation",
        "mail.unsubscribed" => "asked for no more mails that are not needed",
        "mentorship.closed" => "closed the mentorship",
        "mentorship.end-asked" => "asked to end the mentorship",
        "mentorship.ended" => $"ended the mentorship ({Words.Label(entry.Outcome)})",
        "mentorship.moved" => $"moved the mentorship to: {Words.Label(entry.Outcome)}",
        "mentorship.paused" => "paused the mentorship",
        "mentorship.resumed" => "resumed the mentorship",
        "mentorship.started" => "started the mentorship",
        "person.imported" => "took the person in from a list",
        "profile.saved" => "saved their profile",
        "program.created" => "created the program",
        "program.finished" => "finished the program",
        "program.started" => "started the program",
        "proposal.accepted" => "accepted the proposed match",
        "proposal.declined" => "declined the proposed match",
        "proposal.made" => "proposed a match",
        "proposal.unanswered" => "closed a proposal without an answer",
        "proposal.withdrawn" => "withdrew a proposal",
        "round.allow" => $"allowed a pair again in the matching round ({entry.Outcome})",
        "round.approved" => $"approved the matching round ({entry.Outcome})",
        "round.blocked" => $"could not solve the matching round ({entry.Outcome})",
        "round.closed" => $"closed the matching round ({entry.Outcome})",
        "round.extended" => $"took more time to review the matching round ({entry.Outcome})",
        "round.forbid" => $"ruled out a pair in the matching round ({entry.Outcome})",
        "round.lock" => $"locked a pair in the matching round ({entry.Outcome})",
        "round.move" => $"paired somebody with somebody else in the matching round ({entry.Outcome})",
        "round.published" => $"published the matching round ({entry.Outcome})",
        "round.resolve" => $"solved the matching round again ({entry.Outcome})",
        "round.solved" => $"solved the matching round ({entry.Outcome})",
        "round.started" => "started a matching round",
        "round.swap" => $"exchanged the partners of two pairs in the matching round ({entry.Outcome})",
        "round.unlock" => $"unlocked a pair in the matching round ({entry.Outcome})",
        "session.agenda" => "wrote an agenda",
        "session.arrived" => "entered the room",
        "session.cancelled" => "canceled a session",
        "session.followed-up" => "followed up on a session",
        "session.moved" => "moved a session",
        "session.planned" => "planned a session",
        "session.settled" => $"recorded a session as: {Words.Label(entry.Outcome)}",
        "session.shifted" => "shifted a session",
        "survey.answered" => $"answered a survey ({Words.Label(entry.Outcome)})",
        "training.quiz" => $"took the quiz: {entry.Outcome}",
        "training.read" => "read a training module",
        "workitem.moot" => $"took a work item out of the queue ({Words.Label(entry.Outcome)})",
        "workitem.opened" => $"asked a coordinator ({Words.Label(entry.Outcome)})",
        "workitem.resolved" => $"resolved a work item: {Words.Label(entry.Outcome)}",
        _ => $"decided {entry.Decision}: {entry.Outcome}",
    };
}

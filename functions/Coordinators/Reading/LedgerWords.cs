using MentorFlow.Domain.Ledger;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Ledger entries as sentences. What somebody wrote or wished is not in the ledger, so it cannot show here (R98).</summary>
public static class LedgerWords
{
    // Who came, who wrote and who rated stays between the members (R80, R98).
    private static readonly string[] Unnamed =
    [
        DecisionName.SessionAgenda.Name, DecisionName.SessionArrived.Name, DecisionName.SessionFollowedUp.Name, DecisionName.SurveyAnswered.Name,
    ];

    public static async Task<string> OfAsync(LedgerEntry entry, PersonNames names, CancellationToken cancellation) =>
        $"{await ActorAsync(entry, names, cancellation)} {Verb(entry, await AboutAsync(entry.Subject, names, cancellation))}.";

    private static async Task<string> ActorAsync(LedgerEntry entry, PersonNames names, CancellationToken cancellation) => entry.Actor.Split(':', 2) switch
    {
        _ when Unnamed.Contains(entry.Decision) => "A member",
        ["person", var id] => (await names.FindAsync(id, cancellation)).Name,
        ["coordinator", var id] => $"A coordinator ({id})",
        ["hris", var connection] => $"HR ({connection})",
        _ => "MentorFlow",
    };

    private static async Task<string> AboutAsync(string subject, PersonNames names, CancellationToken cancellation) =>
        subject.Split(':', 2) is ["enrollment" or "person", var id] ? (await names.FindAsync(id, cancellation)).Name : subject;

    private static bool IsAboutActor(LedgerEntry entry) => entry.Actor.Split(':', 2)[^1] == entry.Subject.Split(':', 2)[^1];

    private static string Verb(LedgerEntry entry, string about) => DecisionName.All.TryGetValue(entry.Decision, out var decision)
        ? (IsAboutActor(entry) ? decision.Sentence : decision.AboutAnother ?? decision.Sentence)
            .Replace("{about}", about, StringComparison.Ordinal)
            .Replace("{outcome}", entry.Outcome, StringComparison.Ordinal)
            .Replace("{label}", Words.Label(entry.Outcome), StringComparison.Ordinal)
        : $"decided {entry.Decision}: {entry.Outcome}";
}

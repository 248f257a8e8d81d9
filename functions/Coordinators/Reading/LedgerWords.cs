using System.Globalization;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Ledger entries as sentences. What somebody wrote or wished is not in the ledger, so it cannot show here (R98).</summary>
public static partial class LedgerWords
{
    // Who came, who wrote and who rated stays between the members (R80, R98).
    private static readonly string[] Unnamed =
    [
        DecisionName.AgreementKept.Name, DecisionName.ConcernRaised.Name, DecisionName.GoalChanged.Name,
        DecisionName.SessionAdded.Name, DecisionName.SessionAgenda.Name, DecisionName.SessionArrived.Name, DecisionName.SessionElsewhere.Name,
        DecisionName.SessionFollowedUp.Name, DecisionName.SessionRestored.Name, DecisionName.SessionTold.Name, DecisionName.SessionTroubled.Name,
        DecisionName.EventAnswered.Name, DecisionName.ThanksShared.Name, DecisionName.ThanksTakenBack.Name,
        DecisionName.SurveyAnswered.Name, DecisionName.SurveySkipped.Name,
        DecisionName.FeedbackAnswered.Name, DecisionName.FeedbackGiven.Name, DecisionName.FeedbackWanted.Name,
        DecisionName.PartnersRanked.Name, DecisionName.PartnerVetoed.Name, DecisionName.PartnerVetoTakenBack.Name,
        DecisionName.MeetingSaid.Name, DecisionName.IntroductionSaid.Name,
        DecisionName.SpeedSaid.Name, DecisionName.SpeedMissed.Name,
    ];

    public static async Task<string> OfAsync(LedgerEntry entry, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var actor = await ActorAsync(entry, names, texts, cancellation);
        var about = await AboutAsync(entry.Subject, names, texts, cancellation);
        var pairs = await PairsAsync(entry.Outcome, names, texts, cancellation);
        var numbers = Numbers().Matches(entry.Outcome).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        return texts[
            KeyOf(entry, texts),
            ("actor", actor),
            ("about", about),
            ("decision", entry.Decision),
            ("outcome", entry.Outcome),
            ("label", LabelOf(entry.Outcome, texts)),
            ("pairs", pairs),
            ("count", numbers.ElementAtOrDefault(0)),
            ("waiting", numbers.ElementAtOrDefault(1))];
    }

    private static async Task<string> ActorAsync(LedgerEntry entry, PersonNames names, Texts texts, CancellationToken cancellation) =>
        entry.Actor.Split(':', 2) switch
        {
            _ when Unnamed.Contains(entry.Decision) => texts["ledger.actors.member"],
            ["person", _] when entry.Decision == DecisionName.MentorshipEndAsked.Name => texts["ledger.actors.member"],
            [Actors.Member] => texts["ledger.actors.member"],
            [Actors.Participant] => texts["ledger.actors.participant"],
            [Actors.Safeguarding] => texts["ledger.actors.safeguarding"],
            ["person", var id] => (await names.FindAsync(id, cancellation)).Name,
            ["coordinator", var id] => texts["ledger.actors.coordinator", ("id", id)],
            ["hris", var connection] => texts["ledger.actors.hr", ("connection", connection)],
            _ => texts["ledger.actors.system"],
        };

    private static async Task<string> AboutAsync(string subject, PersonNames names, Texts texts, CancellationToken cancellation) => subject.Split(':') switch
    {
        ["enrollment" or "person", var id] => (await names.FindAsync(id, cancellation)).Name,
        ["wording", var name, var language] when Enum.TryParse<MailTemplate>(name, out var template) =>
            texts["ledger.mail-in", ("mail", texts.Of(template)), ("language", language)],
        _ => subject,
    };

    // What a step of a review keeps: "{id} with {id} and {id} with {id}; score -0.01, people 0".
    private static async Task<IReadOnlyList<string>> PairsAsync(string outcome, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var pairs = new List<string>();
        foreach (var pair in outcome.Split(';')[0].Split(" and "))
        {
            if (pair.Split(" with ") is [var mentee, var mentor])
            {
                var one = await names.FindAsync(mentee, cancellation);
                var other = await names.FindAsync(mentor, cancellation);
                pairs.Add(texts["ledger.pair", ("mentee", one.Name), ("mentor", other.Name)]);
            }
        }

        return pairs;
    }

    private static string KeyOf(LedgerEntry entry, Texts texts)
    {
        string[] keys = [$"ledger.of-another.{entry.Decision}", $"ledger.{entry.Decision}", "ledger.unknown"];
        return keys.Skip(IsAboutActor(entry) ? 1 : 0).First(texts.Language.Messages.ContainsKey);
    }

    private static bool IsAboutActor(LedgerEntry entry) => entry.Actor.Split(':', 2)[^1] == entry.Subject.Split(':', 2)[^1];

    /// <summary>"BackFromLeave" is "back from leave"; what the language has no words for stays as it is kept.</summary>
    private static string LabelOf(string outcome, Texts texts)
    {
        var name = string.Concat(outcome.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
        var key = $"ledger.outcomes.{name}";
        return texts.Language.Messages.ContainsKey(key) ? texts[key] : outcome;
    }

    [GeneratedRegex(@"\d{1,9}(\.\d{1,9})?")]
    private static partial Regex Numbers();
}

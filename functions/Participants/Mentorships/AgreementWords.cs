using MentorFlow.Domain.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What an agreement says, in the reader's language and on their clock.</summary>
internal static class AgreementWords
{
    public static string Of(AgreementTerm term, Agreement agreed, Pair pair, Texts texts) => term switch
    {
        AgreementTerm.Focus => Said(agreed.Focus, texts),
        AgreementTerm.Way => texts.Of(agreed.Way),
        _ when agreed.IsByWriting && term.IsOfSessions() => texts["agreement.nothing"],
        AgreementTerm.Rhythm => texts["agreement.every", ("count", agreed.EveryDays)],
        AgreementTerm.Length => texts["time.minutes", ("count", agreed.Minutes)],
        AgreementTerm.NextDate => texts.Moment(agreed.FirstSession, pair.Participant.Zone),
        AgreementTerm.ReplyTime => texts["agreement.reply", ("count", agreed.ReplyWithinDays)],
        AgreementTerm.Channel => texts.Channel(agreed.Channel),
        AgreementTerm.Backup => texts.Channel(agreed.BackupChannel),
        AgreementTerm.Support => Said(string.Join(' ', PartsOf(agreed, pair, texts)), texts),
        AgreementTerm.Confidentiality => Said(Confidentiality(agreed, texts), texts),
        AgreementTerm.Boundaries => Said(agreed.Boundaries, texts),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "There is no such term."),
    };

    /// <summary>What may be told, as chosen and in their own words.</summary>
    public static string Confidentiality(Agreement agreed, Texts texts) => agreed switch
    {
        { Discretion: Discretion.OwnWords } => agreed.Confidentiality,
        { Confidentiality.Length: 0 } => texts["agreement.sentence", ("text", texts.Of(agreed.Discretion))],
        _ => $"{texts["agreement.sentence", ("text", texts.Of(agreed.Discretion))]} {agreed.Confidentiality}",
    };

    /// <summary>What each of them gives, the reader first; who has said nothing is left out.</summary>
    public static IReadOnlyList<string> PartsOf(Agreement agreed, Pair pair, Texts texts)
    {
        var people = pair.Partners
            .Select(partner => (partner.Person.PersonId, Name: partner.Person.CallName))
            .Prepend((pair.Participant.PersonId, Name: texts["agreement.you"]));
        return
        [
            .. people
                .Where(person => agreed.Support?.ContainsKey(person.PersonId) == true)
                .Select(person => texts["agreement.gives", ("name", person.Name), ("support", Of(agreed.Support![person.PersonId], texts))]),
        ];
    }

    private static string Of(Support support, Texts texts)
    {
        var kinds = texts.List([.. support.Kinds.Select(kind => texts.Of(kind))]);
        return (kinds.Length, support.Words.Length) switch
        {
            (0, _) => support.Words,
            (_, 0) => kinds,
            _ => texts["agreement.support-and-words", ("kinds", kinds), ("words", support.Words)],
        };
    }

    private static string Said(string text, Texts texts) => text.Length > 0 ? text : texts["agreement.nothing"];
}

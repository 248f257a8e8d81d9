using System.Globalization;

namespace MentorFlow.Matching.Scoring;

/// <summary>Reads candidates into profiles over vocabularies that the whole round shares.</summary>
internal sealed class ProfileBuilder(MatchingInput input)
{
    private readonly Vocabulary skills = new();
    private readonly Vocabulary topics = new();
    private readonly Vocabulary answers = new();
    private readonly Vocabulary traits = new();
    private readonly WeeksAhead ahead = WeeksAhead.Of(
        input.Candidates.Where(candidate => candidate.Availability.Count > 0).Select(candidate => candidate.TimeZone!), input.Policy.Targets);

    public IReadOnlyList<Profile> Build(IReadOnlyList<Candidate> candidates)
    {
        var places = candidates.Select((candidate, index) => (candidate.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var rankings = input.Preferences.ToDictionary(preference => preference.PersonId, preference => Places(preference, places), StringComparer.Ordinal);

        return [.. candidates.Select((candidate, index) => Read(candidate, index, rankings.GetValueOrDefault(candidate.Id)))];
    }

    private static Dictionary<int, int> Places(Preference preference, Dictionary<string, int> places) =>
        preference.Ranked.Where(places.ContainsKey).Select((id, rank) => (Index: places[id], Rank: rank)).ToDictionary(pair => pair.Index, pair => pair.Rank);

    private Profile Read(Candidate candidate, int index, Dictionary<int, int>? ranking)
    {
        var offers = candidate.Offers.Select(offer => (Skill: skills.NumberOf(offer.Skill), offer.Level)).OrderBy(offer => offer.Skill).ToArray();
        var needs = candidate.Needs.Select(need => new Need(skills.NumberOf(need.Skill), need.Level, need.Importance)).ToArray();

        return new Profile
        {
            Index = index,
            Candidate = candidate,
            Needs = needs,
            TotalImportance = needs.Sum(need => need.Importance),
            OfferSkills = [.. offers.Select(offer => offer.Skill)],
            OfferLevels = [.. offers.Select(offer => offer.Level)],
            Goals = topics.SetOf(candidate.Goals),
            Interests = topics.SetOf(candidate.Interests),
            Languages = answers.SetOf(candidate.Languages),
            CommunicationStyle = answers.NumberOf(candidate.CommunicationStyle),
            LearningPreference = answers.NumberOf(candidate.LearningPreference),
            Track = answers.NumberOf(candidate.Track),
            Ahead = ahead,
            Weeks = candidate.Availability.Count == 0 ? [] : ahead.Expand(candidate.Availability, candidate.TimeZone!),
            Traits = [.. candidate.Traits.Select(trait => new Trait(traits.NumberOf(trait.Key), answers.NumberOf(trait.Value))).OrderBy(trait => trait.Name)],
            LikenessWanted = traits.SetOf(candidate.LikenessWanted),
            Background = [.. input.Policy.Targets.SeekDifferenceIn.Select(name => answers.NumberOf(candidate.Background.GetValueOrDefault(name)))],
            Answers = [.. (input.Policy.Questions ?? []).Select(question => AnswerTo(question, candidate))],
            Ranking = ranking,
        };
    }

    private int[] AnswerTo(MatchQuestion question, Candidate candidate) => candidate.Answers?.GetValueOrDefault(question.Id) switch
    {
        null or [] => [],
        var told when !question.OnScale => answers.SetOf(told),
        [var number, ..] => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? [step] : [],
    };
}

using MentorFlow.Matching;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>Small made-up rounds: scores come from one skill a person, so that a test can read them off.</summary>
internal static class Rounds
{
    public static ScoreWeights NeedsOnly { get; } = new()
    {
        Needs = 1,
        Goals = 0,
        Interests = 0,
        Availability = 0,
        Language = 0,
        CommunicationStyle = 0,
        LearningPreference = 0,
        Seniority = 0,
        Likeness = 0,
        Difference = 0,
        Motivation = 0,
        Choice = 0,
    };

    public static Candidate Mentee(string id, params string[] needs) =>
        new() { Id = id, Role = MatchRole.Mentee, Needs = [.. needs.Select(skill => new SkillNeed(skill, 5))] };

    public static Candidate Mentor(string id, int capacity, params (string Skill, int Level)[] offers) =>
        new() { Id = id, Role = MatchRole.Mentor, Capacity = capacity, Offers = [.. offers.Select(offer => new SkillOffer(offer.Skill, offer.Level))] };

    public static MatchingInput Of(params Candidate[] people) =>
        new() { RoundId = "round", Candidates = people, Policy = new MatchingPolicy { Weights = NeedsOnly } };

    /// <summary>A round whose people, levels, conflicts and capacities are drawn; ties are common on purpose.</summary>
    public static MatchingInput Random(Random random, MatchForm form, int learners, int guides)
    {
        string[] skills = ["a", "b", "c", "d"];
        var peers = form == MatchForm.Peers;
        var ids = Enumerable.Range(0, learners).Select(number => $"l{number}").Concat(Enumerable.Range(0, guides).Select(number => $"g{number}")).ToList();
        Candidate Make(string id) => new()
        {
            Id = id,
            Role = peers ? MatchRole.Peer : id[0] == 'l' ? MatchRole.Mentee : MatchRole.Mentor,
            Capacity = peers ? 1 : random.Next(0, 4),
            Needs = id[0] == 'l' || peers ? [.. skills.Where(_ => random.Next(2) == 0).Select(skill => new SkillNeed(skill, random.Next(1, 6)))] : [],
            Offers = id[0] == 'g' || peers || form == MatchForm.Circles
                ? [.. skills.Where(_ => random.Next(2) == 0).Select(skill => new SkillOffer(skill, random.Next(1, 6)))]
                : [],
            Conflicts = [.. ids.Where(other => other != id && random.Next(6) == 0)],
            Seniority = random.Next(4),
        };

        return new MatchingInput
        {
            RoundId = "random",
            Candidates = [.. ids.Select(Make)],
            CarriedOver = [.. ids.Where(id => (id[0] == 'l' || peers) && random.Next(3) == 0)],
            Seed = random.Next(),
            Policy = new MatchingPolicy
            {
                Form = form,
                Weights = NeedsOnly with { Seniority = random.Next(2) },
                MentorsPerMentee = random.Next(1, 3),
                MenteesPerMentor = random.Next(1, 4),
                Turns = random.Next(1, 4),
                Circles = new CircleBounds(random.Next(1, 3), random.Next(3, 5)),
                Objectives = new Objectives(Floor: random.Next(2) == 0, EvenLoad: random.Next(2) == 0),
                Explain = new Explanations(false, false, false),
            },
        };
    }
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <param name="Points">Of 100, what the part can count for a pair.</param>
/// <param name="IsSaid">Whether the person said anything that it compares.</param>
public sealed record ProfileEffect(ScorePartKind Part, int Points, bool IsSaid);

/// <summary>What a profile moves in the next round of a program, by the weights of the program; pure.</summary>
internal static class ProfileEffects
{
    private const int Hundred = 100;

    /// <returns>What counts most first; nothing that the program neither asks nor weighs.</returns>
    public static IReadOnlyList<ProfileEffect> Of(MentoringProgram program, Profile profile)
    {
        var asked = program.Profile;
        var weights = ProfileMatching.Weighing(asked, program.Matching.Weighing);
        var sum = Enum.GetValues<ScorePartKind>().Sum(weights.Of);
        var parts = new (ScorePartKind Part, bool IsAsked, bool IsSaid)[]
        {
            (ScorePartKind.Needs, true, profile.Needs.Count + profile.Offers.Count > 0),
            (ScorePartKind.Goals, asked is { Goals.Count: > 0 }, profile.GoalChoices is { Count: > 0 }),
            (ScorePartKind.Interests, true, profile.Interests.Count > 0),
            (ScorePartKind.Availability, true, profile.Availability.Count > 0),
            (ScorePartKind.Language, true, profile.Languages.Count > 0),
            (ScorePartKind.CommunicationStyle, true, true),
            (ScorePartKind.LearningPreference, true, true),
            (ScorePartKind.Likeness, asked is { AsksLikeness: true }, profile.Likeness is { Count: > 0 }),
            (ScorePartKind.Difference, ProfileMatching.DifferenceIn(asked).Count > 0, profile.Background is { Count: > 0 }),
            (ScorePartKind.Motivation, true, profile.Commitment is not null),
            (ScorePartKind.Questions, ProfileMatching.QuestionsOf(asked) is not null, ProfileMatching.AnswersOf(asked, profile.Answers) is not null),
        };
        return
        [
            .. parts.Where(part => part.IsAsked)
                .Select(part => new ProfileEffect(part.Part, (int)Math.Round(Hundred * weights.Of(part.Part) / sum), part.IsSaid))
                .Where(part => part.Points > 0)
                .OrderByDescending(part => part.Points),
        ];
    }
}

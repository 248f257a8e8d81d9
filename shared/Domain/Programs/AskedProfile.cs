using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>A profile in a program: what the program does not ask, or asks no more, is not kept; pure.</summary>
public static class AskedProfile
{
    /// <param name="settings">Null for a program that asks nothing beside the usual.</param>
    public static Profile Tidy(ProfileSettings? settings, ProgramRole role, Profile profile) => profile with
    {
        GoalChoices = NullIfNone((settings?.Goals ?? []).Select(goal => goal.Id).Where(id => profile.GoalChoices?.Contains(id) is true)),
        Likeness = settings is { AsksLikeness: true } && profile.Likeness is { Count: > 0 } told ? told : null,
        Background = BackgroundOf(settings, profile.Background),
        Answers = QuestionAnswers.Tidy(settings, role, profile.Answers),
    };

    private static IReadOnlyList<string>? NullIfNone(IEnumerable<string> chosen) => chosen.ToList() is { Count: > 0 } some ? some : null;

    private static Dictionary<string, string>? BackgroundOf(ProfileSettings? settings, IReadOnlyDictionary<string, string>? said) =>
        (settings?.Background ?? [])
            .Where(name => !string.IsNullOrWhiteSpace(said?.GetValueOrDefault(name)))
            .ToDictionary(name => name, name => said![name].Trim(), StringComparer.Ordinal) is { Count: > 0 } kept ? kept : null;
}

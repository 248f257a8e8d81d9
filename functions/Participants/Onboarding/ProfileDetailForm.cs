using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>Between what nobody has to say in a profile, with what the program asks beside the usual, and the fields of its form.</summary>
internal static class ProfileDetailForm
{
    public const string Goals = "goalChoices";
    public const string Commitment = "commitment";
    public const string Pronouns = "pronouns";
    public const string About = "about";

    /// <summary>Of all its fields together.</summary>
    public const string Background = "background";

    public static string BackgroundOf(string name) => $"{Background}.{name}";

    /// <param name="asked">What the program asks beside the usual; null for nothing.</param>
    public static IEnumerable<(string Field, StringValues Value)> Of(Profile? profile, ProfileSettings? asked, ProgramRole role) =>
    [
        (Goals, (profile?.GoalChoices ?? []).ToArray()),
        (Commitment, profile?.Commitment?.ToString()),
        (Pronouns, profile?.Pronouns),
        (About, profile?.About),
        .. (asked?.Background ?? []).Select(name => (BackgroundOf(name), (StringValues)profile?.Background?.GetValueOrDefault(name))),
        .. QuestionForm.Of(asked?.QuestionsFor(role) ?? [], profile?.Answers),
    ];

    /// <param name="profile">As the rest of the form says it.</param>
    /// <param name="asked">As above.</param>
    /// <param name="unreadable">Takes what cannot be read.</param>
    public static Profile Read(IFormCollection form, Profile profile, ProfileSettings? asked, ProgramRole role, List<FieldError> unreadable)
    {
        var commitment = Choice.Read<Commitment>(form[Commitment]);
        if (commitment is null && Text(Commitment) is not null)
        {
            unreadable.Add(new FieldError(Commitment, "rules.choose-one"));
        }

        return profile with
        {
            GoalChoices = form[Goals].OfType<string>().Distinct().ToList() is { Count: > 0 } chosen ? chosen : null,
            Commitment = commitment,
            Background = (asked?.Background ?? [])
                .Where(name => Text(BackgroundOf(name)) is not null)
                .ToDictionary(name => name, name => Text(BackgroundOf(name))!) is { Count: > 0 } said ? said : null,
            Answers = QuestionForm.Read(form, asked?.QuestionsFor(role) ?? [], unreadable),
            Pronouns = Text(Pronouns),
            About = Text(About),
        };

        string? Text(string field) => form[field].ToString().Trim().ReplaceLineEndings("\n") is { Length: > 0 } text ? text : null;
    }
}

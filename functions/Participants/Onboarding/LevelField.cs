using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The question for somebody's level, where the program compares levels and HR has none (R31).</summary>
internal static class LevelField
{
    public const string Name = "level";

    public static bool IsAsked(Participant participant) => SeniorityLevels.IsAskedOf(participant.Person, participant.Program);

    public static IReadOnlyList<Choice> Choices(Texts texts) =>
        [.. SeniorityLevels.Asked.Select(level => new Choice(Written(level), texts[$"reverse.level.of.{Written(level)}"]))];

    /// <returns>Null where nothing was chosen, or something that is no level.</returns>
    public static int? Read(IFormCollection form) =>
        int.TryParse(form[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && SeniorityLevels.Asked.Contains(level) ? level : null;

    /// <summary>What is wrong with an answer that the program cannot do without.</summary>
    public static IEnumerable<FieldError> Check(IFormCollection form, Participant participant) =>
        IsAsked(participant) && Read(form) is null ? [new FieldError(Name, "rules.choose-one")] : [];

    private static string Written(int level) => level.ToString(CultureInfo.InvariantCulture);
}

using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Roles where they stand alone and not within a sentence.</summary>
internal static class RoleWords
{
    public static string Of(Texts texts, ProgramRole role) => texts.Sentence(new Phrase($"choices.ProgramRole.{role}"));

    public static IReadOnlyList<Choice> Choices(Texts texts) =>
        [.. Enum.GetValues<ProgramRole>().Select(role => new Choice(role.ToString(), Of(texts, role)))];
}

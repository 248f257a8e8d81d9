using MentorFlow.Domain.Skills;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Skills;

/// <summary>The form of a skill.</summary>
internal static class SkillForm
{
    public static SkillDraft Read(IFormCollection form) => new(
        Languages.BuiltIn.All.ToDictionary(language => language.Tag, language => form[$"names.{language.Tag}"].ToString()),
        form["synonyms"].ToString().Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public static FormState Of(Skill skill) => FormState.Of(
    [
        .. skill.Names.Select(name => ($"names.{name.Key}", (StringValues)name.Value)),
        ("synonyms", string.Join('\n', skill.Synonyms ?? [])),
    ]);
}

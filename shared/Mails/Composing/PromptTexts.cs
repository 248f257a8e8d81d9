using MentorFlow.Domain.People;
using MentorFlow.Domain.Prompts;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>The words of a prompt, apart for who guides and for who sets the goals; two who learn as equals each set their own.</summary>
internal static class PromptTexts
{
    public static PromptText Of(Prompt prompt, ProgramRole role, Texts texts)
    {
        var side = $"prompts.{prompt}.{(role is ProgramRole.Mentor ? ProgramRole.Mentor : ProgramRole.Mentee)}";
        return new PromptText(texts[$"{side}.title"], texts[$"{side}.text"], texts[$"{side}.question"]);
    }
}

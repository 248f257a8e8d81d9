using MentorFlow.Content;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Prompts;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>
/// The words of a prompt, apart for who guides and for who sets the goals; two who learn as equals each set their own, and circles have words for them.
/// </summary>
internal static class PromptTexts
{
    /// <param name="isOfCircle">Whether it goes to somebody in a circle.</param>
    public static PromptText Of(Prompt prompt, ProgramRole role, bool isOfCircle, Texts texts)
    {
        var card = CardOf(prompt, texts);
        var side = (isOfCircle, role) switch
        {
            (true, ProgramRole.Mentor) => card.Host,
            (true, _) => card.Member,
            (_, ProgramRole.Mentor) => card.Mentor,
            _ => card.Mentee,
        };
        return new PromptText(side.Title, side.Text, side.Question);
    }

    /// <summary>Id of the aid that it leads to.</summary>
    public static string AidOf(Prompt prompt, Texts texts) => CardOf(prompt, texts).Aid;

    private static PromptCard CardOf(Prompt prompt, Texts texts) =>
        texts.Content.Prompt(prompt.ToString()) ?? throw new KeyNotFoundException($"There is no prompt {prompt}.");
}

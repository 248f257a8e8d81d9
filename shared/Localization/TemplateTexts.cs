using MentorFlow.Domain.Programs;

namespace MentorFlow.Localization;

/// <summary>What templates of programs say, in each language.</summary>
public static class TemplateTexts
{
    extension(Texts texts)
    {
        public TemplateWords WordsOf(ProgramTemplate template) => new(
            texts[$"program-templates.{template}.purpose"],
            [
                .. Enumerable.Range(1, ProgramTemplates.ObjectivesOf(template)).Select(number => new ObjectiveWords(
                    texts[$"program-templates.{template}.objective-{number}"], texts[$"program-templates.{template}.measure-{number}"])),
            ]);

        /// <summary>Whom a template is for, in a sentence.</summary>
        public string HintOf(ProgramTemplate template) => texts[$"program-templates.{template}.hint"];
    }
}

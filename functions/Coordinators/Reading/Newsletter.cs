using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A ready text that tells an organization how a program went (R101): names only of those who agree, figures only of groups.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record Newsletter(string Language, string Text);

internal static class NewsletterReading
{
    /// <summary>The text in every language, from what is true now: who takes their consent back is in none any more.</summary>
    public static async Task<IReadOnlyList<Newsletter>> NewslettersAsync(
        this IDocumentStore store, MentoringProgram program, DateTimeOffset now, CancellationToken cancellation)
    {
        var counted = await store.TotalsAsync(program.ProgramId, now, cancellation);
        var names = await store.RecognizedAsync(program.ProgramId, cancellation);
        return [.. Languages.BuiltIn.All.Select(language => new Newsletter(language.Tag, Write(program, counted, names, Languages.BuiltIn.Of(language.Tag))))];
    }

    private static string Write(MentoringProgram program, ProgramTotals counted, IReadOnlyList<string> names, Texts texts)
    {
        var told = counted.Told.Select(figure => texts[$"totals.{figure.What}", ("count", figure.Count)]).ToList();
        List<string> paragraphs =
        [
            texts["newsletter.title", ("program", program.Name)],
            texts["newsletter.purpose", ("program", program.Name), ("purpose", program.Purpose)],
        ];
        if (told.Count > 0)
        {
            paragraphs.Add(texts["newsletter.figures", ("figures", texts.List(told))]);
        }

        paragraphs.Add(names.Count > 0 ? texts["newsletter.names", ("names", texts.List(names))] : texts["newsletter.everybody"]);
        paragraphs.Add(texts["newsletter.more", ("coordinator", program.Owner.Name), ("mail", program.Owner.Email)]);
        return string.Join("\n\n", paragraphs);
    }
}

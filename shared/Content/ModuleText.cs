using System.Text.RegularExpressions;

namespace MentorFlow.Content;

/// <summary>One module of the training in one language: why, what somebody can be seen to do, a talk that goes wrong and one that goes right.</summary>
/// <param name="Tracks">Whom it is for; "all" for everybody.</param>
/// <param name="Order">Small comes first.</param>
/// <param name="IsGate">Whether it is asked for before a match.</param>
/// <param name="CanSkip">Whether somebody with experience may show in another way that they know it.</param>
/// <param name="Why">Paragraphs.</param>
/// <param name="Acts">Each something that somebody else could see or hear.</param>
public sealed partial record ModuleText(
    ContentFile File,
    IReadOnlyList<string> Tracks,
    int Order,
    bool IsGate,
    bool CanSkip,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Acts,
    Dialog Wrong,
    Dialog Right,
    IReadOnlyList<string> Checklist,
    IReadOnlyList<QuestionText> Questions)
{
    public const string Everybody = "all";

    internal const string ActsHeading = "Acts";
    internal const string WrongHeading = "When it goes wrong";
    internal const string RightHeading = "When it goes right";
    internal const string ChecklistHeading = "Checklist";
    internal const string QuestionsHeading = "Questions";

    public string Id => File.Id;

    public string Title => File.Title;

    /// <summary>Of what is read; the questions have a time of their own.</summary>
    public int Words { get; } = File.Sections.TakeWhile(section => section.Heading != QuestionsHeading).Sum(section => section.Words);

    /// <summary>To read it and to answer its questions.</summary>
    public int Minutes => ContentWords.Minutes(Words, Questions.Count);

    /// <exception cref="ContentException">A value or a part of it cannot be read.</exception>
    public static ModuleText Of(ContentFile file) => new(
        file,
        file.List("tracks"),
        file.Number("order", int.MaxValue),
        file.Answer("gate", otherwise: true),
        file.Answer("skip", otherwise: true),
        file.Lead.Paragraphs,
        SectionOf(file, ActsHeading).Lines,
        DialogOf(SectionOf(file, WrongHeading)),
        DialogOf(SectionOf(file, RightHeading)),
        SectionOf(file, ChecklistHeading).Lines,
        [.. file.Below(SectionOf(file, QuestionsHeading)).Select(section => QuestionOf(file, section))]);

    private static ContentSection SectionOf(ContentFile file, string heading) =>
        file.Section(heading) ?? throw new ContentException(file.Path, 1, $"there must be a part \"## {heading}\".");

    private static Dialog DialogOf(ContentSection section)
    {
        var lines = section.Blocks.SelectMany(block => block.Lines).ToList();
        return new Dialog(
            [
                .. lines.Select(line => Said().Match(line)).Where(match => match.Success)
                    .Select(match => new DialogLine(match.Groups["who"].Value.Trim(), match.Groups["what"].Value)),
            ],
            string.Join(' ', lines.Select(line => Note().Match(line)).Where(match => match.Success).Select(match => match.Groups["text"].Value)));
    }

    private static QuestionText QuestionOf(ContentFile file, ContentSection section)
    {
        var answers = section.Items.Select(item => AnswerOf(file, item)).ToList();
        return section.Items.Count(item => item.IsTicked is true) is 1
            ? new QuestionText(section.Heading, answers, section.Items.Index().First(item => item.Item.IsTicked is true).Index)
            : throw new ContentException(file.Path, section.Line, "exactly one answer must be ticked: - [x].");
    }

    private static AnswerText AnswerOf(ContentFile file, ListItem item) => Explained().Match(item.Text) is { Success: true } match && item.IsTicked is not null
        ? new AnswerText(match.Groups["answer"].Value, match.Groups["why"].Value)
        : throw new ContentException(file.Path, item.Line, "an answer is written: - [ ] what is said — why it is wrong or right.");

    [GeneratedRegex(@"^\*\*(?<who>[^*]+?)[\s\u00a0]*:[\s\u00a0]*\*\*[\s\u00a0]*(?<what>.+)$")]
    private static partial Regex Said();

    [GeneratedRegex(@"^\*(?<text>[^*].*?)\*$")]
    private static partial Regex Note();

    // The first dash between spaces: another one may belong to the explanation.
    [GeneratedRegex(@"^(?<answer>.+?)[\s\u00a0]+—[\s\u00a0]+(?<why>.+)$")]
    private static partial Regex Explained();
}

/// <param name="Note">What happened, in one sentence; empty for none.</param>
public sealed record Dialog(IReadOnlyList<DialogLine> Lines, string Note);

public sealed record DialogLine(string Who, string What);

/// <param name="Right">Place of the right answer, from 0.</param>
public sealed record QuestionText(string Text, IReadOnlyList<AnswerText> Answers, int Right);

/// <param name="Why">Why it is right, or tempting and yet wrong.</param>
public sealed record AnswerText(string Text, string Why);

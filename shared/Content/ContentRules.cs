using System.Text.RegularExpressions;

namespace MentorFlow.Content;

/// <summary>
/// What makes content usable: there in every language, the same in each where it counts, short enough for one screen, and of acts that can be seen
/// instead of good intentions (R53).
/// </summary>
public static partial class ContentRules
{
    // What a screen of 390 by 844 pixels holds beside headings and space: in characters of a line,
    private const int LongestAct = 260;
    private const int LongestChecklistLine = 110;

    // and in words of a whole; a prompt has up to four parts, of which each reader gets one.
    private const int LongestDrip = 210;
    private const int LongestAid = 260;
    private const int LongestPrompt = 440;
    private const int LongestModule = 720;

    /// <summary>Good intentions that nobody can see.</summary>
    private static readonly string[] Intentions =
    [
        "build trust", "building trust", "be open", "be yourself", "communicate well", "good communication", "be a good listener", "show empathy",
        "bâtir la confiance", "établir la confiance", "instaurer la confiance", "créer la confiance", "soyez ouvert", "être ouvert",
        "communiquez bien", "bien communiquer", "bonne communication", "faites preuve d'empathie", "faire preuve d'empathie",
    ];

    /// <summary>How a line begins that says what is instead of what to do.</summary>
    private static readonly string[] NoVerbs =
    [
        "the", "a", "an", "you", "your", "it", "there", "this", "we", "le", "la", "les", "un", "une", "vous", "votre", "vos", "il", "elle", "on", "ce",
    ];

    /// <summary>What a text of a campaign may name.</summary>
    private static readonly string[] CampaignPlaces = ["program", "purpose", "ask", "time", "until", "link", "coordinator", "mail"];

    /// <summary>All faults of all files, the grave ones first.</summary>
    public static IReadOnlyList<ContentFault> Check(ContentLibrary library) =>
    [
        .. library.Files.SelectMany(file => FaultsOf(file).Concat(Missing(library, file)).Concat(AidFaults(library, file)))
            .Concat(library.Languages.SelectMany(language => library.In(language).Modules).SelectMany(module => FaultsOf(module)))
            .Concat(library.Languages.SelectMany(language => Differences(library, language)))
            .OrderByDescending(fault => fault.IsGrave)
            .ThenBy(fault => fault.Path, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line),
    ];

    private static IEnumerable<ContentFault> Missing(ContentLibrary library, ContentFile file) => library.Languages
        .Where(language => library.Exactly(file.Kind, file.Id, language) is null)
        .Select(language => new ContentFault(file.Path, 1, $"it is missing in the language {language}."));

    private static IEnumerable<ContentFault> FaultsOf(ContentFile file)
    {
        foreach (var section in file.Sections)
        {
            foreach (var block in section.Blocks)
            {
                foreach (var text in block.Lines)
                {
                    if (Intentions.FirstOrDefault(text.Replace('\u00a0', ' ').ToLowerInvariant().Contains) is { } intention)
                    {
                        yield return new ContentFault(file.Path, block.Line, $"\"{intention}\" says no act: what would somebody see or hear?");
                    }

                    if (Tag().IsMatch(text))
                    {
                        yield return new ContentFault(file.Path, block.Line, "HTML is not read here; it would be shown as it stands.");
                    }
                }
            }
        }

        var (longest, screen) = file.Kind switch
        {
            ContentKind.Drip => (LongestDrip, "a card"),
            ContentKind.Aids => (LongestAid, "an aid"),
            ContentKind.Prompts => (LongestPrompt, "a prompt"),
            _ => (int.MaxValue, ""),
        };
        if (file.Words > longest)
        {
            yield return new ContentFault(file.Path, 1, $"{file.Words} words are too long for the one screen of {screen}; {longest} fit.");
        }

        if (file.Kind is ContentKind.Campaign
            && Place().Matches(file.Plain).Select(match => match.Groups["name"].Value).Except(CampaignPlaces).FirstOrDefault() is { } unknown)
        {
            yield return new ContentFault(
                file.Path, 1, $"nothing is known as {{{unknown}}}; the places are {string.Join(", ", CampaignPlaces)}.", IsGrave: true);
        }

        if (file.Kind is ContentKind.Drip && file.Section(DripCard.ActsHeading) is { } acts)
        {
            foreach (var fault in ActFaults(file, acts, 3, 3))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<ContentFault> FaultsOf(ModuleText module)
    {
        var file = module.File;
        IEnumerable<ContentFault?> faults =
        [
            .. ActFaults(file, file.Section(ModuleText.ActsHeading)!, 3, 4),
            Unless(module.Why.Count > 0, file.Lead, "it must begin by saying why."),
            Unless(module.Tracks.Count > 0, file.Lead, "\"tracks\" is missing.", isGrave: true),
            Unless(module.Wrong.Lines.Count is >= 4 and <= 8, file.Section(ModuleText.WrongHeading)!, "a dialog has four to eight lines."),
            Unless(module.Right.Lines.Count is >= 4 and <= 8, file.Section(ModuleText.RightHeading)!, "a dialog has four to eight lines."),
            Unless(module.Wrong.Note.Length > 0, file.Section(ModuleText.WrongHeading)!, "a line in italics must say what went wrong."),
            Unless(module.Right.Note.Length > 0, file.Section(ModuleText.RightHeading)!, "a line in italics must name the act."),
            Unless(module.Checklist.Count is >= 4 and <= 7, file.Section(ModuleText.ChecklistHeading)!, "a checklist has four to seven lines."),
            Unless(
                module.Checklist.All(line => line.Length <= LongestChecklistLine),
                file.Section(ModuleText.ChecklistHeading)!,
                $"a line is longer than {LongestChecklistLine} characters, and the list than a screen."),
            Unless(module.Questions.Count is 2, file.Section(ModuleText.QuestionsHeading)!, "a module has two questions."),
            Unless(module.Questions.Count > 0, file.Section(ModuleText.QuestionsHeading)!, "there is no question.", isGrave: true),
            Unless(
                module.Questions.All(question => question.Answers.Count is 3), file.Section(ModuleText.QuestionsHeading)!, "a question has three answers."),
            Unless(module.Words <= LongestModule, file.Lead, $"{module.Words} words are more than the {LongestModule} that are read at once."),
        ];
        return faults.OfType<ContentFault>();

        ContentFault? Unless(bool holds, ContentSection section, string what, bool isGrave = false) =>
            holds ? null : new ContentFault(file.Path, section.Line, what, isGrave);
    }

    private static IEnumerable<ContentFault> ActFaults(ContentFile file, ContentSection acts, int fewest, int most)
    {
        if (acts.Items.Count < fewest || acts.Items.Count > most)
        {
            yield return new ContentFault(file.Path, acts.Line, $"{acts.Items.Count} acts; there must be {fewest} to {most}.");
        }

        foreach (var item in acts.Items)
        {
            if (NoVerbs.Contains(item.Text.Split(' ', '\u00a0', '’', '\'')[0].ToLowerInvariant()))
            {
                yield return new ContentFault(file.Path, item.Line, "an act begins with a verb.");
            }

            if (item.Text.Length > LongestAct)
            {
                yield return new ContentFault(file.Path, item.Line, $"an act has at most {LongestAct} characters.");
            }
        }
    }

    // An answer is graded by its place, whatever language it was read in.
    private static IEnumerable<ContentFault> Differences(ContentLibrary library, string language) => library.In(language).Modules
        .Select(module => (Module: module, First: library.In(ContentLibrary.Fallback).Module(module.Id)!))
        .Where(pair => Counting(pair.Module) != Counting(pair.First))
        .Select(pair => new ContentFault(
            pair.Module.File.Path,
            pair.Module.File.Section(ModuleText.QuestionsHeading)!.Line,
            $"what counts must be the same as in {pair.First.File.Path}: tracks, order, gate, skip, and which answers are right.",
            IsGrave: true));

    private static string Counting(ModuleText module) => string.Join(
        '|',
        [
            $"{string.Join(',', module.Tracks)} {module.Order} {module.IsGate} {module.CanSkip}",
            .. module.Questions.Select(question => $"{question.Answers.Count}:{question.Right}"),
        ]);

    private static IEnumerable<ContentFault> AidFaults(ContentLibrary library, ContentFile file) =>
        file.Kind is ContentKind.Drip or ContentKind.Prompts
        && file["aid"] is { } aid
        && library.Find(ContentKind.Aids, aid, file.Language) is null
            ? [new ContentFault(file.Path, 1, $"there is no aid \"{aid}\".", IsGrave: true)]
            : [];

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Tag();
}

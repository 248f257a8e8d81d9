using System.Text.RegularExpressions;
using MentorFlow.Content;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The list of a program's first two weeks: its lines are content, what is done of them is seen or ticked.</summary>
public sealed partial class FirstWeekReading(IDocumentStore store)
{
    /// <summary>Of the handbook.</summary>
    public const string File = "first-two-weeks";

    /// <param name="content">In the language in which its lines are read.</param>
    public async Task<FirstWeekList> ReadAsync(MentoringProgram program, ContentShelf content, CancellationToken cancellation)
    {
        var facts = await FactsAsync(program, cancellation);
        var ticks = (await store.ReadAsync(FirstWeeks.KeyOf(program.ProgramId), cancellation))?.Ticks;
        var file = content.Find(ContentKind.Handbook, File);
        return new FirstWeekList(
            file?.Title ?? "",
            [
                .. (file?.Sections ?? []).Where(section => section.Level > 0)
                    .Select(section => new FirstWeekPart(section.Heading, [.. section.Items.Select(item => LineOf(item.Text, facts, ticks))])),
            ]);
    }

    /// <summary>Whether some line has the key.</summary>
    public static bool Has(ContentShelf content, string key) =>
        content.Find(ContentKind.Handbook, File)?.Sections.SelectMany(section => section.Items).Any(item => KeyOf(item.Text).Key == key) == true;

    private static FirstWeekLine LineOf(string text, FirstWeekFacts facts, IReadOnlyDictionary<string, HandTick>? ticks)
    {
        var (words, key) = KeyOf(text);
        var seen = key is null ? null : FirstWeekDecisions.IsSeen(key, facts);
        var tick = key is null || seen is not null ? null : ticks?.GetValueOrDefault(key);
        return new FirstWeekLine(key, ContentHtml.Plain(words), seen ?? tick is not null, seen is not null, tick?.By.Name, tick?.At);
    }

    private static (string Words, string? Key) KeyOf(string text) => Line().Match(text) is { Success: true } line
        ? (line.Groups["words"].Value, line.Groups["key"].Value)
        : (text, null);

    private async Task<FirstWeekFacts> FactsAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var id = program.ProgramId;
        return new FirstWeekFacts(
            program,
            await AnyAsync<DirectoryEntry>(Partition.Organization, cancellation),
            await store.FindAsync(RehearsalReport.KeyOf(id), cancellation) is not null,
            await IsTestedAsync(id, cancellation),
            await AnyAsync<CampaignItem>(Partition.Program(id), cancellation),
            await store.CountAsync(
                Partition.Program(id), new DocumentQuery<PersonalInvitation>().Where(one => one.Role, ProgramRole.Mentor), cancellation));
    }

    private async Task<bool> AnyAsync<T>(Partition partition, CancellationToken cancellation)
        where T : class, IDocument => await store.QueryAsync(partition, new DocumentQuery<T>(Limit: 1), cancellation).AnyAsync(cancellation);

    // A mail to the coordinators that invites is a test: the invitation itself goes to people.
    private async Task<bool> IsTestedAsync(string programId, CancellationToken cancellation) => await store
        .QueryAsync(
            Partition.Mail(programId),
            new DocumentQuery<MailLine>(IdPrefix: MailLine.PrefixOf(MailIndex.Receiver, MailOrder.Coordinator), Limit: 1)
                .Where(line => line.Template, MailTemplate.Invitation)
                .Where(line => line.Status, MailStatus.Sent),
            cancellation)
        .AnyAsync(cancellation);

    [GeneratedRegex(@"^(?<words>.+?)\s+\|\s+(?<key>[a-z][a-z0-9-]*)$")]
    private static partial Regex Line();
}

/// <param name="Parts">Each of a week.</param>
public sealed record FirstWeekList(string Title, IReadOnlyList<FirstWeekPart> Parts)
{
    public int Done => Parts.Sum(part => part.Lines.Count(line => line.IsDone));

    public int Lines => Parts.Sum(part => part.Lines.Count);
}

public sealed record FirstWeekPart(string Title, IReadOnlyList<FirstWeekLine> Lines);

/// <param name="Key">Null for a line that cannot be ticked.</param>
/// <param name="IsSeen">Whether it ticks itself, by what is known of the program.</param>
/// <param name="By">Who ticked it; null where nobody did.</param>
/// <param name="At">When, UTC; likewise.</param>
public sealed record FirstWeekLine(string? Key, string Text, bool IsDone, bool IsSeen, string? By, DateTimeOffset? At);

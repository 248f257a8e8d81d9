using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>Something that is said about a program to make people want to take part: by which means, when, to whom, and who does it (R10).</summary>
/// <param name="On">The day for it, where the program is.</param>
/// <param name="Owner">Who does it, in a coordinator's words.</param>
/// <param name="Words">By language (BCP 47 tag): what is said in place of the ready text. Null, or no entry, says the ready text.</param>
/// <param name="DoneAt">UTC; null while it is to be done.</param>
public sealed record CampaignItem(
    string ProgramId,
    string ItemId,
    CampaignChannel Channel,
    DateOnly On,
    CampaignAudience Audience,
    string Owner,
    IReadOnlyDictionary<string, string>? Words = null,
    DateTimeOffset? DoneAt = null) : IDocument
{
    public const int LongestId = 64;

    public const int LongestOwner = 200;

    public const int LongestWords = 4000;

    /// <summary>Of one program.</summary>
    public const int Most = 60;

    public static string Type => "campaign-item";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, ItemId).Id;

    /// <summary>The key of the work item that reminds of it: another day is another reminder.</summary>
    public string Reminder => $"campaign-{ItemId}.{On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    public static Key<CampaignItem> KeyOf(string programId, string itemId) => new(Partition.Program(programId), $"campaign-item:{itemId}");

    /// <summary>Whether it is to be done today, or should have been.</summary>
    /// <param name="today">Where the program is.</param>
    public bool IsDue(DateOnly today) => DoneAt is null && On <= today;
}

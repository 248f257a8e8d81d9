using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Costs;

/// <summary>What a program used in one month with all its mentorships, or the organization where something belongs to no program.</summary>
/// <param name="ProgramId">Null for what belongs to none.</param>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="Writings">Names of the latest additions, by which one that is repeated is known.</param>
/// <param name="Number">Counts those.</param>
public sealed record MonthlyUsage(string? ProgramId, DateOnly Month, UsageCounts Counts, IReadOnlyList<Guid> Writings, long Number) : IDocument
{
    /// <summary>An addition of which nobody knows after more than these whether it arrived is given up, and never made twice.</summary>
    public const int WritingsKept = 50;

    public static string Type => "usage";

    public Partition Partition => KeyOf(ProgramId, Month).Partition;

    public string Id => KeyOf(ProgramId, Month).Id;

    public static Key<MonthlyUsage> KeyOf(string? programId, DateOnly month) => new(PartitionOf(programId), $"usage:{Written(month)}");

    public static Partition PartitionOf(string? programId) => programId is null ? Partition.Organization : Partition.Program(programId);

    public static MonthlyUsage Begin(string? programId, DateOnly month) => new(programId, month, UsageCounts.Nothing, [], 0);

    /// <summary>The month of a moment, UTC.</summary>
    public static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);

    /// <summary>"2027-01".</summary>
    public static string Written(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <param name="writing">Null for what is known to be counted once by other means.</param>
    public MonthlyUsage Adding(UsageCounts counts, Guid? writing) => this with
    {
        Counts = Counts.Plus(counts),
        Writings = writing is { } named ? [.. Writings.TakeLast(WritingsKept - 1), named] : Writings,
        Number = writing is null ? Number : Number + 1,
    };
}

/// <summary>The part of it that one mentorship used.</summary>
/// <param name="Month">Its first day, UTC.</param>
public sealed record MentorshipUsage(string ProgramId, string MentorshipId, DateOnly Month, UsageCounts Counts) : IDocument
{
    public static string Type => "mentorship-usage";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, Month).Id;

    public static Key<MentorshipUsage> KeyOf(string programId, string mentorshipId, DateOnly month) =>
        new(Partition.Program(programId), $"{PrefixOf(mentorshipId)}{MonthlyUsage.Written(month)}");

    /// <summary>How the ids of all months of a mentorship start.</summary>
    public static string PrefixOf(string mentorshipId) => $"mentorship-usage:{mentorshipId}:";
}

/// <summary>How far the mails and meetings of a program are counted.</summary>
/// <param name="MailPlace">Of the last mail that was looked at, in the order of their times; null before the first.</param>
/// <param name="CountedUntil">UTC.</param>
public sealed record UsageProgress(string ProgramId, string? MailPlace, DateTimeOffset CountedUntil) : IDocument
{
    public static string Type => "usage-progress";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<UsageProgress> KeyOf(string programId) => new(Partition.Program(programId), "usage-progress");
}

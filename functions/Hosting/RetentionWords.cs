using MentorFlow.Domain.Privacy;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Hosting;

/// <summary>How long data is kept, in words: the same wherever it is said.</summary>
internal static class RetentionWords
{
    /// <summary>"6 months from the end of the program".</summary>
    public static string Kept(this RetentionPolicy policy, RetentionPurpose purpose, Texts texts) =>
        texts[$"stored-data.kept.{purpose}", ("months", policy.MonthsOf(purpose)), ("part", policy.Participation)];

    /// <summary>Of a kind of data that has no span of its own.</summary>
    public static string Kept(this RetentionPolicy policy, StoredData row, Texts texts) =>
        RetentionRows.Of(row) is { } purpose ? policy.Kept(purpose, texts) : texts["stored-data.spans.None"];
}

using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Concerns;

/// <summary>What the person or a keeper wrote about a concern.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="MessageId">Made by the form that it was written in: the same one again is a repeat.</param>
/// <param name="From">In which part a keeper wrote it; null for the person.</param>
/// <param name="Name">Of the keeper, as the person sees it; null for the person.</param>
/// <param name="At">UTC.</param>
/// <param name="Closes">Whether the concern was closed with it.</param>
public sealed record ConcernMessage(
    string ProgramId,
    string ConcernId,
    int Number,
    string MessageId,
    KeeperKind? From,
    string? Name,
    DateTimeOffset At,
    string Text,
    bool Closes = false) : IDocument
{
    public const int LongestText = 4000;

    public static string Type => "concern-message";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => $"{PrefixOf(ConcernId)}{Number:D4}";

    /// <summary>With which the ids of all messages of a concern begin.</summary>
    public static string PrefixOf(string concernId) => $"concern-message:{concernId}:";
}

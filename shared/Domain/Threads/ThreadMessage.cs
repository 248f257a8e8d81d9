using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Threads;

/// <summary>What a member of a mentorship wrote to the others (R98): theirs alone, on their page and in their calls.</summary>
/// <param name="Number">Its place in the thread, from 1 and without gaps.</param>
/// <param name="MessageId">Made by the page that it was written on: the same one again is a repeat.</param>
/// <param name="PersonId">Who wrote it.</param>
/// <param name="At">When it reached us, UTC.</param>
/// <param name="SessionId">The session in whose call it was said; null for what was written on the page.</param>
public sealed record ThreadMessage(
    string ProgramId, string MentorshipId, int Number, string MessageId, string PersonId, DateTimeOffset At, string Text, string? SessionId = null) : IDocument
{
    public const int LongestText = 2000;

    public static string Type => "thread-message";

    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);

    public string Id => IdOf(Number);

    public static string IdOf(int number) => $"thread-message:{number:D8}";
}

/// <summary>A thread, and where in it something is said.</summary>
/// <param name="SessionId">The session in whose call; null on the page.</param>
public sealed record ThreadPlace(string ProgramId, string MentorshipId, string? SessionId = null)
{
    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);
}

/// <summary>One line, as it is sent.</summary>
/// <param name="MessageId">A UUID that the page made.</param>
public sealed record SaidLine(string MessageId, string Text);

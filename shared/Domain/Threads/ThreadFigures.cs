using System.Text.Json.Serialization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Threads;

/// <summary>
/// What coordinators may know of a thread (R98, R102): how many messages its members wrote on their page, and how fast they were answered. No words, and
/// nothing of one person alone.
/// </summary>
/// <param name="Taken">Number of the last message that is counted here.</param>
/// <param name="Messages">Written on the page, those taken back among them; what is said in a call is not counted.</param>
/// <param name="LastAt">When the last of them was written, UTC; null before the first.</param>
/// <param name="InTime">How many first messages were answered within the time that the agreement in force gives.</param>
/// <param name="Late">For how many of them that time passed.</param>
/// <param name="Minutes">From a first message to its answer, the last hundred; null before the first.</param>
public sealed record ThreadFigures(
    string ProgramId,
    string MentorshipId,
    int Taken = 0,
    int Messages = 0,
    DateTimeOffset? LastAt = null,
    int InTime = 0,
    int Late = 0,
    IReadOnlyList<int>? Minutes = null) : IDocument
{
    private const int MostMinutes = 100;

    /// <summary>How many messages another member answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Exchanges { get; init; }

    public static string Type => "thread-figures";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public static Key<ThreadFigures> KeyOf(string programId, string mentorshipId) =>
        new(Partition.Program(programId), $"thread-figures:{mentorshipId}");

    /// <summary>The same with one more message.</summary>
    public ThreadFigures With(ThreadMessage message) => message.SessionId is not null
        ? this with { Taken = message.Number }
        : this with { Taken = message.Number, Messages = Messages + 1, LastAt = message.At };

    /// <summary>The same with one more answer.</summary>
    /// <param name="isInTime">False where its time had passed, which is counted already.</param>
    public ThreadFigures With(TimeSpan waited, bool isInTime) => this with
    {
        Exchanges = Exchanges + 1,
        InTime = InTime + (isInTime ? 1 : 0),
        Minutes = [.. (Minutes ?? []).Append((int)waited.TotalMinutes).TakeLast(MostMinutes)],
    };

    /// <summary>Half of the answers came within it; null without answers.</summary>
    public static TimeSpan? MedianOf(IEnumerable<int> minutes)
    {
        var ordered = minutes.Order().ToList();
        return ordered.Count == 0 ? null : TimeSpan.FromMinutes((ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2.0);
    }
}

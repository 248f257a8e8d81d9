using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What one member tells another about working together (R93): theirs alone, never an appraisal. Coordinators see how much there is.</summary>
/// <param name="FeedbackId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="WentWell">In their words; empty where they told it elsewhere.</param>
/// <param name="TryNext">Likewise.</param>
/// <param name="Link">Where it can be read, heard or seen; null for feedback in words, or told in person.</param>
/// <param name="ToldOn">The day on which it was told in person, where the giver lives; null otherwise.</param>
/// <param name="GivenAt">UTC.</param>
/// <param name="ThankedAt">When the receiver said thanks, UTC; null before.</param>
/// <param name="Question">What the receiver asks back; null for nothing.</param>
public sealed record Feedback(
    string ProgramId,
    string MentorshipId,
    string FeedbackId,
    string FromId,
    string ToId,
    FeedbackTopic Topic,
    string WentWell,
    string TryNext,
    Uri? Link,
    DateOnly? ToldOn,
    DateTimeOffset GivenAt,
    DateTimeOffset? ThankedAt = null,
    string? Question = null) : IDocument
{
    public static string Type => "feedback";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, FeedbackId).Id;

    public static Key<Feedback> KeyOf(string programId, string mentorshipId, string feedbackId) =>
        new(Partition.Program(programId), $"{PrefixOf(mentorshipId)}{feedbackId}");

    /// <summary>The id prefix of all feedback in one mentorship.</summary>
    public static string PrefixOf(string mentorshipId) => $"feedback:{mentorshipId}:";
}

/// <summary>What feedback is about.</summary>
public enum FeedbackTopic
{
    LastSession,

    /// <summary>How the other mentors, or lets themselves be mentored.</summary>
    Style,

    Preparation,
    Progress,
    Communication,
    SomethingElse,
}

using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>That a member asked another for feedback: it stands on that other's page until they gave some. Asked again, it is asked anew.</summary>
/// <param name="FromId">Who asks.</param>
/// <param name="ToId">Who is asked.</param>
/// <param name="At">When, UTC.</param>
public sealed record FeedbackWish(string ProgramId, string MentorshipId, string FromId, string ToId, DateTimeOffset At) : IDocument
{
    public static string Type => "feedback-wish";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, ToId).Id;

    public static Key<FeedbackWish> KeyOf(string programId, string mentorshipId, string toId) =>
        new(Partition.Program(programId), $"feedback-wish:{mentorshipId}:{toId}");
}

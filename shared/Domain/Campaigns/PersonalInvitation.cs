using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>Somebody is asked by name, in words of who asks, and what becomes of it is kept (R12).</summary>
/// <param name="InvitationId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="FromId">Person id of the ambassador who asks; null for a coordinator.</param>
/// <param name="FromName">As the mail and the page name who asks.</param>
/// <param name="Words">In which they ask.</param>
/// <param name="AnswerBy">Until when it can be answered, UTC.</param>
/// <param name="OpenedAt">When the link in the mail was followed first, UTC; null before.</param>
/// <param name="AnsweredAt">UTC; null before.</param>
public sealed record PersonalInvitation(
    string ProgramId,
    string InvitationId,
    string PersonId,
    ProgramRole Role,
    string? FromId,
    string FromName,
    string Words,
    DateTimeOffset SentAt,
    DateTimeOffset AnswerBy,
    PersonalInvitationStage Stage = PersonalInvitationStage.Sent,
    DateTimeOffset? OpenedAt = null,
    DateTimeOffset? AnsweredAt = null) : IDocument
{
    /// <summary>What brought who said yes, as enrollments keep it.</summary>
    public const string Because = $"{Enrollment.SignUp}personal";

    public const int LongestWords = 1000;

    /// <summary>How many an ambassador writes within a month.</summary>
    public const int MostAMonth = 20;

    public static string Type => "personal-invitation";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, InvitationId).Id;

    public static Key<PersonalInvitation> KeyOf(string programId, string invitationId) =>
        new(Partition.Program(programId), $"personal-invitation:{invitationId}");

    public bool CanAnswer(DateTimeOffset now) => Stage is PersonalInvitationStage.Sent or PersonalInvitationStage.Opened && now < AnswerBy;
}

public enum PersonalInvitationStage
{
    Sent,

    /// <summary>The link in its mail was followed.</summary>
    Opened,

    Accepted,
    Declined,

    /// <summary>No answer came.</summary>
    Lapsed,
}

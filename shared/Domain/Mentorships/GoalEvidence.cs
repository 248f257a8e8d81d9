namespace MentorFlow.Domain.Mentorships;

/// <summary>What shows how far a goal is (R111); who added it may take it away again.</summary>
/// <param name="By">Person id.</param>
/// <param name="At">When it was added, UTC.</param>
/// <param name="Note">In the words of who added it; may be empty beside a link, a file or a rating.</param>
/// <param name="Link">An https address; null for another kind.</param>
/// <param name="AttachmentId">Of a file of the mentorship; null for another kind.</param>
/// <param name="FileName">Its name, as it was added.</param>
/// <param name="Rating">How near the goal is by one's own feeling, 1 to 5; null for another kind.</param>
public sealed record GoalEvidence(
    string EvidenceId,
    EvidenceKind Kind,
    string By,
    DateTimeOffset At,
    string Note,
    string? Link = null,
    string? AttachmentId = null,
    string? FileName = null,
    int? Rating = null);

public enum EvidenceKind
{
    Link,
    File,

    /// <summary>Of a quiz or a checklist, typed in.</summary>
    Result,

    /// <summary>1 to 5, with a note.</summary>
    SelfAssessment,
}

public static class EvidenceRules
{
    public const int LongestNote = 500;

    public const int LongestLink = 1000;

    /// <summary>Names the fields as the form does: "link", "note", "rating", "file".</summary>
    public static IReadOnlyList<FieldError> Check(GoalEvidence evidence)
    {
        var errors = new List<FieldError>();
        Require(evidence.Kind is not EvidenceKind.Link || IsLink(evidence.Link), "link", "rules.goal-link", ("max", LongestLink));
        Require(evidence.Kind is not EvidenceKind.File || evidence.AttachmentId is not null, "file", "rules.needs-answer");
        Require(evidence.Kind is not EvidenceKind.Result || evidence.Note.Length > 0, "note", "rules.goal-result");
        Require(evidence.Kind is not EvidenceKind.SelfAssessment || evidence.Rating is >= 1 and <= 5, "rating", "rules.from-to", ("min", 1), ("max", 5));
        Require(evidence.Note.Length <= LongestNote, "note", "rules.too-long", ("max", LongestNote));
        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    // People follow it from the page: it leads to a web page, and carries no password.
    internal static bool IsLink(string? written) =>
        written is { Length: <= LongestLink }
        && Uri.TryCreate(written, UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps
        && link.UserInfo.Length == 0
        && link.Host.Contains('.', StringComparison.Ordinal);
}

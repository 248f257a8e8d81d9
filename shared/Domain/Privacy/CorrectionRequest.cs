using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Somebody says that a fact about them is wrong which they cannot change themselves (GDPR, Art. 16); a coordinator answers.</summary>
/// <param name="RequestId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="ProgramId">Whose coordinator is asked; the organization's queue where they take part in none.</param>
/// <param name="Words">What is wrong, and what is right, in their words.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AnswerBy">UTC.</param>
/// <param name="AnsweredAt">UTC; null while it is open.</param>
/// <param name="Answer">In the words of the coordinator; null while it is open, and where they wrote none.</param>
public sealed record CorrectionRequest(
    string PersonId,
    string RequestId,
    string ProgramId,
    CorrectedFact Fact,
    string Words,
    DateTimeOffset AskedAt,
    DateTimeOffset AnswerBy,
    DateTimeOffset? AnsweredAt = null,
    string? Answer = null) : IDocument
{
    public const int LongestWords = 1000;

    private const string ItemMark = "correction-";

    /// <summary>Within which an answer is promised: what the law allows at most (GDPR, Art. 12).</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(30);

    public static string Type => "correction";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId, RequestId).Id;

    /// <summary>The key of the work item that asks the coordinator.</summary>
    public string ItemKey => ItemKeyOf(RequestId);

    public static string ItemKeyOf(string requestId) => $"{ItemMark}{requestId}";

    /// <returns>Null for the key of another item.</returns>
    public static string? RequestOf(string itemKey) =>
        itemKey.StartsWith(ItemMark, StringComparison.Ordinal) ? itemKey[ItemMark.Length..] : null;

    /// <summary>How the ids of all requests of one person begin.</summary>
    public static string PrefixOf(string personId) => $"{Type}:{personId}:";

    public static Key<CorrectionRequest> KeyOf(string programId, string personId, string requestId) =>
        new(Partition.Program(programId), $"{PrefixOf(personId)}{requestId}");
}

/// <summary>Which fact is wrong.</summary>
public enum CorrectedFact
{
    Name,
    Address,
    Title,
    Level,
    Team,
    Site,
    Manager,
    FirstDay,
    Leave,
    Other,
}

public static class CorrectionDecisions
{
    /// <param name="requestId">Made by the form.</param>
    /// <param name="fact">Null where none was chosen.</param>
    public static Verdict<CorrectionRequest> Ask(
        string personId, string requestId, string programId, CorrectedFact? fact, string? words, DateTimeOffset now)
    {
        var said = words?.Trim() ?? "";
        var wrong = new List<FieldError>();
        if (fact is null)
        {
            wrong.Add(new FieldError("fact", "rules.choose-one"));
        }

        if (said.Length is 0 or > CorrectionRequest.LongestWords)
        {
            wrong.Add(new FieldError("words", "my-data.rules.words", ("max", CorrectionRequest.LongestWords)));
        }

        return wrong.Count > 0
            ? Refusal.Invalid(wrong)
            : new CorrectionRequest(personId, requestId, programId, fact!.Value, said, now, now + CorrectionRequest.AnswerWithin);
    }

    /// <param name="answer">Null for none.</param>
    public static Verdict<CorrectionRequest> Answer(CorrectionRequest asked, string? answer, DateTimeOffset now) => asked.AnsweredAt is not null
        ? RefusalReason.AlreadyDone
        : asked with { AnsweredAt = now, Answer = answer };
}

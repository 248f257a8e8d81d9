namespace MentorFlow.Domain.Mentorships;

/// <summary>Another agreement that was proposed over a signed one: until all have signed it, the signed one counts.</summary>
/// <param name="ProposedBy">Person id of a member, or <see cref="ByProgram"/>.</param>
/// <param name="AnswerBy">When it lapses unless all have signed, UTC; a pause moves it.</param>
/// <param name="Signatures">Who signed it, and when; its proposer did first.</param>
public sealed record AgreementChange(
    Agreement Agreement,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    DateTimeOffset AnswerBy,
    IReadOnlyDictionary<string, DateTimeOffset> Signatures)
{
    /// <summary>Stands for no member: the program has changed, and asks all of them.</summary>
    public const string ByProgram = "program";

    /// <summary>The end of the mentorship that would count with it, UTC; null where that stays. A pause moves it.</summary>
    public DateTimeOffset? Ends { get; init; }

    public bool IsByProgram => ProposedBy == ByProgram;

    public bool IsSignedBy(string personId) => Signatures.ContainsKey(personId);
}

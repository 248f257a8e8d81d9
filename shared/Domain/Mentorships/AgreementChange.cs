namespace MentorFlow.Domain.Mentorships;

/// <summary>Another agreement that was proposed over a signed one: until all have signed it, the signed one counts.</summary>
/// <param name="AnswerBy">When it lapses unless all have signed, UTC; a pause moves it.</param>
/// <param name="Signatures">Who signed it, and when; its proposer did first.</param>
public sealed record AgreementChange(
    Agreement Agreement,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    DateTimeOffset AnswerBy,
    IReadOnlyDictionary<string, DateTimeOffset> Signatures)
{
    public bool IsSignedBy(string personId) => Signatures.ContainsKey(personId);
}

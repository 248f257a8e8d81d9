using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>Somebody in a program who speaks for it among colleagues, by their own yes, and for as long as they like (R12).</summary>
/// <param name="AmbassadorId">Stands in the link of their own; nothing about the person leads to it.</param>
/// <param name="AskedAt">When a coordinator asked, or they volunteered, UTC.</param>
/// <param name="AgreedAt">When they said yes, UTC; null before.</param>
/// <param name="EndedAt">When they said no, or stopped, UTC; null before.</param>
public sealed record Ambassador(
    string ProgramId,
    string PersonId,
    string AmbassadorId,
    DateTimeOffset AskedAt,
    AmbassadorStage Stage = AmbassadorStage.Asked,
    DateTimeOffset? AgreedAt = null,
    DateTimeOffset? EndedAt = null) : IDocument
{
    public static string Type => "ambassador";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public JoinChannel Channel => JoinChannel.OfAmbassador(AmbassadorId);

    public static Key<Ambassador> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"ambassador:{personId}");
}

public enum AmbassadorStage
{
    /// <summary>By a coordinator, without an answer yet.</summary>
    Asked,

    Active,
    Declined,
    Stopped,
}

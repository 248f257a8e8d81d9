using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Outcomes;

/// <summary>
/// On what the organization may read what became of people at work: without one, nothing is read (R108, R114). Who named it and when stays with it.
/// </summary>
/// <param name="Words">Where it is written down, in the administrator's words: the agreement with the works council, its date.</param>
/// <param name="NamedAt">UTC.</param>
public sealed record LegalBasis(LegalGround Ground, string Words, NoteWriter By, DateTimeOffset NamedAt) : IDocument
{
    public const int LongestWords = 1000;

    /// <summary>Since when it holds no more, UTC; null while it does.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Who took it back; null while nobody has.</summary>
    public NoteWriter? WithdrawnBy { get; init; }

    public static string Type => "legal-basis";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<LegalBasis> Key { get; } = new(Partition.Organization, "legal-basis:outcomes");

    public bool Holds => WithdrawnAt is null;
}

/// <summary>What the law asks for; which one it is, the organization says and answers for.</summary>
public enum LegalGround
{
    /// <summary>An agreement with the works council, or another collective agreement.</summary>
    WorksAgreement,

    /// <summary>A legitimate interest that was weighed in writing.</summary>
    LegitimateInterest,

    /// <summary>A law, or a task in the public interest.</summary>
    PublicTask,
}

/// <summary>The form as it was sent.</summary>
/// <param name="Ground">Null where none was chosen.</param>
public sealed record LegalBasisDraft(LegalGround? Ground, string? Words);

using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>One mail in a program's own words, in one language, with what it said before, so that a change can be taken back.</summary>
/// <param name="Language">As the language files are named: "fr".</param>
/// <param name="Versions">The oldest first, at most <see cref="MostVersions"/>; the last one is in use. Empty while nobody has changed anything.</param>
public sealed record MailWording(string ProgramId, MailTemplate Template, string Language, IReadOnlyList<WordingVersion> Versions) : IDocument
{
    public const int MostVersions = 20;

    private const string Prefix = "wording:";

    public static string Type => "wording";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Template, Language).Id;

    /// <summary>What is said now.</summary>
    public OwnWords Words => Versions is [.., var last] ? last.Words : OwnWords.None;

    /// <summary>Of what is said now; 0 while nobody has changed anything.</summary>
    public int Number => Versions is [.., var last] ? last.Number : 0;

    public static Key<MailWording> KeyOf(string programId, MailTemplate template, string language) =>
        new(Partition.Program(programId), $"{Prefix}{template}:{language}");

    public static MailWording Original(string programId, MailTemplate template, string language) => new(programId, template, language, []);
}

/// <param name="Number">1 for the first change, one more for each.</param>
/// <param name="By">The actor, as the ledger writes it.</param>
public sealed record WordingVersion(int Number, OwnWords Words, string By, DateTimeOffset At);

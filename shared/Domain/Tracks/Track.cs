using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Tracks;

/// <summary>
/// A part of a program by impact area (R27): own people, events, figures and a page. It stands beside the program, so that it comes and goes without a
/// new version of what pairs have signed.
/// </summary>
/// <param name="TrackId">Lower-case letters, digits and dashes, at most 32: it stands in addresses.</param>
/// <param name="Names">By language (BCP 47 tag); one at least.</param>
/// <param name="Purposes">By language, what it is for; null for nothing.</param>
/// <param name="Roles">Whom it is for; null for every role.</param>
/// <param name="Sites">At one of them, in any spelling of capitals; null for everywhere.</param>
/// <param name="Teams">In one of them; null for any.</param>
/// <param name="Contact">Whom its people ask; null for the coordinators of the program.</param>
public sealed record Track(
    string ProgramId,
    string TrackId,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, string>? Purposes = null,
    IReadOnlyList<ProgramRole>? Roles = null,
    IReadOnlyList<string>? Sites = null,
    IReadOnlyList<string>? Teams = null,
    TrackContact? Contact = null) : IDocument
{
    public const int LongestId = 32;

    public const int LongestName = 80;

    public const int LongestPurpose = 1000;

    public const int MostPlaces = 50;

    /// <summary>Of one program.</summary>
    public const int Most = 20;

    public static string Type => "track";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, TrackId).Id;

    public static Key<Track> KeyOf(string programId, string trackId) => new(Partition.Program(programId), $"track:{trackId}");

    /// <summary>As somebody reads it; in another language where it has none in theirs.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string NameIn(string? language) => WordsByLanguage.In(Names, language) ?? TrackId;

    /// <returns>Null where nothing is said of it.</returns>
    public string? PurposeIn(string? language) => WordsByLanguage.In(Purposes, language);

    /// <summary>How closely it fits those whom it is for: of two that fit somebody, the closer one is theirs by the rule.</summary>
    public int Closeness => (Teams is { Count: > 0 } ? 4 : 0) + (Sites is { Count: > 0 } ? 2 : 0) + (Roles is { Count: > 0 } ? 1 : 0);

    /// <param name="site">Of the person; null where none is known, which is no site of a list.</param>
    /// <param name="team">The same of their team.</param>
    public bool IsFor(ProgramRole role, string? site, string? team) =>
        (Roles is null or [] || Roles.Contains(role)) && IsOneOf(Sites, site) && IsOneOf(Teams, team);

    private static bool IsOneOf(IReadOnlyList<string>? wanted, string? value) =>
        wanted is null or []
        || (value is not null && wanted.Any(one => string.Equals(one, value.Trim(), StringComparison.OrdinalIgnoreCase)));
}

/// <param name="Name">As its people read it.</param>
public sealed record TrackContact(string Name, string Email);

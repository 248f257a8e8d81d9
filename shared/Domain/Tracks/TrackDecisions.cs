using System.Text.RegularExpressions;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Tracks;

/// <summary>A track as somebody writes it. Everything may be missing; the rules say what must not be.</summary>
/// <param name="Names">By language; one at least.</param>
/// <param name="Purposes">By language.</param>
/// <param name="Roles">Null or empty for every role.</param>
/// <param name="Sites">Null or empty for everywhere.</param>
/// <param name="Teams">Null or empty for any.</param>
/// <param name="Contact">Null for the coordinators of the program.</param>
public sealed record TrackDraft(
    IReadOnlyDictionary<string, string>? Names,
    IReadOnlyDictionary<string, string>? Purposes = null,
    IReadOnlyList<ProgramRole>? Roles = null,
    IReadOnlyList<string>? Sites = null,
    IReadOnlyList<string>? Teams = null,
    TrackContact? Contact = null);

/// <summary>What may happen to the tracks of a program, and who is in which; pure.</summary>
public static partial class TrackDecisions
{
    /// <param name="known">What stands under that id; null for a new one.</param>
    /// <param name="count">How many the program has.</param>
    /// <param name="languages">BCP 47 tags of the languages that texts are written in.</param>
    public static Verdict<Track> Save(
        MentoringProgram program, Track? known, string trackId, TrackDraft draft, int count, IReadOnlyList<string> languages)
    {
        var (names, purposes) = (WordsByLanguage.Tidy(draft.Names), WordsByLanguage.Tidy(draft.Purposes));
        var (sites, teams) = (Tidy(draft.Sites), Tidy(draft.Teams));
        var roles = (draft.Roles ?? []).Distinct().ToList();
        var contact = draft.Contact is { } given && !(string.IsNullOrWhiteSpace(given.Name) && string.IsNullOrWhiteSpace(given.Email))
            ? new TrackContact(given.Name.Trim(), given.Email.Trim())
            : null;
        var errors = new List<FieldError>();
        Require(TrackId().IsMatch(trackId), "trackId", "rules.track-id", ("max", Track.LongestId));
        Require(names.Count > 0, $"names.{languages[0]}", "rules.not-empty");
        CheckLanguages("names", names);
        CheckLanguages("purposes", purposes);
        foreach (var (language, name) in names)
        {
            Require(name.Length <= Track.LongestName && !name.Any(char.IsControl), $"names.{language}", "rules.one-line", ("max", Track.LongestName));
        }

        foreach (var (language, purpose) in purposes)
        {
            Require(purpose.Length <= Track.LongestPurpose, $"purposes.{language}", "rules.too-long", ("max", Track.LongestPurpose));
        }

        Require(roles.TrueForAll(role => program.Uses(role)), "roles", "rules.role-of-form");
        CheckPlaces("sites", sites);
        CheckPlaces("teams", teams);
        Require(contact is null || (contact.Name.Length > 0 && PersonRules.IsText(contact.Name)), "contact.name", "rules.not-empty");
        Require(contact is null || PersonRules.IsMailAddress(contact.Email), "contact.email", "rules.mail-address");
        Require(known is not null || count < Track.Most, $"names.{languages[0]}", "rules.at-most", ("max", Track.Most));
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var saved = new Track(
            program.ProgramId,
            trackId,
            names,
            purposes.Count == 0 ? null : purposes,
            roles.Count == 0 ? null : roles,
            sites.Count == 0 ? null : sites,
            teams.Count == 0 ? null : teams,
            contact);
        return known is not null && IsSame(known, saved) ? RefusalReason.AlreadyDone : saved;

        void CheckLanguages(string field, IReadOnlyDictionary<string, string> words)
        {
            foreach (var language in words.Keys)
            {
                Require(languages.Contains(language), $"{field}.{language}", "rules.one-of", ("choices", string.Join(", ", languages)));
            }
        }

        void CheckPlaces(string field, IReadOnlyList<string> places)
        {
            Require(places.Count <= Track.MostPlaces, field, "rules.at-most", ("max", Track.MostPlaces));
            Require(places.All(PersonRules.IsText), field, "rules.one-line", ("max", PersonRules.LongestText));
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>A track goes; nobody may be in it any more.</summary>
    /// <param name="people">How many are in it.</param>
    public static Verdict<Track> Remove(Track track, int people) =>
        people > 0 ? Refusal.Invalid(new FieldError("track", "rules.track-has-people", ("count", people))) : track;

    /// <param name="known">Null while nothing was said.</param>
    public static Verdict<TrackSettings> Settle(TrackSettings? known, string programId, TrackPreference? matching, bool byRule)
    {
        if (matching is not { } preference || !Enum.IsDefined(preference))
        {
            return Refusal.Invalid(new FieldError("matching", "rules.choose-one"));
        }

        var settled = new TrackSettings(programId, preference, byRule);
        return settled == (known ?? new TrackSettings(programId)) ? RefusalReason.AlreadyDone : settled;
    }

    /// <summary>Somebody is put into a track, or out of every one.</summary>
    /// <param name="trackId">Null for none.</param>
    /// <param name="tracks">Those that they may be in.</param>
    public static Verdict<Enrollment> Place(Enrollment enrollment, string? trackId, IReadOnlyList<Track> tracks) =>
        !enrollment.IsOpen ? RefusalReason.WrongStage
        : enrollment.Track == trackId ? RefusalReason.AlreadyDone
        : trackId is not null && tracks.All(track => track.TrackId != trackId) ? Refusal.Invalid(new FieldError("track", "rules.choose-one"))
        : enrollment with { Track = trackId };

    /// <summary>Those that somebody can choose for themselves.</summary>
    public static IReadOnlyList<Track> For(IEnumerable<Track> tracks, ProgramRole role, string? site, string? team) =>
        [.. tracks.Where(track => track.IsFor(role, site, team))];

    /// <summary>The track that the rule gives: of those that fit, the one that fits most closely.</summary>
    /// <returns>Null where none fits.</returns>
    public static Track? ByRule(IEnumerable<Track> tracks, ProgramRole role, string? site, string? team) =>
        For(tracks, role, site, team).OrderByDescending(track => track.Closeness).ThenBy(track => track.TrackId, StringComparer.Ordinal).FirstOrDefault();

    private static List<string> Tidy(IReadOnlyList<string>? places) =>
        [.. (places ?? []).Where(place => !string.IsNullOrWhiteSpace(place)).Select(place => place.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsSame(Track known, Track saved) =>
        WordsByLanguage.IsSame(known.Names, saved.Names)
        && WordsByLanguage.IsSame(known.Purposes, saved.Purposes)
        && (known.Roles ?? []).SequenceEqual(saved.Roles ?? [])
        && (known.Sites ?? []).SequenceEqual(saved.Sites ?? [])
        && (known.Teams ?? []).SequenceEqual(saved.Teams ?? [])
        && known.Contact == saved.Contact;

    [GeneratedRegex(@"^[a-z0-9-]{1,32}\z")]
    private static partial Regex TrackId();
}

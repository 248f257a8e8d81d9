using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>Between a profile and the fields of its form; what the form cannot say is an error by field, as what the rules refuse.</summary>
internal static class ProfileForm
{
    /// <summary>The field in which somebody chooses a part of the program.</summary>
    public const string Track = "track";

    /// <summary>The field in which somebody says that they have done this before.</summary>
    public const string Experience = "hasExperience";

    /// <summary>The field in which a button says that it does not save the profile.</summary>
    public const string Step = "step";

    /// <summary>The button that keeps a draft.</summary>
    public const string Later = "later";

    /// <param name="profile">With its conflicts by name.</param>
    /// <param name="wish">What a list said, to begin with while there is no profile.</param>
    /// <param name="track">That they are in; null for none.</param>
    /// <param name="asked">What the program asks beside the usual; null for nothing.</param>
    /// <param name="texts">In whose language languages are named.</param>
    public static FormState Of(
        Profile? profile, PersonWish? wish, Person person, ProgramRole role, string? track, ProfileSettings? asked, Texts texts) => FormState.Of(
    [
        (Track, track),
        ("offers", Lines(profile?.Offers ?? wish?.Offers)),
        ("needs", Lines(profile?.Needs ?? wish?.Needs)),
        ("interests", Lines(profile?.Interests)),
        ("goals", profile?.Goals),
        ("motivation", profile?.Motivation),
        ("zone", ZoneChoices.Of(profile?.Zone ?? person.Zone)),
        ("languages", Lines([.. (profile?.Languages ?? [person.ChosenLanguage ?? person.Language ?? "en"]).Select(tag => LanguageNames.Of(tag, texts))])),
        ("style", profile?.Style.ToString()),
        ("learning", profile?.Learning.ToString()),
        (Experience, profile?.HasExperience == true ? "yes" : null),
        (LevelField.Name, profile?.Level?.ToString(CultureInfo.InvariantCulture)),
        ("capacity", (profile?.Capacity ?? 1).ToString(CultureInfo.InvariantCulture)),
        ("declaredConflicts", Lines(profile?.DeclaredConflicts)),
        ("quietFrom", WeekFields.Text(profile?.Accommodations.QuietFrom)),
        ("quietTo", WeekFields.Text(profile?.Accommodations.QuietTo)),
        ("cameraOptional", profile?.Accommodations.CameraOptional == true ? "yes" : null),
        ("lowBandwidth", profile?.Accommodations.LowBandwidth == true ? "yes" : null),
        ("writesFirst", profile?.Accommodations.WritesFirst == true ? "yes" : null),
        ("meetingNeeds", (profile?.Accommodations.Needs ?? []).Select(need => need.ToString()).ToArray()),
        ("breakEvery", profile?.Accommodations.BreakEvery?.ToString(CultureInfo.InvariantCulture)),
        ("notes", profile?.Accommodations.Notes),
        ("notesToPartner", profile?.Accommodations.NotesToPartner == true ? "yes" : null),
        ("notesToCoordinator", profile?.Accommodations.NotesToCoordinator == true ? "yes" : null),
        .. WeekFields.Of(profile?.Availability ?? []),
        .. ProfileDetailForm.Of(profile, asked, role),
    ]);

    /// <summary>The form as it was kept.</summary>
    public static FormState Of(ProfileDraft draft) =>
        new(draft.Fields.ToDictionary(field => field.Key, field => (StringValues)field.Value.ToArray(), StringComparer.Ordinal), []);

    /// <summary>What is in the form, to be kept as it stands.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FieldsOf(IFormCollection form) => form
        .Where(field => field.Key is not (FormToken.Field or Step))
        .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()], StringComparer.Ordinal);

    /// <param name="asked">As above.</param>
    /// <param name="texts">In whose language days and languages are named.</param>
    /// <returns>The profile as far as it could be read, its conflicts by name (<see cref="PersonPicks"/>), and what could not.</returns>
    public static (Profile Profile, IReadOnlyList<FieldError> Unreadable) Read(
        IFormCollection form, ProgramRole role, ProfileSettings? asked, Texts texts, Languages languages)
    {
        var unreadable = new List<FieldError>();
        var profile = new Profile(
            role is ProgramRole.Mentee ? [] : List("offers"),
            role is ProgramRole.Mentor ? [] : List("needs"),
            List("interests"),
            Text("goals"),
            WeekFields.Read(form, texts, unreadable),
            Zone(),
            Tags(),
            Pick<CommunicationStyle>("style"),
            Pick<LearningPreference>("learning"),
            role is ProgramRole.Mentor || form.ContainsKey("capacity") ? Number("capacity") : 1,
            Names("declaredConflicts"),
            Text("motivation"),
            new Accommodations(
                WeekFields.Time(form["quietFrom"], "quietFrom", unreadable),
                WeekFields.Time(form["quietTo"], "quietTo", unreadable),
                form["cameraOptional"] == "yes",
                form["lowBandwidth"] == "yes",
                Text("notes") is { Length: > 0 } notes ? notes : null,
                form["writesFirst"] == "yes",
                form["meetingNeeds"].Select(Choice.Read<MeetingNeed>).OfType<MeetingNeed>().Distinct().ToList() is { Count: > 0 } helps ? helps : null,
                Text("breakEvery").Length == 0 ? null : Number("breakEvery"),
                form["notesToPartner"] == "yes",
                form["notesToCoordinator"] == "yes"))
        {
            HasExperience = form[Experience] == "yes",
            Level = LevelField.Read(form),
        };
        return (ProfileDetailForm.Read(form, profile, asked, role, unreadable), unreadable);

        string Text(string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");

        IReadOnlyList<string> List(string field) =>
            [
                .. string.Join('\n', form[field].ToArray())
                    .Split(['\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];

        // A name may hold a comma.
        IReadOnlyList<string> Names(string field) =>
            [
                .. string.Join('\n', form[field].ToArray())
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];

        string Zone()
        {
            var zone = ZoneChoices.Read(Text("zone"));
            return Unless(ZoneChoices.Has(zone), zone, "zone", "rules.city");
        }

        IReadOnlyList<string> Tags()
        {
            var tags = List("languages").Select(name => LanguageNames.TagOf(name, texts, languages)).Distinct().ToList();
            return Unless(tags.TrueForAll(PersonRules.IsLanguage), tags, "languages", "rules.language-names");
        }

        int Number(string field) =>
            Unless(int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number), number, field, "rules.number");

        T Pick<T>(string field)
            where T : struct, Enum => Choice.Read<T>(form[field]) is { } value ? value : Unless<T>(false, default, field, "rules.choose-one");

        T Unless<T>(bool read, T value, string field, string rule)
        {
            if (!read)
            {
                unreadable.Add(new FieldError(field, rule));
            }

            return value;
        }
    }

    private static string Lines(IReadOnlyList<string>? values) => string.Join('\n', values ?? []);
}

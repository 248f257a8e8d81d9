using MentorFlow.Domain.People;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Tracks;

/// <summary>The form of a track.</summary>
internal static class TrackForm
{
    public static TrackDraft Read(IFormCollection form) => new(
        ByLanguage(form, "names"),
        ByLanguage(form, "purposes"),
        [.. form["roles"].Select(Choice.Read<ProgramRole>).OfType<ProgramRole>()],
        List(form["sites"]),
        List(form["teams"]),
        new TrackContact(form["contact.name"].ToString(), form["contact.email"].ToString()));

    public static FormState Of(Track track) => FormState.Of(
    [
        .. track.Names.Select(name => ($"names.{name.Key}", (StringValues)name.Value)),
        .. (track.Purposes ?? new Dictionary<string, string>()).Select(purpose => ($"purposes.{purpose.Key}", (StringValues)purpose.Value)),
        ("roles", (track.Roles ?? []).Select(role => role.ToString()).ToArray()),
        ("sites", string.Join(", ", track.Sites ?? [])),
        ("teams", string.Join(", ", track.Teams ?? [])),
        ("contact.name", track.Contact?.Name),
        ("contact.email", track.Contact?.Email),
    ]);

    private static Dictionary<string, string> ByLanguage(IFormCollection form, string field) =>
        Languages.BuiltIn.All.ToDictionary(language => language.Tag, language => form[$"{field}.{language.Tag}"].ToString());

    private static string[] List(StringValues text) => text.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

internal static class EventWords
{
    /// <summary>Where an event is, or that nobody has said.</summary>
    public static string PlaceOf(Texts texts, EventFacts facts) => facts switch
    {
        { CalledOffAt: not null } => texts["console-events.not-held"],
        { Address: { } address, Place: { } link } => texts.List([address, link.Host]),
        { Address: { } address } => address,
        { Place: { } place } => place.Host,
        { HasRoom: true } => texts["console-events.on-page"],
        _ => texts["console-events.no-place"],
    };

    /// <summary>For whom a track is, and when on its own clock.</summary>
    /// <param name="parts">That the program has.</param>
    public static string TrackOf(Texts texts, EventTrack track, IReadOnlyList<Track> parts) => texts[
        "console-events.tracks.one",
        ("people", PeopleOf(texts, track, parts)),
        ("sites", track.Sites is { Count: > 0 } sites ? texts.List(sites) : texts["console-events.tracks.everywhere"]),
        ("moment", texts.BriefMoment(track.StartsAt, track.Zone)),
        ("place", track.Address ?? (track.Link is { } link ? new Uri(link).Host : texts["console-events.tracks.same-place"]))];

    private static string PeopleOf(Texts texts, EventTrack track, IReadOnlyList<Track> parts)
    {
        var people = track.Role is { } role ? texts.Of(role) : texts["console-events.tracks.everybody"];
        return track.Part is not { } id ? people : texts[
            "console-events.tracks.of-part",
            ("people", people),
            ("track", parts.FirstOrDefault(part => part.TrackId == id)?.NameIn(texts.Language.Tag) ?? id)];
    }
}

using MentorFlow.Domain.Programs;
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
    public static string TrackOf(Texts texts, EventTrack track) => texts[
        "console-events.tracks.one",
        ("people", track.Role is { } role ? texts.Of(role) : texts["console-events.tracks.everybody"]),
        ("sites", track.Sites is { Count: > 0 } sites ? texts.List(sites) : texts["console-events.tracks.everywhere"]),
        ("moment", texts.BriefMoment(track.StartsAt, track.Zone)),
        ("place", track.Address ?? (track.Link is { } link ? new Uri(link).Host : texts["console-events.tracks.same-place"]))];
}

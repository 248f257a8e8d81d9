using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

internal static class EventWords
{
    /// <summary>Where an event is, or that nobody has said.</summary>
    public static string PlaceOf(Texts texts, EventFacts facts) => facts switch
    {
        { Place: { } place } => place.Host,
        { HasRoom: true } => texts["console-events.on-page"],
        _ => texts["console-events.no-place"],
    };
}

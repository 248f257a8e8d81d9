using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Programs;

/// <summary>What a coordinator should look at twice in the circles of a program; nothing of it is forbidden. Pure.</summary>
public static class CircleWarnings
{
    /// <summary>A call from page to page grows with everybody who joins: over five it stutters, and a room of another provider does not.</summary>
    public static IReadOnlyList<CalendarWarning> Of(ProgramDefinition definition, VideoSettings video) =>
        definition.Form is ProgramForm.Circle
        && video.Provider == VideoSettings.Browser
        && (definition.Circles ?? CircleSettings.Usual) is { Largest: > CircleSettings.MostOnPage } circles
            ? [new CalendarWarning("circles.largest", new Phrase("circles.warnings.browser", ("max", CircleSettings.MostOnPage), ("largest", circles.Largest)))]
            : [];
}

using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The parts of a program.</summary>
/// <param name="Matching">What it counts in matching that two are in the same track.</param>
/// <param name="ByRule">Whether who saves a profile comes into the track that fits most closely.</param>
public sealed record ProgramTracks(TrackPreference Matching, bool ByRule, IReadOnlyList<TrackFacts> Tracks);

/// <param name="Names">By language.</param>
/// <param name="Purposes">By language; null for nothing.</param>
/// <param name="Roles">Null for every role.</param>
/// <param name="Sites">Null for everywhere.</param>
/// <param name="Teams">Null for any.</param>
/// <param name="Contact">Null for the coordinators of the program.</param>
/// <param name="Figures">How it does.</param>
public sealed record TrackFacts(
    string TrackId,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, string>? Purposes,
    IReadOnlyList<ProgramRole>? Roles,
    IReadOnlyList<string>? Sites,
    IReadOnlyList<string>? Teams,
    TrackContact? Contact,
    TrackFigures Figures)
{
    /// <summary>Those of a program.</summary>
    public static async Task<ProgramTracks> OfProgramAsync(
        MentoringProgram program, IDocumentStore store, TrackFigureReading figures, string language, CancellationToken cancellation)
    {
        var settings = await store.TrackSettingsAsync(program.ProgramId, cancellation);
        var tracks = (await store.TracksAsync(program.ProgramId, cancellation)).ToDictionary(track => track.TrackId, StringComparer.Ordinal);
        return new ProgramTracks(
            settings.Matching,
            settings.ByRule,
            [
                .. (await figures.ReadAsync(program.ProgramId, language, cancellation))
                    .Where(one => tracks.ContainsKey(one.TrackId))
                    .Select(one => Of(tracks[one.TrackId], one)),
            ]);
    }

    private static TrackFacts Of(Track track, TrackFigures figures) =>
        new(track.TrackId, track.Names, track.Purposes, track.Roles, track.Sites, track.Teams, track.Contact, figures);
}

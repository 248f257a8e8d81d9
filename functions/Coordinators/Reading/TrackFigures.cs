using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How a track of a program does, as a row beside the others.</summary>
/// <param name="Name">As its reader calls it.</param>
/// <param name="People">Who has said yes, and has not left.</param>
/// <param name="Matched">Of these, those who are or were in a mentorship.</param>
/// <param name="Held">Sessions of mentorships with somebody of the track.</param>
/// <param name="Ease">Mean answer after sessions of its people, 1 to 5; null while too few are counted, so that nobody is recognized.</param>
public sealed record TrackFigures(string TrackId, string Name, int People, int Matched, int Held, double? Ease)
{
    /// <param name="trackOf">By person, of those who take part and are in a track.</param>
    /// <param name="mentorships">Every line of the program.</param>
    /// <param name="pulses">The answers after sessions; null for none.</param>
    /// <param name="language">BCP 47 tag of the reader.</param>
    public static IReadOnlyList<TrackFigures> Of(
        IReadOnlyList<Track> tracks,
        IReadOnlyDictionary<string, string> trackOf,
        IReadOnlyCollection<MentorshipLine> mentorships,
        AnswerTally? pulses,
        string? language) =>
        [.. tracks.Select(track => OfTrack(track, trackOf, mentorships, pulses, language)).OrderBy(track => track.Name, StringComparer.CurrentCulture)];

    private static TrackFigures OfTrack(
        Track track,
        IReadOnlyDictionary<string, string> trackOf,
        IReadOnlyCollection<MentorshipLine> mentorships,
        AnswerTally? pulses,
        string? language)
    {
        var own = mentorships.Where(line => line.Members.Any(member => trackOf.GetValueOrDefault(member.PersonId) == track.TrackId)).ToList();
        var people = trackOf.Values.Count(id => id == track.TrackId);
        var met = own.SelectMany(line => line.Members).Select(member => member.PersonId).Distinct(StringComparer.Ordinal).ToList();
        return new TrackFigures(
            track.TrackId,
            track.NameIn(language),
            people,
            met.Count(personId => trackOf.GetValueOrDefault(personId) == track.TrackId),
            own.Sum(line => line.SessionsHeld),
            pulses?.Of(Grouping.Track, track.TrackId).Mean);
    }
}

/// <summary>Reads the figures of a program's tracks; who is in which is kept in memory until an enrollment changes.</summary>
public sealed class TrackFigureReading(IDocumentStore store, MentorshipReading mentorships)
{
    private readonly KeptByMark<EnrollmentMark, Dictionary<string, string>> kept = new(store);

    /// <param name="language">BCP 47 tag of the reader.</param>
    /// <returns>None for a program without tracks.</returns>
    public async Task<IReadOnlyList<TrackFigures>> ReadAsync(string programId, string? language, CancellationToken cancellation)
    {
        var tracks = await store.TracksAsync(programId, cancellation);
        return tracks.Count == 0
            ? []
            : TrackFigures.Of(
                tracks,
                await TrackOfAsync(programId, cancellation),
                await mentorships.LinesAsync(programId, cancellation),
                await store.ReadAsync(AnswerTally.KeyOf(programId, TallyMeasure.Pulse), cancellation),
                language);
    }

    private Task<Dictionary<string, string>> TrackOfAsync(string programId, CancellationToken cancellation) => kept.ReadAsync(
        EnrollmentMark.KeyOf(programId),
        async () => (await store.AllAsync<EnrollmentStanding>(programId, cancellation).ToListAsync(cancellation))
            .Where(one => one is
            {
                Track: not null,
                Stage: EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready or EnrollmentStage.Matched or EnrollmentStage.Completed,
            })
            .ToDictionary(one => one.PersonId, one => one.Track!, StringComparer.Ordinal),
        cancellation);
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Events;
using MentorFlow.Functions.Participants.Resources;

namespace MentorFlow.Functions.Participants.Programs;

/// <summary>Reads what stands on the page of a program or of one of its tracks: news, events, resources, and who agreed to be shown.</summary>
public sealed class ProgramPageReading(IDocumentStore store, ComingEvents events, PairResources resources)
{
    private const int MostNews = 10;

    private const int MostResources = 5;

    private const int PeopleOnPage = 60;

    /// <param name="trackId">Null for the whole program.</param>
    /// <param name="after">Where the list of people went on to; null or empty for its beginning.</param>
    /// <param name="state">Of the form by which one agrees; null as it stands.</param>
    /// <returns>Null where there is no such track, and for who has not said yes.</returns>
    public async Task<ProgramPageModel?> ReadAsync(
        Participant participant, string? trackId, string? after, FormState? state, CancellationToken cancellation)
    {
        var tracks = await store.TracksAsync(participant.ProgramId, cancellation);
        var track = tracks.FirstOrDefault(one => one.TrackId == trackId);
        if (!EventDecisions.IsInvited(participant.Enrollment) || (trackId is not null && track is null))
        {
            return null;
        }

        var news = await store.NewsAsync(participant.ProgramId, cancellation);
        var shelf = await resources.ShelfAsync(participant.ProgramId, cancellation);
        var own = (await store.FindAsync(ShownPerson.KeyOf(participant.ProgramId, participant.PersonId), cancellation))?.Value;
        var (people, next) = await PeopleAsync(participant.ProgramId, trackId, after, cancellation);
        return new ProgramPageModel(
            participant,
            tracks,
            track,
            [.. news.Where(one => one.TrackId is null || one.TrackId == (trackId ?? participant.Enrollment.Track)).Take(MostNews)],
            await events.OfAsync(participant, cancellation),
            [.. shelf.Take(MostResources)],
            people,
            next,
            own,
            state ?? FormState.Of(("talk", own?.Talk), ("show", own is null ? null : "yes")));
    }

    // Those of a track are few; of the whole program those who agreed are read, and nobody else.
    private async Task<(IReadOnlyList<ShownParticipant> People, string? Next)> PeopleAsync(
        string programId, string? trackId, string? after, CancellationToken cancellation)
    {
        var (people, partition) = (new List<ShownParticipant>(), Partition.Program(programId));
        var from = string.IsNullOrEmpty(after) ? null : after;
        var ids = trackId is null
            ? store.QueryAsync(partition, new DocumentQuery<ShownPerson>(After: from), cancellation).Select(stored => (stored.Value.Id, stored.Value.PersonId))
            : store.QueryAsync(partition, new DocumentQuery<Enrollment>(After: from).Where(one => one.Track, trackId), cancellation)
                .Select(stored => (stored.Value.Id, stored.Value.PersonId));
        await foreach (var (id, personId) in ids)
        {
            if (await FindAsync(programId, personId, cancellation) is not { } person)
            {
                continue;
            }

            people.Add(person);
            if (people.Count == PeopleOnPage)
            {
                return (people, id);
            }
        }

        return (people, null);
    }

    // As they are now: who left, or took it back, is not shown.
    private async Task<ShownParticipant?> FindAsync(string programId, string personId, CancellationToken cancellation) =>
        await store.FindAsync(ShownPerson.KeyOf(programId, personId), cancellation) is { Value: var shown }
        && await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value: var enrollment }
        && EventDecisions.IsInvited(enrollment)
        && await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value: { Standing: not Standing.Left } person }
            ? new ShownParticipant(person.Name, enrollment.Role, person.Site, shown.Talk)
            : null;
}

/// <summary>Somebody who agreed to be shown.</summary>
/// <param name="Site">Null where none is known.</param>
/// <param name="Talk">What they would talk about; null where they did not say.</param>
public sealed record ShownParticipant(string Name, ProgramRole Role, string? Site, string? Talk);

/// <param name="Tracks">All that the program has.</param>
/// <param name="Track">Whose page it is; null for the whole program.</param>
/// <param name="News">The newest first.</param>
/// <param name="Events">To which the reader is invited.</param>
/// <param name="Shelf">The newest of what stands there.</param>
/// <param name="People">Who agreed to be shown.</param>
/// <param name="Next">Where the list of people goes on; null where it does not.</param>
/// <param name="Own">What the reader agreed to; null for nothing.</param>
/// <param name="State">Of the form by which one agrees.</param>
public sealed record ProgramPageModel(
    Participant Participant,
    IReadOnlyList<Track> Tracks,
    Track? Track,
    IReadOnlyList<NewsItem> News,
    IReadOnlyList<ProgramMoment> Events,
    IReadOnlyList<ShelfItem> Shelf,
    IReadOnlyList<ShownParticipant> People,
    string? Next,
    ShownPerson? Own,
    FormState State);

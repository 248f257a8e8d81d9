using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Orchestrations.Tracks;

/// <summary>What coordinators make of the tracks of a program, and who comes into which.</summary>
public sealed class TrackActs(Decider decider)
{
    /// <summary>How many people are placed at once; each is a decision of its own.</summary>
    public const int MostPlaced = 200;

    /// <summary>Adds a track, or changes the one of that id.</summary>
    public Task<Verdict<Track>> SaveAsync(
        string programId, string trackId, TrackDraft draft, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<Track>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(Track.KeyOf(programId, trackId), token);
            var count = await decider.Store.CountAsync<Track>(program.Partition, cancellation: token);
            string[] languages = [.. Languages.BuiltIn.All.Select(language => language.Tag)];
            var verdict = TrackDecisions.Save(program, known?.Value, trackId, draft, count, languages);
            return verdict.Value is not { } track
                ? new Decision<Verdict<Track>>(verdict)
                : new Decision<Verdict<Track>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(track) : new Batch().Replace(known, track),
                    Notes = [new LedgerNote(actor, DecisionName.TrackChanged, $"program:{programId}", trackId)],
                };
        },
        cancellation);

    /// <summary>Takes a track away in which nobody is.</summary>
    public Task<Verdict<Track>> RemoveAsync(string programId, string trackId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Track.KeyOf(programId, trackId), token) is not { } stored)
                {
                    return new Decision<Verdict<Track>>(RefusalReason.Unknown);
                }

                var people = await decider.Store.CountAsync(
                    stored.Value.Partition, new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Track, trackId), token);
                var verdict = TrackDecisions.Remove(stored.Value, people);
                return verdict.Value is null
                    ? new Decision<Verdict<Track>>(verdict)
                    : new Decision<Verdict<Track>>(verdict)
                    {
                        Writes = new Batch().Delete(stored),
                        Notes = [new LedgerNote(actor, DecisionName.TrackRemoved, $"program:{programId}", trackId)],
                    };
            },
            cancellation);

    /// <summary>Says what the tracks of a program count in matching, and whether a rule puts people into them.</summary>
    public Task<Verdict<TrackSettings>> SettleAsync(
        string programId, TrackPreference? matching, bool byRule, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is null)
            {
                return new Decision<Verdict<TrackSettings>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(TrackSettings.KeyOf(programId), token);
            var verdict = TrackDecisions.Settle(known?.Value, programId, matching, byRule);
            return verdict.Value is not { } settings
                ? new Decision<Verdict<TrackSettings>>(verdict)
                : new Decision<Verdict<TrackSettings>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(settings) : new Batch().Replace(known, settings),
                    Notes = [new LedgerNote(actor, DecisionName.TrackSettled, $"program:{programId}", settings.Matching.ToString())],
                };
        },
        cancellation);

    /// <summary>A coordinator puts somebody into a track, or out of every one.</summary>
    /// <param name="trackId">Null for none.</param>
    public Task<Verdict<Enrollment>> PlaceAsync(
        string programId, string personId, string? trackId, string actor, CancellationToken cancellation = default) =>
        PlaceAsync(programId, personId, (_, _, _) => trackId, isOwn: false, actor, cancellation);

    /// <summary>The same for a selection of people, each a decision of its own.</summary>
    /// <param name="personIds">At most <see cref="MostPlaced"/>.</param>
    /// <returns>How many were placed; those who take no part, and those who are there already, are passed over.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More than that.</exception>
    public async Task<int> PlaceManyAsync(
        string programId, IReadOnlyList<string> personIds, string? trackId, string actor, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(personIds.Count, MostPlaced);
        var placed = 0;
        foreach (var personId in personIds)
        {
            placed += (await PlaceAsync(programId, personId, trackId, actor, cancellation)).Value is null ? 0 : 1;
        }

        return placed;
    }

    /// <summary>Somebody chooses a track that is for them, or leaves the one they are in.</summary>
    /// <param name="trackId">Null for none.</param>
    public Task<Verdict<Enrollment>> ChooseAsync(string programId, string personId, string? trackId, CancellationToken cancellation = default) =>
        PlaceAsync(programId, personId, (_, _, _) => trackId, isOwn: true, Actors.Person(personId), cancellation);

    /// <summary>Puts people who are in no track into the one that fits them most closely, some at a time.</summary>
    /// <returns>How many were placed, at most <see cref="MostPlaced"/>.</returns>
    public async Task<int> PlaceByRuleAsync(string programId, string actor, CancellationToken cancellation = default)
    {
        var (placed, tracks) = (0, await decider.Store.TracksAsync(programId, cancellation));
        if (tracks.Count == 0)
        {
            return placed;
        }

        await foreach (var enrollment in decider.Store.QueryAsync<Enrollment>(Partition.Program(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .Where(enrollment => enrollment is { Track: null, IsOpen: true }))
        {
            var person = (await decider.Store.FindAsync(Person.KeyOf(enrollment.PersonId), cancellation))?.Value;
            if (TrackDecisions.ByRule(tracks, enrollment.Role, person?.Site, person?.Team) is null)
            {
                continue;
            }

            var verdict = await PlaceAsync(
                programId,
                enrollment.PersonId,
                (known, who, there) => known.Track ?? TrackDecisions.ByRule(there, known.Role, who?.Site, who?.Team)?.TrackId,
                isOwn: false,
                actor,
                cancellation);
            placed += verdict.Value is null ? 0 : 1;
            if (placed == MostPlaced)
            {
                break;
            }
        }

        return placed;
    }

    private Task<Verdict<Enrollment>> PlaceAsync(
        string programId,
        string personId,
        Func<Enrollment, Person?, IReadOnlyList<Track>, string?> choose,
        bool isOwn,
        string actor,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program }
                || await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is not { } stored)
            {
                return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
            }

            var known = stored.Value;
            var person = (await decider.Store.FindAsync(Person.KeyOf(personId), token))?.Value;
            var tracks = await decider.Store.TracksAsync(programId, token);
            var verdict = TrackDecisions.Place(
                known, choose(known, person, tracks), isOwn ? TrackDecisions.For(tracks, known.Role, person?.Site, person?.Team) : tracks);
            return verdict.Value is not { } placed
                ? new Decision<Verdict<Enrollment>>(verdict)
                : new Decision<Verdict<Enrollment>>(verdict)
                {
                    Writes = new Batch().Replace(stored, placed),
                    Notes = [new LedgerNote(actor, DecisionName.TrackPlaced, placed.Id, placed.Track ?? "none")],
                    Signals = await EventsOfTracksAsync(program, token),
                };
        },
        cancellation);

    // Who changes to another track may be expected at another time: the events look at it.
    private async Task<IReadOnlyList<Signal>> EventsOfTracksAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var events = await decider.Store.QueryAsync<ProgramEvent>(program.Partition, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return
        [
            .. events
                .Where(one => one.Tracks?.Any(track => track.Part is not null) == true && EventDecisions.DateOf(program.Calendar, one.Kind) is not null)
                .SelectMany(one => EventSignals.Changed(program, one.Kind)),
        ];
    }
}

using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Speed;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>
/// Reads what the page of an event says to somebody now. While turns are under way it is asked for by everybody in the hall, so that it reads no more than the
/// meetings of one turn.
/// </summary>
public sealed class SpeedModels(IDocumentStore store, SpeedRoomActs rooms, CallSettings calls, CallingClient calling, TimeProvider clock)
{
    private const int MostShared = 5;

    /// <param name="texts">Of the page.</param>
    public async Task<SpeedModel> LoadAsync(SpeedVisit visit, Texts texts, CancellationToken cancellation)
    {
        var (held, personId, now) = (visit.Event, visit.Reader.PersonId, clock.GetUtcNow());
        var seat = (await store.FindAsync(SpeedSeat.KeyOf(held.ProgramId, held.Number, personId), cancellation))?.Value;
        var stage = held.StageAt(now);
        var meeting = stage is SpeedStage.Turn ? await MeetingAsync(held, held.TurnAt(now), personId, cancellation) : null;
        var model = new SpeedModel(visit, seat, SpeedViews.Of(visit.Program, held, seat, meeting is not null, now), now)
        {
            NextRound = ProgramTimeline.NextRound(visit.Program.Calendar, now),
            CanJoin = SignUpDecisions.ObstacleOf(visit.Program, now) is null,
        };
        return model.View switch
        {
            SpeedView.Meeting => await TogetherAsync(model, meeting!, texts, cancellation),
            SpeedView.Waiting when stage is SpeedStage.Turn => model with
            {
                IsPlanned = await store.FindAsync(SpeedTurn.KeyOf(held.ProgramId, held.Number, held.TurnAt(now)), cancellation) is not null,
            },
            SpeedView.Pause or SpeedView.Asking or SpeedView.Over => model with { Met = await MetAsync(model, cancellation) },

            // Who gave no sign for a turn is asked all the same about whom they met in it: the answer is a sign.
            SpeedView.Door when stage is SpeedStage.Pause => model with { Met = await MetAsync(model, cancellation) },
            _ => model,
        };
    }

    /// <summary>Whom somebody met, with what they said of it.</summary>
    /// <param name="turn">Null for all turns.</param>
    public async Task<IReadOnlyList<SpeedMet>> MetAsync(SpeedEvent held, string personId, int? turn, bool isOver, CancellationToken cancellation)
    {
        var said = (await store.SpeedAnswersAsync(held.ProgramId, held.Number, personId, cancellation)).ToDictionary(answer => answer.AboutId);
        var mutual = isOver ? await store.MutualAsync(held.ProgramId, held.Number, personId, cancellation) : [];
        var met = new List<SpeedMet>();
        foreach (var meeting in (await store.SpeedMeetingsAsync(held.ProgramId, held.Number, turn, cancellation))
            .Where(meeting => meeting.Has(personId))
            .OrderBy(meeting => meeting.Turn))
        {
            foreach (var other in meeting.Others(personId).Where(other => met.TrueForAll(known => known.PersonId != other)))
            {
                if (await PersonAsync(held, other, cancellation) is { Name: var name })
                {
                    var answer = said.GetValueOrDefault(other);
                    met.Add(new SpeedMet(other, name, meeting.Turn, answer?.Again, answer?.Note, mutual.Contains(other)));
                }
            }
        }

        return met;
    }

    private Task<IReadOnlyList<SpeedMet>> MetAsync(SpeedModel model, CancellationToken cancellation) => MetAsync(
        model.Event,
        model.Reader.PersonId,
        model.View is SpeedView.Pause or SpeedView.Door ? model.Turn : null,
        model.View is SpeedView.Over,
        cancellation);

    private async Task<SpeedMeeting?> MeetingAsync(SpeedEvent held, int turn, string personId, CancellationToken cancellation) =>
        (await store.SpeedMeetingsAsync(held.ProgramId, held.Number, turn, cancellation)).Find(meeting => meeting.Has(personId));

    private async Task<SpeedModel> TogetherAsync(SpeedModel model, SpeedMeeting meeting, Texts texts, CancellationToken cancellation)
    {
        var (held, reader, others) = (model.Event, model.Reader, new List<(Person Person, Profile? Profile)>());
        foreach (var other in meeting.Others(reader.PersonId))
        {
            if (await PersonAsync(held, other, cancellation) is { } person)
            {
                others.Add((person, (await store.FindAsync(Enrollment.KeyOf(held.ProgramId, other), cancellation))?.Value.Profile));
            }
        }

        var together = new SpeedTogether(
            meeting,
            [.. others.Select(other => other.Person.Name)],
            await SharedAsync(reader, others.Select(other => other.Profile), texts.Language.Tag, cancellation),
            LinkOf(held, meeting));
        return model with
        {
            IsPlanned = true,
            Together = together,
            Call = rooms.IsOnPage(held) ? CallOf(model, meeting, others) : null,
            ByToken = calling.Href is { } script && held.Place is SpeedPlace.Provider && meeting.Room is { JoinUrl: null }
                ? new RoomByToken(script, Paths.SpeedPass(reader.Path, meeting), reader.FormToken, reader.Name)
                : null,
        };
    }

    // It ends with the turn, and nothing that is said in it is kept.
    private CallFrame CallOf(SpeedModel model, SpeedMeeting meeting, IReadOnlyList<(Person Person, Profile? Profile)> others)
    {
        var reader = model.Reader;
        var me = reader.Participant?.Person ?? Shown(reader.WalkIn!);
        return new CallFrame(
            Paths.SpeedCall(reader.Path, meeting),
            reader.FormToken,
            me,
            reader.Zone,
            [.. others.Select(other => new CallPartner(other.Person, PersonClock.ZoneOf(other.Profile, other.Person.Zone, model.Program.Zone)))],
            CallComfort.Of(reader.Participant?.Enrollment.Profile, me.Calls),
            calls.RelayOnly,
            meeting.MeetingId,
            meeting.Until,
            meeting.Until,
            model.Now);
    }

    // The room of the provider, or the link of the table: with fewer links than tables some share one, and the number says where in it.
    private static Uri? LinkOf(SpeedEvent held, SpeedMeeting meeting) => held switch
    {
        { Place: SpeedPlace.Provider } => meeting.Room?.JoinUrl,
        { Place: SpeedPlace.Links, Links: { Count: > 0 } links } => new Uri(links[(meeting.Table - 1) % links.Count]),
        _ => null,
    };

    // What one brings and the other wants, and what both like.
    private async Task<IReadOnlyList<string>> SharedAsync(
        SpeedReader reader, IEnumerable<Profile?> others, string language, CancellationToken cancellation)
    {
        if (reader.Participant?.Enrollment.Profile is not { } own)
        {
            return [];
        }

        var skills = new SkillNames(await store.SkillsAsync(cancellation));
        return
        [
            .. others.OfType<Profile>()
                .SelectMany(theirs => In(own.Needs, theirs.Offers).Concat(In(own.Offers, theirs.Needs)).Concat(In(own.Interests, theirs.Interests)))
                .DistinctBy(skills.KeyOf)
                .Take(MostShared)
                .Select(typed => skills.NameOf(typed, language)),
        ];

        IEnumerable<string> In(IReadOnlyList<string> mine, IReadOnlyList<string> other) =>
            mine.IntersectBy(other.Select(skills.KeyOf), skills.KeyOf, StringComparer.Ordinal);
    }

    // Null for who has left the organization: there is nothing to be said of them any more.
    private async Task<Person?> PersonAsync(SpeedEvent held, string id, CancellationToken cancellation) => WalkIn.IsOne(id)
        ? await store.FindAsync(WalkIn.KeyOf(held.ProgramId, held.Number, id), cancellation) is { Value: var walkIn } ? Shown(walkIn) : null
        : await store.FindAsync(Person.KeyOf(id), cancellation) is { Value: { Standing: not Standing.Left } person } ? person : null;

    // As others see who walked in: by the name that they gave, and no more.
    private static Person Shown(WalkIn walkIn) => new(walkIn.WalkInId, walkIn.Name, FamilyName: "", Email: "", Zone: null);
}

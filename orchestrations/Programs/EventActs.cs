using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>What people and coordinators do with the events of a program.</summary>
public sealed class EventActs(Decider decider, IVideoProvider provider, VideoIdentityActs identities)
{
    /// <summary>Says that one is there (R88).</summary>
    public Task<Verdict<EventAttendance>> ConfirmAsync(
        string programId, ProgramMomentKind kind, string personId, CancellationToken cancellation = default) =>
        WriteDownAsync(programId, kind, personId, Actors.Person(personId), DecisionName.EventAttended, EventDecisions.Confirm, cancellation);

    /// <summary>Adds somebody to those who came.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<EventAttendance>> AddAsync(
        string programId, ProgramMomentKind kind, string personId, string actor, CancellationToken cancellation = default) =>
        WriteDownAsync(programId, kind, personId, actor, DecisionName.EventCorrected, EventDecisions.Add, cancellation);

    /// <summary>Takes somebody off the list of those who came.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<EventAttendance>> RemoveAsync(
        string programId, ProgramMomentKind kind, string personId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(EventAttendance.KeyOf(programId, kind, personId), token) is { } stored
                ? new Decision<Verdict<EventAttendance>>(stored.Value)
                {
                    Writes = new Batch().Delete(stored),
                    Notes = [new LedgerNote(actor, DecisionName.EventCorrected, stored.Value.Id, "taken off")],
                }
                : new Decision<Verdict<EventAttendance>>(RefusalReason.Unknown),
            cancellation);

    /// <summary>Says whether one will come, which one may say otherwise until it begins.</summary>
    public Task<Verdict<EventAnswer>> AnswerAsync(
        string programId, ProgramMomentKind kind, string personId, EventReply reply, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await InvitedAsync(programId, kind, personId, token) is not var (schedule, enrollment, site))
                {
                    return new Decision<Verdict<EventAnswer>>(RefusalReason.Unknown);
                }

                var stored = await decider.Store.FindAsync(EventAnswer.KeyOf(programId, kind, personId), token);
                var answered = EventDecisions.Answer(schedule, enrollment, site, stored?.Value, reply, decider.Now);
                return answered.Value is not { } answer
                    ? new Decision<Verdict<EventAnswer>>(answered)
                    : new Decision<Verdict<EventAnswer>>(answered)
                    {
                        Writes = stored is null ? new Batch().Create(answer) : new Batch().Replace(stored, answer),
                        Notes = [new LedgerNote(Actors.Person(personId), DecisionName.EventAnswered, answer.Id, reply.ToString())],
                    };
            },
            cancellation);

    /// <summary>Says where an event is; who has been invited gets a new calendar entry.</summary>
    /// <param name="link">An https address; empty for none.</param>
    /// <param name="address">Where people come together in person; empty for nowhere.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<ProgramEvent>> PlaceAsync(
        string programId, ProgramMomentKind kind, string? link, string? address, string actor, CancellationToken cancellation = default) => DecideAsync(
        programId,
        kind,
        (program, known) => EventDecisions.Place(program, known, link, address, decider.Now),
        placed => new LedgerNote(
            actor, DecisionName.EventPlaced, placed.Id, placed.Link is not null ? "link" : placed.Address is not null ? "address" : "no link"),
        cancellation);

    /// <summary>Calls an event off; who has been invited is told, and it leaves their calendars.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<ProgramEvent>> CallOffAsync(
        string programId, ProgramMomentKind kind, string actor, CancellationToken cancellation = default) => DecideAsync(
        programId,
        kind,
        (program, known) => EventDecisions.CallOff(program, known, decider.Now),
        off => new LedgerNote(actor, DecisionName.EventCalledOff, off.Id, off.Kind.ToString()),
        cancellation);

    /// <summary>Says anew when an event is, where, and who has a time of their own; adds one that the program did not have.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<ChangedEvent>> ChangeAsync(
        string programId, ProgramMomentKind kind, EventChange change, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { } program)
                {
                    return new Decision<Verdict<ChangedEvent>>(RefusalReason.Unknown);
                }

                if (program.Value.SettlingSince is not null)
                {
                    return new Decision<Verdict<ChangedEvent>>(RefusalReason.WrongStage);
                }

                var unknown = await UnknownPartsAsync(programId, change, token);
                if (unknown.Count > 0)
                {
                    return new Decision<Verdict<ChangedEvent>>(Refusal.Invalid(unknown));
                }

                var stored = await decider.Store.FindAsync(ProgramEvent.KeyOf(programId, kind), token);
                var decided = EventDecisions.Change(program.Value, stored?.Value ?? new ProgramEvent(programId, kind), change, decider.Now);
                if (decided.Value is not { } moved)
                {
                    return new Decision<Verdict<ChangedEvent>>(decided);
                }

                var changed = moved.Program == program.Value ? moved : moved with { Program = moved.Program.AsNext() };
                var writes = stored is null ? new Batch().Create(changed.Event) : new Batch().Replace(stored, changed.Event);
                if (changed.Program != program.Value)
                {
                    var before = await decider.Store.QueryAsync<ProgramEvent>(program.Value.Partition, cancellation: token)
                        .Select(one => one.Value)
                        .ToListAsync(token);
                    IReadOnlyList<ProgramEvent> after = [.. before.Where(one => one.Kind != kind), changed.Event];
                    writes.Replace(program, changed.Program)
                        .Create(ProgramVersion.Of(program.Value, before, changed.Program, after, actor, decider.Now));
                }

                return new Decision<Verdict<ChangedEvent>>(changed)
                {
                    Writes = writes,
                    Notes = [new LedgerNote(actor, DecisionName.EventChanged, changed.Event.Id, kind.ToString(), change)],
                    Signals = EventSignals.Changed(changed.Program, kind),
                };
            },
            cancellation);

    /// <summary>What somebody needs to join the room of an event by token, while it is open.</summary>
    /// <param name="site">Of the person; null where none is known.</param>
    /// <exception cref="IOException">The provider does not answer now.</exception>
    public async Task<Verdict<VideoPass>> AdmitAsync(
        MentoringProgram program, ProgramMomentKind kind, Enrollment enrollment, string? site, CancellationToken cancellation = default)
    {
        if (!EventDecisions.IsInvited(enrollment))
        {
            return RefusalReason.NotAMember;
        }

        var known = (await decider.Store.FindAsync(ProgramEvent.KeyOf(program.ProgramId, kind), cancellation))?.Value;
        var track = EventSchedule.Of(program, kind, known) is { CalledOffAt: null } schedule ? schedule.For(enrollment, site) : null;
        if (track is null || !EventDecisions.IsOpen(track.StartsAt, decider.Now))
        {
            return RefusalReason.WrongStage;
        }

        return track is { IsOnPage: true, Room: { } room }
            ? await provider.AdmitAsync(
                new VideoRoom(room.RoomId, JoinUrl: null), await identities.FindOrMakeAsync(enrollment.PersonId, cancellation), cancellation)
            : RefusalReason.Unknown;
    }

    private Task<Verdict<ProgramEvent>> DecideAsync(
        string programId,
        ProgramMomentKind kind,
        Func<MentoringProgram, ProgramEvent, Verdict<ProgramEvent>> decide,
        Func<ProgramEvent, LedgerNote> note,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
                {
                    return new Decision<Verdict<ProgramEvent>>(RefusalReason.Unknown);
                }

                var stored = await decider.Store.FindAsync(ProgramEvent.KeyOf(programId, kind), token);
                var decided = decide(program, stored?.Value ?? new ProgramEvent(programId, kind));
                return decided.Value is not { } changed
                    ? new Decision<Verdict<ProgramEvent>>(decided)
                    : new Decision<Verdict<ProgramEvent>>(decided)
                    {
                        Writes = stored is null ? new Batch().Create(changed) : new Batch().Replace(stored, changed),
                        Notes = [note(changed)],
                        Signals = EventSignals.Changed(program, kind),
                    };
            },
            cancellation);

    private async Task<IReadOnlyList<FieldError>> UnknownPartsAsync(string programId, EventChange change, CancellationToken cancellation)
    {
        if (change.Tracks?.Any(track => track?.Part is not null) is not true)
        {
            return [];
        }

        var known = (await decider.Store.TracksAsync(programId, cancellation)).Select(track => track.TrackId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. change.Tracks.Index()
                .Where(track => track.Item?.Part is { } part && !known.Contains(part))
                .Select(track => new FieldError($"tracks[{track.Index}].part", "rules.choose-one")),
        ];
    }

    /// <returns>Null where there is no such program, or nobody of that id in it.</returns>
    private async Task<(EventSchedule? Schedule, Enrollment Enrollment, string? Site)?> InvitedAsync(
        string programId, ProgramMomentKind kind, string personId, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            || await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is not { Value: var enrollment })
        {
            return null;
        }

        var known = await decider.Store.FindAsync(ProgramEvent.KeyOf(programId, kind), cancellation);
        var person = await decider.Store.FindAsync(Person.KeyOf(personId), cancellation);
        return (EventSchedule.Of(program, kind, known?.Value), enrollment, person?.Value.Site);
    }

    private Task<Verdict<EventAttendance>> WriteDownAsync(
        string programId,
        ProgramMomentKind kind,
        string personId,
        string actor,
        DecisionName name,
        Func<EventSchedule?, Enrollment, string?, EventAttendance?, string, DateTimeOffset, Verdict<EventAttendance>> decide,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await InvitedAsync(programId, kind, personId, token) is not var (schedule, enrollment, site))
                {
                    return new Decision<Verdict<EventAttendance>>(RefusalReason.Unknown);
                }

                var known = (await decider.Store.FindAsync(EventAttendance.KeyOf(programId, kind, personId), token))?.Value;
                var written = decide(schedule, enrollment, site, known, actor, decider.Now);
                return written.Value is not { } attendance
                    ? new Decision<Verdict<EventAttendance>>(written)
                    : new Decision<Verdict<EventAttendance>>(written)
                    {
                        Writes = new Batch().Create(attendance),
                        Notes = [new LedgerNote(actor, name, attendance.Id, "came")],
                    };
            },
            cancellation);
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
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

    /// <summary>Says where an event is; who has been invited gets a new calendar entry.</summary>
    /// <param name="link">An https address; empty for none.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<ProgramEvent>> PlaceAsync(
        string programId, ProgramMomentKind kind, string? link, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
                {
                    return new Decision<Verdict<ProgramEvent>>(RefusalReason.Unknown);
                }

                var stored = await decider.Store.FindAsync(ProgramEvent.KeyOf(programId, kind), token);
                var known = stored?.Value ?? new ProgramEvent(programId, kind);
                var placed = EventDecisions.Place(program, known, link, decider.Now);
                return placed.Value is not { } changed
                    ? new Decision<Verdict<ProgramEvent>>(placed)
                    : new Decision<Verdict<ProgramEvent>>(placed)
                    {
                        Writes = stored is null ? new Batch().Create(changed) : new Batch().Replace(stored, changed),
                        Notes = [new LedgerNote(actor, DecisionName.EventPlaced, changed.Id, changed.Link is null ? "no link" : "link")],
                        Signals = changed.Sequence > known.Sequence ? [TellOf(program, changed)] : [],
                    };
            },
            cancellation);

    /// <summary>What somebody needs to join the room of an event by token, while it is open.</summary>
    /// <exception cref="IOException">The provider does not answer now.</exception>
    public async Task<Verdict<VideoPass>> AdmitAsync(
        MentoringProgram program, ProgramMomentKind kind, Enrollment enrollment, CancellationToken cancellation = default)
    {
        if (!EventDecisions.IsInvited(enrollment))
        {
            return RefusalReason.NotAMember;
        }

        if (EventDecisions.DateOf(program.Calendar, kind) is not { } startsAt || !EventDecisions.IsOpen(startsAt, decider.Now))
        {
            return RefusalReason.WrongStage;
        }

        var place = (await decider.Store.FindAsync(ProgramEvent.KeyOf(program.ProgramId, kind), cancellation))?.Value;
        return place is { RoomId: { } roomId, RoomUrl: null }
            ? await provider.AdmitAsync(new VideoRoom(roomId, JoinUrl: null), await identities.FindOrMakeAsync(enrollment.PersonId, cancellation), cancellation)
            : RefusalReason.Unknown;
    }

    private static Signal TellOf(MentoringProgram program, ProgramEvent placed) => Signals.Start(
        nameof(MomentOrchestrator),
        InstanceIds.Moment(program.ProgramId, placed.Kind.ToString(), placed.Sequence),
        new MomentInput(
            program.ProgramId,
            new ProgramMoment(placed.Kind, EventDecisions.DateOf(program.Calendar, placed.Kind)!.Value),
            program.Policy.WorkItems,
            Sequence: placed.Sequence));

    private Task<Verdict<EventAttendance>> WriteDownAsync(
        string programId,
        ProgramMomentKind kind,
        string personId,
        string actor,
        DecisionName name,
        Func<MentoringProgram, ProgramMomentKind, Enrollment, EventAttendance?, string, DateTimeOffset, Verdict<EventAttendance>> decide,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program }
                    || await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is not { Value: var enrollment })
                {
                    return new Decision<Verdict<EventAttendance>>(RefusalReason.Unknown);
                }

                var known = (await decider.Store.FindAsync(EventAttendance.KeyOf(programId, kind, personId), token))?.Value;
                var written = decide(program, kind, enrollment, known, actor, decider.Now);
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

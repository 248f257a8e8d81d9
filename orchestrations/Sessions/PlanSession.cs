using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Puts the next session on the calendar, by the pair's own agreement (F4). A session that is planned already is handed out again.</summary>
public sealed class PlanSession(Decider decider, VideoSettings video)
{
    /// <summary>Nobody is invited for less than a day ahead.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);

    /// <returns>Null when the next date would come after the mentorship's end.</returns>
    [Function(nameof(PlanSession))]
    public Task<PlannedSession?> RunAsync([ActivityTrigger] MentorshipKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => PlanAsync(input, token), cancellation);

    private async Task<Decision<PlannedSession?>> PlanAsync(MentorshipKey input, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var mentorship = await decider.Store.FindAsync<Mentorship>(partition, Mentorship.IdOf(input.MentorshipId), cancellation)
            ?? throw new InvalidOperationException($"There is no mentorship {input.MentorshipId}.");
        if (mentorship.Value is not { IsOpen: true, Agreement: { } agreement })
        {
            return new Decision<PlannedSession?>(null);
        }

        var last = mentorship.Value.SessionsPlanned == 0 ? null
            : (await decider.Store.FindAsync<Session>(
                partition, Session.IdOf(Session.SessionIdOf(input.MentorshipId, mentorship.Value.SessionsPlanned)), cancellation))?.Value;
        if (last is { Stage: SessionStage.Planned })
        {
            return new Decision<PlannedSession?>(Plan(last, agreement));
        }

        var startsAt = last is null
            ? Later(agreement.FirstSession, decider.Now)
            : SessionCalendar.Next(last.StartsAt, agreement.EveryDays, await ZoneAsync(mentorship.Value, cancellation), decider.Now + Notice);
        if (startsAt + agreement.Length > mentorship.Value.Ends)
        {
            return new Decision<PlannedSession?>(null);
        }

        var session = new Session(
            input.ProgramId,
            input.MentorshipId,
            mentorship.Value.SessionsPlanned + 1,
            startsAt,
            agreement.Minutes,
            [.. mentorship.Value.Members.Select(member => member.PersonId)],
            agreement.BackupChannel,
            Room: video.RoomFor(agreement.Channel));
        return new Decision<PlannedSession?>(Plan(session, agreement))
        {
            Writes = new Batch().Create(session).Replace(mentorship, mentorship.Value with { SessionsPlanned = session.Number }),
            Notes =
            [
                new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Mentorship(input.ProgramId, input.MentorshipId)),
                    "session.planned",
                    session.Id,
                    session.StartsAt.ToString("O"),
                    agreement),
            ],
            Signals = RoomSignals.Wanted(session),
        };
    }

    // The agreed first date may have passed while the other was still reading the agreement.
    private static DateTimeOffset Later(DateTimeOffset agreed, DateTimeOffset now) => agreed > now ? agreed : now + Notice;

    // The pair's wall clock is the first member's: one of them has to be right when the clocks change on different days.
    private async Task<string> ZoneAsync(Mentorship mentorship, CancellationToken cancellation) =>
        (await decider.LoadAsync<Person>(Partition.Person(mentorship.Members[0].PersonId), Person.DocumentId, cancellation)).Zone;

    private static PlannedSession Plan(Session session, Agreement agreement) =>
        new(session.SessionId, session.StartsAt, TimeSpan.FromMinutes(session.Minutes), session.Sequence, agreement.Frequency);
}

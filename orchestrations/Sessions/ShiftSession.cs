using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Sessions;

/// <param name="Sequence">The session's sequence before the shift: a repeated activity shifts once.</param>
public sealed record SessionShift(string ProgramId, string SessionId, TimeSpan By, int Sequence);

/// <summary>Moves a session by the span of a pause, rounded up to whole days so that the hour stays the agreed one.</summary>
public sealed class ShiftSession(Decider decider)
{
    [Function(nameof(ShiftSession))]
    public async Task<PlannedSession> RunAsync([ActivityTrigger] SessionShift input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var days = Math.Ceiling(input.By.TotalDays);
        await decider.DecideAsync<Session>(
            partition,
            Session.IdOf(input.SessionId),
            session => session.Sequence > input.Sequence
                ? RefusalReason.AlreadyDone
                : session with { StartsAt = session.StartsAt.AddDays(days), Sequence = session.Sequence + 1, Arrivals = null },
            session => Consequences.Of(new LedgerNote(Actors.System, "session.shifted", session.Id, $"{days:0} days", input), RoomSignals.Outdated(session)),
            cancellation);
        var shifted = await decider.LoadAsync<Session>(partition, Session.IdOf(input.SessionId), cancellation);
        var mentorship = await decider.LoadAsync<Mentorship>(partition, Mentorship.IdOf(shifted.MentorshipId), cancellation);
        return new PlannedSession(
            shifted.SessionId, shifted.StartsAt, TimeSpan.FromMinutes(shifted.Minutes), shifted.Sequence,
            mentorship.Agreement?.Frequency ?? TimeSpan.FromDays(14));
    }
}

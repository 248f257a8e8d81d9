using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rooms;

public sealed record AttendanceReading(string ProgramId, string SessionId);

/// <summary>Reads who was in a session's room, as its provider reports afterwards, and keeps what it comes to: how many, and whether they met.</summary>
public sealed class ReadAttendance(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>Whether they met; null where there is no report, or none yet.</returns>
    [Function(nameof(ReadAttendance))]
    public async Task<bool?> RunAsync([ActivityTrigger] AttendanceReading input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var room = await decider.Store.FindAsync(SessionRoom.KeyOf(input.ProgramId, input.SessionId, settings.Provider), cancellation);
        if (room?.Value.RoomId is not { } roomId || await ReadAsync(roomId, cancellation) is not { } report)
        {
            return null;
        }

        await decider.DecideAsync(
            Session.KeyOf(input.ProgramId, input.SessionId),
            session => MeetingDecisions.Report(session, report.Of(session, decider.Now)),
            session => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Session(input.ProgramId, input.SessionId)),
                DecisionName.SessionReported,
                session.Id,
                session.Report!.Met ? "reported-together" : "reported-apart",
                session.Report)),
            cancellation);
        var known = await decider.LoadAsync(Session.KeyOf(input.ProgramId, input.SessionId), cancellation);
        return known.Report?.Met;
    }

    // Who lets nobody read its reports tells no more than who has none.
    private async Task<VideoReport?> ReadAsync(string roomId, CancellationToken cancellation)
    {
        try
        {
            return await provider.ReportAsync(roomId, cancellation);
        }
        catch (VideoRefusedException)
        {
            return null;
        }
    }
}

using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Meetings;

public sealed record MeetingKey(string ProgramId, string BookingId);

/// <summary>Looks what a single meeting asks for now.</summary>
public sealed class LookAtMeeting(Decider decider)
{
    [Function(nameof(LookAtMeeting))]
    public async Task<MeetingLook> RunAsync([ActivityTrigger] MeetingKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var booking = await decider.LoadAsync(MeetingBooking.KeyOf(input.ProgramId, input.BookingId), cancellation);
        return MeetingSchedule.Look(booking, program.Status, decider.Now);
    }
}

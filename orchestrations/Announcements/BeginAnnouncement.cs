using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Announcements;

/// <summary>The time of a message has come: from now on nothing about it changes. One that was called off, or has another time, does not go out.</summary>
public sealed class BeginAnnouncement(Decider decider)
{
    /// <returns>Whether it goes out.</returns>
    [Function(nameof(BeginAnnouncement))]
    public Task<bool> RunAsync([ActivityTrigger] AnnouncementKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), token);
                var stored = await decider.LoadStoredAsync(Announcement.KeyOf(input.ProgramId, input.AnnouncementId), token);
                return AnnouncementDecisions.Begin(stored.Value, input.Timer, program.IsOver).Value is { } begun
                    ? new Decision<bool>(begun.State is AnnouncementState.Sending) { Writes = new Batch().Replace(stored, begun) }

                    // Begun before this had to be run again.
                    : new Decision<bool>(stored.Value.State is AnnouncementState.Sending && stored.Value.Timer == input.Timer);
            },
            cancellation);
}

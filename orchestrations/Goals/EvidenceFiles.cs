using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Goals;

/// <summary>Takes the files away with the evidence that they were.</summary>
public sealed class EvidenceFiles(Decider decider, IAttachmentStore files)
{
    /// <summary>Safe to repeat. The bytes go first: what says that it is gone must be.</summary>
    /// <param name="evidence">That belongs to no goal any more, or is about to.</param>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task RemoveAsync(MentorshipKey key, IEnumerable<GoalEvidence> evidence, CancellationToken cancellation = default)
    {
        foreach (var attachmentId in evidence.Select(one => one.AttachmentId).OfType<string>())
        {
            await files.DeleteAsync(attachmentId, cancellation);
            await decider.DecideAsync(
                Attachment.KeyOf(key.ProgramId, key.MentorshipId, attachmentId),
                file => file.RemovedAt is null ? file with { RemovedAt = decider.Now } : RefusalReason.AlreadyDone,
                _ => new Consequences([], []),
                cancellation);
        }
    }
}

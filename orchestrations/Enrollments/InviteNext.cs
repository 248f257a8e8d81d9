using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

public sealed record NextInLine(string ProgramId);

/// <summary>Invites those who wait for a place, in their order, as far as there are places, a page at a time.</summary>
public sealed class InviteNext(Decider decider)
{
    private const int PageSize = 25;

    /// <returns>Whether nobody is left for whom there is a place.</returns>
    [Function(nameof(InviteNext))]
    public async Task<bool> RunAsync([ActivityTrigger] NextInLine input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var line = await decider.Store.LineAsync(input.ProgramId, cancellation);
        foreach (var waiting in line.Take(PageSize))
        {
            var invited = await decider.DecideAsync(
                Partition.Program(input.ProgramId), token => DecideAsync(input.ProgramId, waiting.Value.PersonId, token), cancellation);
            if (!invited)
            {
                return true;
            }
        }

        return line.Count <= PageSize;
    }

    // Whether the next may be asked for: somebody who left the list meanwhile takes no place.
    private async Task<Decision<bool>> DecideAsync(string programId, string personId, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var known = await decider.LoadStoredAsync(Enrollment.KeyOf(programId, personId), cancellation);
        if (program.IsOver || program.IsClosedToEntry(decider.Now) || await decider.Store.RoomAsync(program, cancellation) is { Free: <= 0 })
        {
            return new Decision<bool>(false);
        }

        return Invitation.LetIn(program, known, decider.Now);
    }
}

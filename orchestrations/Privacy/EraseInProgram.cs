using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Privacy;

/// <param name="ProgramId">One of all, whether the person was ever in it or not.</param>
public sealed record ErasureGround(string PersonId, string ProgramId);

/// <summary>
/// Erases what stands about somebody in one program: mails, threads, and what they shared with others. Their part in it stays as an id with dates and stages,
/// which the ledger is compared with; the ledger is told what became of the rest.
/// </summary>
public sealed class EraseInProgram(Decider decider, ErasureSearch search, DepartureActs departures)
{
    [Function(nameof(EraseInProgram))]
    public async Task<bool> RunAsync([ActivityTrigger] ErasureGround input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        // Who was invited, or came back, while it ran leaves once more: nothing may go on with somebody who is not there.
        if (await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, input.PersonId), cancellation) is { Value.IsOpen: true })
        {
            await departures.WithdrawAsync(input.ProgramId, input.PersonId, Actors.System, cancellation);
        }

        var person = await search.WhoAsync(input.PersonId, cancellation);
        var isTold = await decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, input.PersonId), token) is { } stored
                ? Blank(stored)
                : new Decision<bool>(false),
            cancellation);
        await search.Walk.EraseInProgramAsync(person, input.ProgramId, cancellation);
        return isTold;
    }

    internal static Decision<bool> Blank(Stored<Enrollment> stored)
    {
        var blank = ErasureDecisions.Blank(stored.Value);
        return blank == stored.Value
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Replace(stored, blank),
                Notes =
                [
                    new LedgerNote(Actors.System, DecisionName.PersonErased, blank.Id, "erased") { Facts = Lasting.Of(blank) },
                ],
            };
    }
}

using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Concerns;

/// <summary>What is decided on about a concern or a question.</summary>
/// <param name="Known">Null for one that is raised now.</param>
/// <param name="Item">Its work item; null while there is none.</param>
/// <param name="EndWaits">The work item of a program that waits with its end; null where none ever did.</param>
internal sealed record ConcernStand(MentoringProgram Program, Stored<Concern>? Known, Stored<WorkItem>? Item, Stored<WorkItem>? EndWaits)
{
    /// <summary>How many of the last messages are looked through for a repeat, and for the limit of a day.</summary>
    private const int Remembered = 100;

    /// <summary>With the people of today.</summary>
    public Concern? Concern => Known?.Value.KeptIn(Program);

    /// <summary>What was written last.</summary>
    public IReadOnlyList<ConcernMessage> Latest { get; init; } = [];

    /// <summary>What the same person raised in the program before.</summary>
    public IReadOnlyList<Concern> Recent { get; init; } = [];

    /// <summary>Requests to erase somebody that may wait for its end.</summary>
    public IReadOnlyList<ErasureRequest> Erasures { get; init; } = [];

    /// <returns>Null where there is no such program, or no such concern.</returns>
    public static async Task<ConcernStand?> ReadAsync(Decider decider, string programId, string concernId, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(Concern.KeyOf(programId, concernId), cancellation) is not { } stored
            || await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return null;
        }

        var last = new DocumentQuery<ConcernMessage>(ConcernMessage.PrefixOf(concernId), Limit: Remembered, Descending: true);
        return new ConcernStand(
            program,
            stored,
            await decider.Store.FindAsync(WorkItem.KeyOf(programId, stored.Value.ItemKey), cancellation),
            await decider.Store.FindAsync(WorkItem.KeyOf(programId, EndOfProgram.ItemKey), cancellation))
        {
            Latest = await decider.Store.QueryAsync(Partition.Program(programId), last, cancellation).Select(one => one.Value).ToListAsync(cancellation),
            Erasures = stored.Value.IsOpen ? await ErasuresAsync(decider.Store, stored.Value, cancellation) : [],
        };
    }

    /// <returns>Null where there is no such program, or the id is taken.</returns>
    public static async Task<ConcernStand?> OfNewAsync(Decider decider, NewConcern order, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(order.ProgramId), cancellation) is not { Value: var program })
        {
            return null;
        }

        // An id that somebody else's form made is nobody's to use.
        if (await decider.Store.FindAsync(Concern.KeyOf(order.ProgramId, order.ConcernId), cancellation) is { Value: var known }
            && known.PersonId != order.PersonId)
        {
            return null;
        }

        var own = new DocumentQuery<Concern>().Where(one => one.PersonId, order.PersonId);
        return new ConcernStand(program, Known: null, Item: null, EndWaits: null)
        {
            Recent = await decider.Store.QueryAsync(program.Partition, own, cancellation).Select(one => one.Value).ToListAsync(cancellation),
        };
    }

    // Of who raised it, and of all whose mentorship it is about.
    private static async Task<IReadOnlyList<ErasureRequest>> ErasuresAsync(IDocumentStore store, Concern concern, CancellationToken cancellation)
    {
        var mentorship = concern is { Kind: ConcernKind.Concern, MentorshipId: { } mentorshipId }
            ? (await store.FindAsync(Mentorship.KeyOf(concern.ProgramId, mentorshipId), cancellation))?.Value
            : null;
        var people = (mentorship?.Members ?? []).Select(member => member.PersonId)
            .Concat((mentorship?.Former ?? []).Select(former => former.PersonId))
            .Append(concern.PersonId)
            .Distinct();
        var open = new List<ErasureRequest>();
        foreach (var personId in people)
        {
            var latest = await store.QueryAsync(
                Partition.Person(personId), new DocumentQuery<ErasureRequest>(Limit: 1, Descending: true), cancellation).FirstOrDefaultAsync(cancellation);
            if (latest is { Value: { Stage: ErasureStage.Asked or ErasureStage.Waiting } request })
            {
                open.Add(request);
            }
        }

        return open;
    }
}

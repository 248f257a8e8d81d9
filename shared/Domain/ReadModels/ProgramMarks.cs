using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Keeps the lines of rounds, and the marks of what figures are counted of, with what they follow, whichever decision changes it.</summary>
public static class ProgramMarks
{
    /// <param name="writes">Of a decision.</param>
    /// <returns>The same, with the line of each round and the mark of each kind of record among them.</returns>
    public static Batch WithProgramMarks(this Batch writes)
    {
        var documents = writes.Writes.Select(write => write.Document).ToList();
        var item = documents.OfType<WorkItem>().LastOrDefault();
        var thread = documents.OfType<ThreadFigures>().LastOrDefault();
        var rounds = writes.Writes.Where(write => write.Kind is not WriteKind.Delete).Select(write => write.Document).OfType<Round>().ToList();
        if (item is null && thread is null && rounds.Count == 0)
        {
            return writes;
        }

        var batch = new Batch().Include(writes);
        if (item is not null)
        {
            batch.Upsert(new ProgramMark(item.ProgramId, MarkedRecords.WorkItems, item.Id));
        }

        if (thread is not null)
        {
            batch.Upsert(new ProgramMark(thread.ProgramId, MarkedRecords.Threads, thread.Id));
        }

        foreach (var round in rounds)
        {
            batch.Upsert(RoundLine.Of(round));
        }

        return batch;
    }
}

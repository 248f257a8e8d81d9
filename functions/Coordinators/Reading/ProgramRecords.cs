using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <param name="Figures">Of all threads of a program together.</param>
/// <param name="Answering">Mentorships in which somebody had to answer a message.</param>
public sealed record ThreadTotals(MessageFigures Figures, int Answering)
{
    public static ThreadTotals Of(IReadOnlyCollection<ThreadFigures> threads) => new(
        MessageFigures.OfAll(threads), threads.Count(one => one.InTime + one.Late > 0 || one.Minutes is { Count: > 0 }));
}

/// <summary>
/// Work items of a program, and what its threads add up to, kept in memory until one changes: figures are shown at every look, and thousands of records
/// take long to read and to add up.
/// </summary>
public sealed class ProgramRecords(IDocumentStore store)
{
    private readonly KeptByMark<ProgramMark, IReadOnlyList<WorkItem>> items = new(store);
    private readonly KeptByMark<ProgramMark, ThreadTotals> threads = new(store);

    /// <summary>All of them, whatever became of them, in the order of their ids.</summary>
    public Task<IReadOnlyList<WorkItem>> ItemsAsync(string programId, CancellationToken cancellation) => items.ReadAsync(
        ProgramMark.KeyOf(programId, MarkedRecords.WorkItems),
        async () => await store.AllAsync<WorkItem>(programId, cancellation).ToListAsync(cancellation),
        cancellation);

    public Task<ThreadTotals> ThreadsAsync(string programId, CancellationToken cancellation) => threads.ReadAsync(
        ProgramMark.KeyOf(programId, MarkedRecords.Threads),
        async () => ThreadTotals.Of(await store.AllAsync<ThreadFigures>(programId, cancellation).ToListAsync(cancellation)),
        cancellation);
}

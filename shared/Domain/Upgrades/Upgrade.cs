using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Upgrades;

/// <summary>One step that brings stored data from the number before to its own. Once released it is neither changed nor taken out.</summary>
/// <param name="To">The number of the data afterwards.</param>
/// <param name="Does">For the log, in a few words.</param>
/// <param name="RunAsync">
/// Looks at each document before it changes it: cut off anywhere, or run by two at once, it is begun again and finds what is done. An app of this version
/// reads documents of before and after alike, for it may answer meanwhile.
/// </param>
public sealed record Upgrade(int To, string Does, Func<IDocumentStore, CancellationToken, Task> RunAsync)
{
    /// <summary>Every step that there is, from 1 on without a gap.</summary>
    public static IReadOnlyList<Upgrade> All { get; } =
    [
        new(1, "derives lists and lookups again", (store, cancellation) => new ReadModelRebuild(store).RunAsync(cancellation)),
    ];
}

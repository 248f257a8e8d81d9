using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Changes;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads whom a change of a program would touch, pair by pair, a page at a time; and what the versions of a program say.</summary>
public sealed class ChangeReading(IDocumentStore store, ChangeActs acts, IndicatorReading indicators, TimeProvider clock)
{
    private const int MostItems = 20;

    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <returns>Refused where the change cannot be made as it is written.</returns>
    public Task<Verdict<ProgramChange>> PreviewAsync(string programId, string draftId, CancellationToken cancellation) =>
        acts.PreviewAsync(programId, draftId, cancellation);

    /// <param name="after">The id that the page before ended with; null or empty for the first page.</param>
    public async Task<ProgramChangeFacts> ReadAsync(
        ProgramChange change, string? after, int? limit, PersonNames names, CancellationToken cancellation)
    {
        var (now, programId, version) = (clock.GetUtcNow(), change.Before.ProgramId, change.Before.Version);
        var outcomes = await store.AllAsync<Mentorship>(programId, cancellation)
            .Where(mentorship => mentorship.IsOpen)
            .Select(mentorship => ChangeEffects.Of(change, mentorship, now).Outcome)
            .ToListAsync(cancellation);
        var stages = (await indicators.ReadFiguresAsync(change.Before, cancellation)).Stages;
        return new ProgramChangeFacts(
            programId,
            version,
            change.Difference,
            (await store.ReadAsync(ChangePlan.KeyOf(programId, version), cancellation))?.Whole ?? PairChoice.Moves,
            outcomes.CountBy(outcome => outcome).ToDictionary(),
            [
                .. stages.OrderBy(stage => stage.Key)
                    .Select(stage => new StageEffect(stage.Key, stage.Value, ChangeEffects.Of(change, stage.Key)))
                    .Where(stage => stage.Outcome is not EffectOutcome.Untouched),
            ],
            await store.PageAsync<Mentorship, AffectedPair>(
                change.Before.Partition,
                after,
                limit,
                mentorship => ShowAsync(change, mentorship, names, now, cancellation),
                cancellation,
                where: mentorship => ChangeEffects.Of(change, mentorship, now).Outcome is not EffectOutcome.Untouched));
    }

    /// <summary>What waits for the coordinator of a program: who hands over sees it, and so does who takes over.</summary>
    /// <returns>The first of them, and how many there are.</returns>
    public async Task<(IReadOnlyList<WorkItemFacts> First, int Count)> OpenAsync(string programId, Texts texts, CancellationToken cancellation)
    {
        var names = new PersonNames(store, texts);
        var partition = Partition.Program(programId);
        var items = await store.QueryAsync(partition, Open with { Limit = MostItems }, cancellation).Select(item => item.Value).ToListAsync(cancellation);
        return (
            await names.EachAsync(items, (item, known, token) => WorkItemFacts.OfAsync(item, known, texts, token), cancellation),
            await store.CountAsync(partition, Open, cancellation));
    }

    /// <summary>The versions of a program, the newest first.</summary>
    /// <param name="after">The id that the page before ended with; null or empty for the first page.</param>
    public Task<PageOfItems<VersionFacts>> VersionsAsync(string programId, string? after, int? limit, CancellationToken cancellation) =>
        store.PageAsync<ProgramVersion, VersionFacts>(
            Partition.Program(programId),
            after,
            limit,
            version => ValueTask.FromResult(VersionFacts.After(version)),
            cancellation,
            new DocumentQuery<ProgramVersion>(Descending: true));

    private async ValueTask<AffectedPair> ShowAsync(
        ProgramChange change, Mentorship mentorship, PersonNames names, DateTimeOffset now, CancellationToken cancellation)
    {
        var effect = ChangeEffects.Of(change, mentorship, now);
        var choice = await store.ReadAsync(
            ChangeChoice.KeyOf(mentorship.ProgramId, change.Before.Version, mentorship.MentorshipId), cancellation);
        return new AffectedPair(
            mentorship.MentorshipId,
            await names.FindAsync(mentorship.Members.Select(member => member.PersonId), cancellation),
            effect.Outcome,
            effect.Effects,
            choice?.Choice);
    }
}

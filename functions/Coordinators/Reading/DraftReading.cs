using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads drafts of programs with what is still wrong with them.</summary>
internal static class DraftReading
{
    /// <returns>Null for no such draft.</returns>
    public static async Task<DraftReview?> DraftAsync(
        this IDocumentStore store, string draftId, VideoSettings video, DateTimeOffset now, CancellationToken cancellation) =>
        await store.ReadAsync(ProgramDraft.KeyOf(draftId), cancellation) is { } draft ? await store.ReviewAsync(draft, video, now, cancellation) : null;

    /// <summary>What the rules say of a draft, and what of its dates and circles deserves a second look.</summary>
    public static async Task<DraftReview> ReviewAsync(
        this IDocumentStore store, ProgramDraft draft, VideoSettings video, DateTimeOffset now, CancellationToken cancellation)
    {
        var changed = draft is { Purpose: DraftPurpose.Change, Of: { } programId } ? await store.ReadProgramAsync(programId, cancellation) : null;
        var surveys = changed is null
            ? await store.SurveysForAsync(draft.Definition, cancellation)
            : await store.SurveysOfAsync(changed.ProgramId, cancellation);
        var verdict = ProgramDefinitionRules.Check(DraftDecisions.WithId(draft.Definition), now, changed, surveys);

        // An id that is left out is made of the name: without both, it is the name that is missing.
        var broken = (verdict.Refusal?.Fields ?? [])
            .Where(error => error.Field != "programId" || draft.Definition is not { ProgramId: null or "", Name: null or "" });
        return new DraftReview(draft, [.. broken], [.. CalendarWarnings.Of(draft.Definition), .. CircleWarnings.Of(draft.Definition, video)])
        {
            Surveys = surveys,
        };
    }

    /// <summary>One page of the drafts there are: all for administrators, for others those that change or repeat a program of theirs.</summary>
    public static Task<PageOfItems<ProgramDraft>> DraftsAsync(
        this IDocumentStore store, string? after, int? limit, ConsoleScope scope, CancellationToken cancellation) =>
        store.PageAsync<ProgramDraft, ProgramDraft>(
            Partition.Organization, after, limit, ValueTask.FromResult, cancellation,
            where: draft => scope.IsAdministrator || (draft.Of is { } program && scope.Coordinates(program)));
}

/// <param name="Broken">Every broken rule, by field of the definition; empty where the draft can become what it is to be.</param>
public sealed record DraftReview(ProgramDraft Draft, IReadOnlyList<FieldError> Broken, IReadOnlyList<CalendarWarning> Warnings)
{
    /// <summary>What the program asks, or will; null for the built-in questions.</summary>
    public ProgramSurveys? Surveys { get; init; }

    public DraftFacts In(Texts texts) => new(
        Draft.DraftId,
        Draft.Purpose,
        Draft.Of,
        Draft.OfVersion,
        Draft.ChangedAt,
        Draft.Definition,
        Broken.GroupBy(error => error.Field, error => texts.Say(error.Rule)).ToDictionary(field => field.Key, field => field.ToArray()),
        [.. Warnings.Select(warning => new DraftWarning(warning.Field, texts.Say(warning.Words)))]);
}

/// <summary>A draft of a program, with what is still wrong with it.</summary>
/// <param name="Of">Program id of what is changed or repeated; null for a new program.</param>
/// <param name="OfVersion">Version of that program that the draft began from.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Broken">Broken rules by field of the definition.</param>
/// <param name="Warnings">What deserves a second look; nothing of it is forbidden.</param>
public sealed record DraftFacts(
    string DraftId,
    DraftPurpose Purpose,
    string? Of,
    int? OfVersion,
    DateTimeOffset ChangedAt,
    ProgramDefinition Definition,
    IReadOnlyDictionary<string, string[]> Broken,
    IReadOnlyList<DraftWarning> Warnings);

/// <param name="Field">As the definition names it.</param>
public sealed record DraftWarning(string Field, string Words);

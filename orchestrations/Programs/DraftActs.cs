using System.Text.Json;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>
/// What coordinators do with a program while it is written. A draft is no decision, so the ledger knows nothing of it; what it becomes is one.
/// </summary>
public sealed class DraftActs(Decider decider, ProgramActs programs)
{
    /// <summary>Begins a program from a template. Safe to repeat: the same form begins one.</summary>
    /// <param name="actor">Who writes, as the ledger writes it.</param>
    /// <param name="zone">IANA zone that the draft begins with.</param>
    /// <param name="language">BCP 47 tag of the language that the template's words are in.</param>
    /// <param name="draftId">Of the form's own; null for one that is made of actor and moment.</param>
    public Task<Verdict<ProgramDraft>> BeginAsync(
        ProgramTemplate template,
        string actor,
        string zone = DraftDecisions.UsualZone,
        string language = "en",
        string? draftId = null,
        CancellationToken cancellation = default) =>
        BeginAsync(
            DraftDecisions.Begin(
                draftId ?? NewId(template.ToString(), actor), template, zone, Languages.BuiltIn.Of(language).WordsOf(template), actor, decider.Now),
            cancellation);

    /// <summary>Begins the change of a program, or goes on with the one that is being written if it began from the version that stands.</summary>
    /// <returns><see cref="RefusalReason.Unknown"/> for no such program, <see cref="RefusalReason.WrongStage"/> for one that is over.</returns>
    public async Task<Verdict<ProgramDraft>> BeginChangeAsync(string programId, string actor, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return RefusalReason.Unknown;
        }

        var began = DraftDecisions.Change(program, await EventsAsync(program, cancellation), actor, decider.Now);
        return began.Value is not { } draft
            ? began
            : await decider.DecideAsync(
                Partition.Organization,
                async token => await decider.Store.FindAsync(Key.Of(draft), token) switch
                {
                    null => new Decision<Verdict<ProgramDraft>>(draft) { Writes = new Batch().Create(draft) },
                    { Value: var known } when known.OfVersion == draft.OfVersion => new Decision<Verdict<ProgramDraft>>(known),
                    var stored => new Decision<Verdict<ProgramDraft>>(draft) { Writes = new Batch().Replace(stored, draft) },
                },
                cancellation);
    }

    /// <summary>
    /// Begins a program that takes after another: the same but for its dates, which lie ahead, and its name's number, with what its coordinators learned.
    /// </summary>
    /// <param name="draftId">Of the form's own; null for one that is made of actor and moment.</param>
    public async Task<Verdict<ProgramDraft>> BeginRepeatAsync(
        string programId, string actor, string? draftId = null, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
            ? await BeginAsync(
                WithLessons(
                    DraftDecisions.Repeat(draftId ?? NewId(programId, actor), program, await EventsAsync(program, cancellation), actor, decider.Now),
                    program,
                    await decider.Store.LessonsForNextAsync(programId, cancellation)),
                cancellation)
            : RefusalReason.Unknown;

    /// <summary>Saves what a draft is now, whole or not.</summary>
    public Task<Verdict<ProgramDraft>> SaveAsync(
        string draftId, ProgramDefinition definition, string actor, CancellationToken cancellation = default) =>
        EditAsync(draftId, _ => definition, actor, cancellation);

    /// <summary>Saves one part of a draft; what others write in other parts meanwhile stays.</summary>
    /// <param name="edit">Pure; run again when somebody else was faster.</param>
    public Task<Verdict<ProgramDraft>> EditAsync(
        string draftId, Func<ProgramDefinition, ProgramDefinition> edit, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Organization,
            async token =>
            {
                if (await decider.Store.FindAsync(ProgramDraft.KeyOf(draftId), token) is not { } stored)
                {
                    return new Decision<Verdict<ProgramDraft>>(RefusalReason.Unknown);
                }

                var edited = DraftDecisions.Edit(stored.Value, edit(stored.Value.Definition), actor, decider.Now);
                return new Decision<Verdict<ProgramDraft>>(edited) { Writes = new Batch().Replace(stored, edited) };
            },
            cancellation);

    /// <summary>Begins a new program from what another draft says. Safe to repeat: the same form makes one.</summary>
    /// <param name="copyId">Of the form's own; null for one that is made of actor and moment.</param>
    public async Task<Verdict<ProgramDraft>> CopyAsync(
        string draftId, string actor, string? copyId = null, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(ProgramDraft.KeyOf(draftId), cancellation) is { Value: var draft }
            ? await BeginAsync(DraftDecisions.Copy(draft, copyId ?? NewId(draftId, actor), actor, decider.Now), cancellation)
            : RefusalReason.Unknown;

    /// <summary>Throws a draft away; a second click changes nothing.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteAsync(string draftId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Organization,
        async token => await decider.Store.FindAsync(ProgramDraft.KeyOf(draftId), token) is { } stored
            ? new Decision<bool>(true) { Writes = new Batch().Delete(stored) }
            : new Decision<bool>(false),
        cancellation);

    /// <summary>Makes a program of a draft, and removes the draft in the end. Safe to repeat where it was cut between the two.</summary>
    /// <returns>
    /// The program, not launched yet; every broken rule by field; <see cref="RefusalReason.WrongStage"/> for the change of a program that is there.
    /// </returns>
    public async Task<Verdict<MentoringProgram>> CreateAsync(string draftId, string actor, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(ProgramDraft.KeyOf(draftId), cancellation) is not { Value: var draft })
        {
            return RefusalReason.Unknown;
        }

        if (draft.Purpose is DraftPurpose.Change)
        {
            return RefusalReason.WrongStage;
        }

        var definition = DraftDecisions.WithId(draft.Definition);
        var created = await CreatedBeforeAsync(definition, cancellation) is { } known
            ? known
            : await programs.CreateAsync(definition, actor, cancellation);
        if (created.Value is not null)
        {
            await DeleteAsync(draftId, cancellation);
        }

        return created;
    }

    // A program that is to the letter what this draft makes was made of it: the process died, or a click came twice, before the draft was gone.
    private async Task<MentoringProgram?> CreatedBeforeAsync(ProgramDefinition definition, CancellationToken cancellation) =>
        ProgramDefinitionRules.Check(definition, decider.Now, surveys: await decider.Store.SurveysForAsync(definition, cancellation)).Value is { } wanted
        && await decider.Store.FindAsync(Key.Of(wanted), cancellation) is { Value: var known }
        && Spelled(known) == Spelled(wanted)
            ? known
            : null;

    private Task<Verdict<ProgramDraft>> BeginAsync(ProgramDraft draft, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Organization,
        async token => await decider.Store.FindAsync(Key.Of(draft), token) is { Value: var known }
            ? new Decision<Verdict<ProgramDraft>>(known)
            : new Decision<Verdict<ProgramDraft>>(draft) { Writes = new Batch().Create(draft) },
        cancellation);

    // Its figures are read of it; what was learned is copied, so that it can be written on.
    private static ProgramDraft WithLessons(ProgramDraft draft, MentoringProgram before, string? lessons) => lessons is null ? draft : draft with
    {
        Definition = draft.Definition with { Before = new EarlierProgram(before.Name, lessons, Figures: null) },
    };

    private async Task<IReadOnlyList<ProgramEvent>> EventsAsync(MentoringProgram program, CancellationToken cancellation) =>
        await decider.Store.QueryAsync<ProgramEvent>(program.Partition, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);

    private static string Spelled(MentoringProgram program) => JsonSerializer.Serialize(program, MentorFlowJson.Options);

    private string NewId(string from, string actor) => Uuid5.Of($"draft:{from}:{actor}:{decider.Now.UtcTicks}").ToString();
}

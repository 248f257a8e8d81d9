using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Skills;

/// <summary>What coordinators make of the organization's list of skills; every change is a version (R47).</summary>
public sealed class SkillActs(Decider decider)
{
    private static string[] Tags => [.. Languages.BuiltIn.All.Select(language => language.Tag)];

    /// <summary>Adds a skill under an id of its name.</summary>
    public Task<Verdict<ChangedSkills>> AddAsync(SkillDraft draft, string actor, CancellationToken cancellation = default) =>
        ChangeAsync(known => SkillDecisions.Add(known, draft, Tags, actor, decider.Now), actor, cancellation);

    /// <summary>Adds a skill, or changes the one of that id.</summary>
    public Task<Verdict<ChangedSkills>> SaveAsync(string skillId, SkillDraft draft, string actor, CancellationToken cancellation = default) =>
        ChangeAsync(known => SkillDecisions.Save(known, skillId, draft, Tags, actor, decider.Now), actor, cancellation);

    public Task<Verdict<ChangedSkills>> RemoveAsync(string skillId, string actor, CancellationToken cancellation = default) =>
        ChangeAsync(known => SkillDecisions.Remove(known, skillId, actor, decider.Now), actor, cancellation);

    /// <summary>Has what people typed count as a skill of the list.</summary>
    public Task<Verdict<ChangedSkills>> MergeAsync(string skillId, string typed, string actor, CancellationToken cancellation = default) =>
        ChangeAsync(known => SkillDecisions.Merge(known, skillId, typed, actor, decider.Now), actor, cancellation);

    /// <summary>Takes in a list.</summary>
    /// <param name="file">CSV or a workbook.</param>
    public async Task<Verdict<ChangedSkills>> ImportAsync(Stream file, string actor, CancellationToken cancellation = default)
    {
        var read = await SkillFile.ReadAsync(file, Tags, cancellation);
        return read.Value is not { } rows
            ? read.Refusal!
            : await ChangeAsync(known => SkillDecisions.Import(known, rows.Rows, Tags, actor, decider.Now), actor, cancellation);
    }

    private Task<Verdict<ChangedSkills>> ChangeAsync(
        Func<SkillList?, Verdict<ChangedSkills>> decide, string actor, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Organization,
        async token =>
        {
            var known = await decider.Store.FindAsync(SkillList.KeyOf(), token);
            var verdict = decide(known?.Value);
            if (verdict.Value is not { } changed)
            {
                return new Decision<Verdict<ChangedSkills>>(verdict);
            }

            var writes = known is null ? new Batch().Create(changed.List) : new Batch().Replace(known, changed.List);
            return new Decision<Verdict<ChangedSkills>>(verdict)
            {
                Writes = writes.Create(changed.Version),
                Notes = [new LedgerNote(actor, DecisionName.SkillsChanged, changed.List.Id, $"{changed.Version.Change}, version {changed.Version.Version}")],
            };
        },
        cancellation);
}

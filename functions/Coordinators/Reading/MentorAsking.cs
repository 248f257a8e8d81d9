using System.Globalization;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Recruiting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Campaigns;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Asks for mentors who know a skill: an item of the program's campaign, with words that name the skill in every language.</summary>
public sealed class MentorAsking(IDocumentStore store, CampaignActs campaigns, CampaignTexts links, TimeProvider clock)
{
    /// <param name="skill">Its key, or the words that people typed.</param>
    /// <returns>The item; the same one where it was asked for today already. A refusal names what a campaign refuses.</returns>
    public async Task<Verdict<CampaignItem>> AskAsync(string programId, string skill, string actor, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return RefusalReason.Unknown;
        }

        if (skill.Length is 0 or > Skill.LongestName || skill.Any(char.IsControl))
        {
            return Refusal.Invalid(new FieldError("skill", "rules.one-line", ("max", Skill.LongestName)));
        }

        var list = await store.SkillsAsync(cancellation);
        var known = list?.Skills.FirstOrDefault(one => one.SkillId == skill) ?? new SkillNames(list).Find(skill);
        var today = CampaignDecisions.DayOf(clock.GetUtcNow(), program.Zone);
        var itemId = $"ask-{known?.SkillId ?? SkillDecisions.IdOf(skill)}-{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        var link = links.LinkOf(program, JoinChannel.Of(CampaignChannel.Newsletter)).AbsoluteUri;
        var draft = new CampaignItemDraft(
            CampaignChannel.Newsletter,
            today,
            program.Form is ProgramForm.Peer ? CampaignAudience.Both : CampaignAudience.Mentors,
            program.Owner.Name,
            Languages.BuiltIn.All.ToDictionary(
                language => language.Tag,
                language => Languages.BuiltIn.Of(language.Tag)[
                    "console-demand.ask-words",
                    ("skill", known?.NameIn(language.Tag) ?? skill),
                    ("program", program.In(language.Tag).Name),
                    ("link", link),
                    ("coordinator", program.Owner.Name),
                    ("mail", program.Owner.Email)]));
        var saved = await campaigns.SaveAsync(programId, itemId, draft, actor, cancellation);
        return saved.Refusal?.Reason is RefusalReason.AlreadyDone
            ? (await store.ReadAsync(CampaignItem.KeyOf(programId, itemId), cancellation))!
            : saved;
    }
}

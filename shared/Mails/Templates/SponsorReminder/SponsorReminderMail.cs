using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.SponsorReminder;

internal sealed class SponsorReminderMail() : SponsorMail(MailTemplate.SponsorReminder)
{
    public override bool IsNudge => true;

    public override async Task<SponsorCase?> ReadAsync(
        MailOrder order, MentoringProgram program, IDocumentStore store, LinkWriter links, DateTimeOffset now, CancellationToken cancellation) =>
        Enum.TryParse<SponsorAct>(order.Subject, out var act)
        && SponsorDecisions.CommitmentOf(program, act) is { } commitment
        && await store.FindAsync(SponsorPromise.KeyOf(program.ProgramId, act), cancellation) is not { Value.DoneAt: not null }
            ? new SponsorCase(links.Sponsor(program.ProgramId, act.ToString()), new CampaignFacts { Act = act, By = commitment.By })
            : null;
}

using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.RetrospectiveToSponsor;

/// <summary>The sponsor of a program is asked what they think of it, as those who take part are.</summary>
internal sealed class RetrospectiveToSponsorMail() : SponsorMail(MailTemplate.RetrospectiveToSponsor)
{
    public override async Task<SponsorCase?> ReadAsync(
        MailOrder order, MentoringProgram program, IDocumentStore store, LinkWriter links, DateTimeOffset now, CancellationToken cancellation) =>
        await store.UnansweredAsync(order, cancellation) is { } asked && now < asked.Until
            ? new SponsorCase(links.SponsorRetrospective(program.ProgramId, asked.Number), new CampaignFacts(), asked.Until)
            : null;
}

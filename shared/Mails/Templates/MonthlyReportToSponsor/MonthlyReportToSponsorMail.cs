using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.MonthlyReportToSponsor;

/// <summary>The same figures as the coordinators get, on a page that needs no sign-in: a sponsor need not have a role in the console.</summary>
internal sealed class MonthlyReportToSponsorMail() : SponsorMail(MailTemplate.MonthlyReportToSponsor)
{
    public override async Task<SponsorCase?> ReadAsync(
        MailOrder order, MentoringProgram program, IDocumentStore store, LinkWriter links, DateTimeOffset now, CancellationToken cancellation) =>
        await ReportFacts.OfAsync(store, order, cancellation) is { } facts
            ? new SponsorCase(links.SponsorReport(program.ProgramId, ProgramReport.NameOf(facts.Month)), new CampaignFacts()) { Report = facts }
            : null;
}

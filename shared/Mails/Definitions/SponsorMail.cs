using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>To the sponsor of a program, about what they promised, or what they think of it.</summary>
internal abstract class SponsorMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Sponsor;

    public sealed override bool TellsCoordinator => false;

    /// <returns>Null where it is not needed any more when it is written.</returns>
    public abstract Task<SponsorCase?> ReadAsync(
        MailOrder order, MentoringProgram program, IDocumentStore store, LinkWriter links, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>What a mail to a sponsor is about.</summary>
/// <param name="Page">Where its button leads, without a visit.</param>
/// <param name="AnswerBy">By when an answer is hoped for, UTC; null where none is.</param>
internal sealed record SponsorCase(Uri Page, CampaignFacts Facts, DateTimeOffset? AnswerBy = null)
{
    /// <summary>How far the program is; null in a mail that does not tell.</summary>
    public ReportFacts? Report { get; init; }
}

using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>A mail of a campaign, to somebody who need not take part in any program. It is essential, and waits for the morning.</summary>
internal abstract class CampaignMail(MailTemplate template, CampaignSubject subject) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Campaign;

    public sealed override bool TellsCoordinator => false;

    /// <summary>Which document its order names.</summary>
    public CampaignSubject Subject => subject;

    /// <summary>Whether it wins somebody for a program, or for speaking for one: who objects to that gets none.</summary>
    public virtual bool Wins => false;

    /// <summary>Whether it would come too late after a night.</summary>
    public virtual bool IsUrgent => false;

    /// <summary>Whether it still makes sense when it is written.</summary>
    public abstract bool IsNeeded(CampaignCase mail, DateTimeOffset now);

    public abstract Uri ActionOf(LinkWriter links, CampaignCase mail);

    public abstract CampaignFacts FactsOf(CampaignCase mail);

    /// <summary>By when an answer is hoped for, UTC; null where none is.</summary>
    public virtual DateTimeOffset? AnswerByOf(CampaignCase mail) => null;
}

using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Prompts;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.Prompt;

/// <summary>One thought at one point of a mentorship; its order names which. It leads to the aid that fits.</summary>
internal sealed class PromptMail() : ParticipantMail(MailTemplate.Prompt)
{
    public override MailTopic Topic => MailTopic.Prompts;

    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsOptional => true;

    public override bool JoinsComingDigest => true;

    public override bool ReachesLeavers => true;

    public override string AboutOf(MailOrder order) => $"prompt:{order.MentorshipId}:{order.Subject}";

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail is { Prompt: { } prompt, Mentorship: { } mentorship } && PromptDecisions.IsTimely(prompt, mentorship);

    public override CardStage? CardsOf(MailCase mail) => mail.Prompt switch
    {
        Domain.Prompts.Prompt.FirstSession => CardStage.BeforeFirst,
        Domain.Prompts.Prompt.LookBack => CardStage.BeforeMidpoint,
        Domain.Prompts.Prompt.LastSessions => CardStage.BeforeClosing,
        _ => null,
    };

    // Which aid fits stands with the words of the prompt, and is put here with them.
    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);
}

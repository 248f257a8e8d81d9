using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks somebody whom they would rather have, before a round is solved.</summary>
internal abstract class RankingMail(MailTemplate template) : ParticipantMail(template)
{
    public override bool AsksToRank => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail is { Wish: { Ranking.IsOpen: true, Wish.HasAnswered: false }, Enrollment: { IsOpen: true, RestsSince: null }, Program.IsOver: false };

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Wish?.Ranking.AnswerBy;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Choice(mail.PersonId, mail.ProgramId, mail.Wish!.Ranking.Number);
}

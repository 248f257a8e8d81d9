using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks somebody whether they want to be in a circle, with these people and about these topics (R30).</summary>
internal abstract class CircleSeatMail(MailTemplate template) : ParticipantMail(template)
{
    public override bool AsksForSeat => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail is { Seat.Seat.Stage: SeatStage.Asked, Enrollment.IsOpen: true, Program.IsOver: false };

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Seat?.Seat.AnswerBy;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.CircleSeat(mail.PersonId, mail.ProgramId, mail.Seat!.Seat.CircleId);
}

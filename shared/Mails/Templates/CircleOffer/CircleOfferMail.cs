using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.CircleOffer;

internal sealed class CircleOfferMail() : CircleSeatMail(MailTemplate.CircleOffer);

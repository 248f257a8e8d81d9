using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.MeetSomebody;

/// <summary>To each of two who are brought together: whom they meet, when they could, and a question to begin with.</summary>
internal sealed class MeetSomebodyMail() : IntroducedMail(MailTemplate.MeetSomebody);

using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.CoordinatorDigest;

internal sealed class CoordinatorDigestMail() : DigestMail(MailTemplate.CoordinatorDigest);

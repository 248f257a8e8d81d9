using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Idempotency keys of mails that are sent once for a thing and a person, no matter who asks.</summary>
public static class MailIds
{
    public static Guid For(string subject, MailTemplate template, string personId) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{template}\n{personId}")).AsSpan(0, 16), bigEndian: true);
}

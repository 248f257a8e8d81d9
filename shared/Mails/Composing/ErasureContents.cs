using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Privacy;

namespace MentorFlow.Mails.Composing;

/// <summary>What a mail says of an erasure that waits.</summary>
internal static class ErasureContents
{
    /// <returns>None for every other mail.</returns>
    public static IReadOnlyList<ErasureReason> ReasonsOf(MailOrder order) =>
        order is { Template: MailTemplate.ErasureWaits, Subject: { } reasons }
            ? [.. Enum.GetValues<ErasureReason>().Where(reason => reasons.Split(',').Contains(reason.ToString()))]
            : [];
}

using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Privacy;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Samples;

/// <summary>An erasure that waits, for mails about one.</summary>
internal static class ErasureSample
{
    /// <returns>Null for every other mail.</returns>
    public static MailContent? Of(MailContent content, DateTimeOffset soon) => content.Template switch
    {
        MailTemplate.ErasureAsked or MailTemplate.ErasureDone => content with { EventAt = soon },
        MailTemplate.ErasureWaits => content with { EventAt = soon, ErasureWaitsFor = [ErasureReason.Unsettled] },
        _ => null,
    };
}

using System.Text;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Hands a written mail to the provider, so that a crash in between shows in its record as a hand-over that was cut.</summary>
public sealed class MailHandOver(Decider decider, IMailSender sender)
{
    /// <returns>What has become of it, to be recorded: sent, suppressed, or in doubt.</returns>
    /// <exception cref="MailRejectedException">The provider will never take it.</exception>
    /// <exception cref="IOException">The provider did not take it; to be tried again.</exception>
    public async Task<MailRecord> HandOverAsync(MailRecord record, OutgoingMail mail, CancellationToken cancellation = default)
    {
        // Not a decision: this is no news of the mail, only a mark for the next one to look.
        var begun = record.HandingOver();
        if (!sender.KnowsRepetitions)
        {
            await decider.Store.SaveWithMailLinesAsync(new Batch().Upsert(begun), cancellation);
        }

        try
        {
            return Sent(record, mail, await sender.SendAsync(mail, cancellation));
        }
        catch (AddressBlockedException blocked)
        {
            return record with
            {
                Status = MailStatus.Suppressed,
                Subject = mail.Subject,
                Reason = new Phrase("causes.mail-blocked", ("because", blocked.Because)),
            };
        }
        catch (MailInDoubtException cut)
        {
            return begun with { Attempts = record.Attempts + 1, Subject = mail.Subject, Reason = new Phrase("causes.mail-cut", ("failure", cut.Message)) };
        }
    }

    private MailRecord Sent(MailRecord record, OutgoingMail mail, MailReceipt receipt) => record with
    {
        Status = MailStatus.Sent,
        SentAt = decider.Now,
        Attempts = record.Attempts + 1,
        ProviderId = receipt.ProviderId,
        Subject = mail.Subject,
        Bytes = Encoding.UTF8.GetByteCount(mail.Html) + Encoding.UTF8.GetByteCount(mail.Text),
        Reason = null,
    };
}

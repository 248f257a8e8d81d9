using System.Net.Http.Headers;
using System.Text;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Mime;

namespace MentorFlow.Providers.Graph;

/// <summary>
/// Sends through Exchange Online (sendMail), in the name of the mail's sender. As MIME, because the JSON form takes no List-Unsubscribe header and no
/// invitation that mail programs answer.
/// Graph knows no idempotency: a mail whose answer is lost is in doubt; going again, it has the same Message-ID, by which Exchange recognizes most repetitions.
/// </summary>
public sealed class GraphMailSender(GraphApi graph, TimeProvider clock) : IMailSender
{
    public bool KnowsRepetitions => false;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        var mime = Convert.ToBase64String(MimeMail.Write(mail, clock.GetUtcNow()));
        using var content = new StringContent(mime, Encoding.ASCII, new MediaTypeHeaderValue("text/plain"));
        try
        {
            using var answer = await graph.SendAsync(
                HttpMethod.Post, $"users/{Uri.EscapeDataString(mail.From.Address)}/sendMail", content, mail.IdempotencyId, cancellation);
            return new MailReceipt(MimeMail.MessageId(mail));
        }
        catch (GraphException failure) when (failure.IsThrottled)
        {
            throw new MailThrottledException(failure.Message, failure.RetryAfter);
        }
        catch (IOException silence) when (silence is GraphSilenceException or GraphException { IsInDoubt: true })
        {
            throw new MailInDoubtException(silence.Message, silence);
        }
        catch (GraphException failure) when (failure.IsPermanent)
        {
            throw new MailRejectedException(failure.Message);
        }
    }
}

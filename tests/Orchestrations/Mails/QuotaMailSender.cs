using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Pacing;

namespace MentorFlow.Tests.Orchestrations.Mails;

/// <summary>
/// A provider that takes as many mails as its quota allows, by the app's own clock, and rejects every other one; it knows a mail by its idempotency
/// id.
/// </summary>
internal sealed class QuotaMailSender(params PaceLimit[] limits) : IMailSender
{
    private readonly Lock turn = new();
    private readonly HashSet<Guid> known = [];
    private readonly List<(DateTimeOffset At, OutgoingMail Mail)> sent = [];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>In the order in which they were taken.</summary>
    public IReadOnlyList<(DateTimeOffset At, OutgoingMail Mail)> Sent
    {
        get
        {
            lock (turn)
            {
                return [.. sent];
            }
        }
    }

    public int Rejections { get; private set; }

    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        lock (turn)
        {
            var now = Clock.GetUtcNow();
            if (limits.Any(limit => sent.Count(one => one.At > now - limit.Per) >= limit.Mails))
            {
                Rejections++;
                throw new MailThrottledException("too many", TimeSpan.FromMinutes(1));
            }

            if (known.Add(mail.IdempotencyId))
            {
                sent.Add((now, mail));
            }

            return Task.FromResult(new MailReceipt(mail.IdempotencyId.ToString()));
        }
    }
}

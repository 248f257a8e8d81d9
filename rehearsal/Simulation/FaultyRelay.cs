using MentorFlow.Domain.Mails;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>A mail relay on a bad day, which counts what arrives.</summary>
/// <param name="knowsRepetitions">Whether a mail that is handed over twice arrives once, as with an outbox; over SMTP it arrives twice.</param>
internal sealed class FaultyRelay(FaultSwitch faults, bool knowsRepetitions) : IMailSender
{
    private readonly Dictionary<Guid, int> arrived = [];

    public bool KnowsRepetitions => knowsRepetitions;

    /// <summary>How often each mail has arrived.</summary>
    public IReadOnlyDictionary<Guid, int> Arrived => arrived;

    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        faults.Current?.Ask();
        if (faults.Meets(FaultKind.RelayRefuses) is not null)
        {
            throw new IOException("The relay takes no connection.");
        }

        if (faults.Meets(FaultKind.RelayThrottles) is { } busy)
        {
            throw new MailThrottledException("The relay takes nothing for now.", busy.Span);
        }

        if (faults.Meets(FaultKind.RelayCuts) is { } cut)
        {
            if (cut.Number % 2 == 0)
            {
                Arrive(mail);
            }

            const string Said = "The hand-over was cut.";
            throw knowsRepetitions ? new IOException(Said) : new MailInDoubtException(Said);
        }

        Arrive(mail);
        return Task.FromResult(new MailReceipt(mail.IdempotencyId.ToString("N")));
    }

    private void Arrive(OutgoingMail mail) =>
        arrived[mail.IdempotencyId] = knowsRepetitions ? 1 : arrived.GetValueOrDefault(mail.IdempotencyId) + 1;
}

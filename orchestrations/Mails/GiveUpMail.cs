using MentorFlow.Domain.Mails;

namespace MentorFlow.Orchestrations.Mails;

public sealed record MailFailure(MailOrder Order, string Reason);

/// <summary>Writes down that a mail could not be delivered.</summary>
public sealed class GiveUpMail(MailDispatch room)
{
    [Function(nameof(GiveUpMail))]
    public Task<MailStatus> RunAsync([ActivityTrigger] MailFailure input, CancellationToken cancellation) =>
        room.GiveUpAsync(input.Order, input.Reason, cancellation);
}

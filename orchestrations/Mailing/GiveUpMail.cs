using MentorFlow.Mail;

namespace MentorFlow.Orchestrations.Mailing;

public sealed record MailFailure(MailOrder Order, string Reason);

/// <summary>Writes down that a mail could not be delivered.</summary>
public sealed class GiveUpMail(MailRoom room)
{
    [Function(nameof(GiveUpMail))]
    public Task<MailStatus> RunAsync([ActivityTrigger] MailFailure input, CancellationToken cancellation) =>
        room.GiveUpAsync(input.Order, input.Reason, cancellation);
}

using MentorFlow.Domain.Mails;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Orders a mail again that was put off; whether it is needed is looked at as for every mail.</summary>
public sealed class BringBackMail(Decider decider, MailDispatch mails)
{
    [Function(nameof(BringBackMail))]
    public async Task<bool> RunAsync([ActivityTrigger] LaterInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var stands = await decider.Store.FindAsync(Postponement.KeyOf(input.Again.PersonId, input.About), cancellation);
        if (stands?.Value.Until != input.Until)
        {
            return false;
        }

        await mails.PlaceAsync(input.Again, cancellation);
        return true;
    }
}

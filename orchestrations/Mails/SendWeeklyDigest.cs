namespace MentorFlow.Orchestrations.Mails;

/// <summary>Has somebody's digest written.</summary>
public sealed class SendWeeklyDigest(PersonalMails mails)
{
    [Function(nameof(SendWeeklyDigest))]
    public Task<bool> RunAsync([ActivityTrigger] WeeklyDigestInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        mails.TellAsync(input.PersonId, input.Digest, cancellation);
}

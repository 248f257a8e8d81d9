using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <param name="Key">Of the blocked address.</param>
/// <param name="Code">The receiving server's; null when it said none.</param>
public sealed record Bounce(string ProgramId, Guid MailId, string PersonId, string Key, string? Code);

/// <summary>Asks a coordinator about an address that does not exist, once; "retry" means that it does after all.</summary>
public static class BounceOrchestrator
{
    /// <returns>Whether the address is written to again.</returns>
    [Function(nameof(BounceOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Bounce input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, WorkItemPolicy.Default);
        var cause = input.Code is null ? new Phrase("causes.bounced") : new Phrase("causes.bounced-with-code", ("code", input.Code));
        var concerned = input.PersonId is MailOrder.Coordinator or MailOrder.Sponsor ? Array.Empty<string>() : [input.PersonId];
        return await stage.AskCoordinatorAsync(WorkItemKind.MailBounced, new Subject.OfMail(input.MailId), cause, concerned) is ResolutionKind.Retry
            && await stage.StepAsync<bool>(nameof(ReleaseAddress), new AddressRelease(input.ProgramId, input.Key));
    }
}

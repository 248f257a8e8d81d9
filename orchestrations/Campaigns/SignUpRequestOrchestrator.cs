using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Campaigns;

/// <param name="Role">In which somebody would take part.</param>
public sealed record SignUpRequestInput(string ProgramId, string SignUpId, ProgramRole Role, WorkItemPolicy WorkItems);

/// <summary>Somebody signed up with an address that nobody is known by: a coordinator says whether they belong here.</summary>
public static class SignUpRequestOrchestrator
{
    /// <returns>Whether they get the mail that lets them in.</returns>
    [Function(nameof(SignUpRequestOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SignUpRequestInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.SignUpRequested,
            new Subject.OfInstance(context.InstanceId),
            new Phrase("causes.sign-up-requested", ("role", input.Role)));
        return await stage.StepAsync<bool>(
            nameof(SettleSignUp), new SignUpSettlement(input.ProgramId, input.SignUpId, resolution is ResolutionKind.Approve));
    }
}

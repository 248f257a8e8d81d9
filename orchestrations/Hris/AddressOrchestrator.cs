using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="PersonId">Of whom HR says that they have the address.</param>
/// <param name="ExternalId">Their id in the HR system.</param>
/// <param name="HolderId">Person id of who has it.</param>
/// <param name="HolderExternalId">The holder's id in the HR system; null for somebody whom HR does not know.</param>
public sealed record AddressQuestion(string PersonId, string ExternalId, string HolderId, string? HolderExternalId);

/// <summary>
/// HR knows one mail address under two ids. The second is nobody to us until a coordinator has said who they are: they are never invited, nor matched
/// with the first. Another word of HR settles it by itself, and so does the first who leaves or gets another address.
/// </summary>
public static class AddressOrchestrator
{
    /// <returns>Whether the address was theirs in the end.</returns>
    [Function(nameof(AddressOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, AddressQuestion input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var question = "causes.one-address";
        while (true)
        {
            var (free, resolution) = await stage.AskCoordinatorOrAsync<AddressIsFree>(
                WorkItemKind.HrisUnclear,
                new Subject.OfInstance(stage.InstanceId),
                new Phrase(
                    question,
                    ("holder", input.HolderId),
                    ("first", input.HolderExternalId ?? "-"),
                    ("person", input.PersonId),
                    ("second", input.ExternalId)),
                [input.HolderId, input.PersonId]);
            if (free is not null || resolution is not (ResolutionKind.Retry or ResolutionKind.HandOverAddress or ResolutionKind.SamePerson))
            {
                return free is not null;
            }

            if (resolution is ResolutionKind.SamePerson)
            {
                if (await stage.StepAsync<bool>(nameof(MergePeople), new PersonMerge(input.HolderId, input.PersonId)))
                {
                    return true;
                }

                question = "causes.one-address-two-parts";
                continue;
            }

            await stage.StepAsync<int>(nameof(ReachPerson), new HrisDue(input.PersonId, stage.Now));
            if (await stage.StepAsync<string?>(nameof(FindTwin), input.PersonId) is null)
            {
                return true;
            }
        }
    }
}

using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Version">Number of the agreement that was proposed.</param>
/// <param name="AskedIds">Person ids of those whose signatures it waits for.</param>
public sealed record AgreementChangeInput(
    string ProgramId, string MentorshipId, int Version, IReadOnlyList<string> AskedIds, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>Another agreement over a signed one: those who have not signed are asked and reminded, and without an answer the signed one stays.</summary>
public static class AgreementChangeOrchestrator
{
    /// <returns>Whether it lapsed.</returns>
    [Function(nameof(AgreementChangeOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, AgreementChangeInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var asked = new Recipients(input.AskedIds, MentorshipId: input.MentorshipId);

        var settled = await stage.NudgeAsync<AgreementChangeSettled>(input.Ladder, asked, new Subject.OfMentorship(input.MentorshipId));

        return settled.IsSilence && await stage.StepAsync<bool>(
            nameof(LapseAgreementChange),
            new AgreementLapse(new MentorshipKey(input.ProgramId, input.MentorshipId), input.Version));
    }
}

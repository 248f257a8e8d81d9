using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Prompts;

/// <summary>Has somebody look after a mentorship from its beginning.</summary>
internal static class PromptSignals
{
    public static Signal Begin(Mentorship mentorship, ProgramPolicy policy) => Signals.Start(
        nameof(PromptsOrchestrator),
        InstanceIds.Prompts(mentorship.ProgramId, mentorship.MentorshipId),
        new PromptsInput(new MentorshipKey(mentorship.ProgramId, mentorship.MentorshipId), policy.WorkItems));
}

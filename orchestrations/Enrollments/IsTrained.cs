using MentorFlow.Domain.Enrollments;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>Whether somebody has passed already: the quick pass the quiz before the stage that waits for it has begun.</summary>
public sealed class IsTrained(Decider decider)
{
    [Function(nameof(IsTrained))]
    public async Task<bool> RunAsync([ActivityTrigger] TrainingInput input, CancellationToken cancellation)
    {
        var enrollment = await decider.LoadAsync(Enrollment.KeyOf(input.ProgramId, input.PersonId), cancellation);
        return enrollment.Training?.PassedAt is not null;
    }
}

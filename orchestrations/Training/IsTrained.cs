using MentorFlow.Enrollments;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Training;

/// <summary>Whether somebody has passed already: the quick pass the quiz before the stage that waits for it has begun.</summary>
public sealed class IsTrained(DecisionDesk desk)
{
    [Function(nameof(IsTrained))]
    public async Task<bool> RunAsync([ActivityTrigger] TrainingInput input, CancellationToken cancellation)
    {
        var enrollment = await desk.LoadAsync<Enrollment>(Partition.Program(input.ProgramId), Enrollment.IdOf(input.PersonId), cancellation);
        return enrollment.Training?.PassedAt is not null;
    }
}

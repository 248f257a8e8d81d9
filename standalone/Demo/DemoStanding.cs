using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Standalone.Demo;

/// <summary>Where the two stand whom the reader plays: what is said of them must be true at every start.</summary>
internal sealed class DemoStanding(DemoCast cast, IDocumentStore store)
{
    public async Task<PlayedStanding> ReadAsync(CancellationToken cancellation)
    {
        var played = await cast.PlayedAsync(cancellation);
        var mentee = await store.ReadAsync(Enrollment.KeyOf(DemoPrograms.GrowthId, played.Mentee), cancellation);
        var hasToSign = await store.MentorshipsOfAsync(DemoPrograms.GrowthId, played.Mentor, cancellation).AnyAsync(
            mentorship => mentorship is { Stage: MentorshipStage.Kickoff, Agreement: not null } && mentorship.Signatures?.ContainsKey(played.Mentor) != true,
            cancellation);
        return new PlayedStanding(played, mentee is { Stage: EnrollmentStage.Invited }, hasToSign);
    }
}

/// <param name="IsInvited">The mentee has not answered yet.</param>
/// <param name="HasToSign">An agreement waits for the mentor.</param>
internal sealed record PlayedStanding(PlayedPeople Played, bool IsInvited, bool HasToSign);

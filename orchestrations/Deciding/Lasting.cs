using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>
/// Facts that nothing changes once they are decided: of each invitation who came, why and when; of a mentorship its members and its beginning; of each
/// attempt of a round when its pool was frozen. People come into a circle and go: of one its beginning alone lasts.
/// </summary>
public static class Lasting
{
    public static LastingFacts Facts { get; } = new LastingFacts()
        .With<Enrollment>(
            enrollment => enrollment.Invitation, enrollment => new { enrollment.PersonId, enrollment.InvitedBecause, enrollment.CreatedAt })
        .With<Mentorship>(_ => 1, mentorship => new { Members = mentorship.IsCircle ? null : mentorship.Members, mentorship.CreatedAt })
        .With<Round>(round => round.Attempt, round => new { round.FrozenAt });

    /// <summary>Of a document as a decision leaves it.</summary>
    public static SubjectFacts Of<T>(T document)
        where T : class, IDocument => Facts.Of(document);
}

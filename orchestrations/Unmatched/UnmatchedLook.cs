using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>Somebody without a partner, and what would change it today.</summary>
/// <param name="Round">The last round that is over; null before the first.</param>
/// <param name="Place">Theirs in its line; null for somebody who came later.</param>
/// <param name="Others">How many people there are on the other side, with a place or without.</param>
/// <param name="Free">How many of them would fit and have a place.</param>
/// <param name="Full">Mentors who would fit and have no place left, the best fit first; as many as are shown.</param>
/// <param name="FullCount">How many of those there are.</param>
/// <param name="Personal">What was set aside for them; null for nothing.</param>
/// <param name="Asked">The mentors who were asked for one more, the newest first.</param>
/// <param name="Programs">Other programs that would take them.</param>
public sealed record UnmatchedLook(
    MentoringProgram Program,
    Enrollment Enrollment,
    int? Round,
    WaitingPerson? Place,
    int Others,
    int Free,
    IReadOnlyList<RuleInTheWay> Rules,
    IReadOnlyList<FullMentor> Full,
    int FullCount,
    PersonalRules? Personal,
    IReadOnlyList<PlaceQuestion> Asked,
    IReadOnlyList<OtherProgram> Programs,
    RoundOutlook Outlook)
{
    /// <summary>Whether anything is to be done: they look for a partner, and have none.</summary>
    public bool Waits => Enrollment is { Stage: EnrollmentStage.Ready, RestsSince: null };

    /// <summary>The question that a mentor has not answered yet; null for none.</summary>
    public PlaceQuestion? Open => Asked.FirstOrDefault(question => question.Answer is PlaceAnswer.Open);
}

/// <summary>A rule that stands between somebody and others.</summary>
/// <param name="People">Between how many of them.</param>
/// <param name="Alone">How many it alone keeps away: setting it aside would bring them in.</param>
public sealed record RuleInTheWay(HardRule Rule, int People, int Alone);

/// <param name="Score">Of the two, 0 to 1.</param>
public sealed record FullMentor(string PersonId, double Score);

public sealed record OtherProgram(string ProgramId, string Name);

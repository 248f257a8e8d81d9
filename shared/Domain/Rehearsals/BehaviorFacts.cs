using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>How the people of one program took part, counted from what is stored of it: numbers alone, and nobody in them.</summary>
/// <param name="People">Who was invited.</param>
/// <param name="Counts">By the name of the rate that they say something about.</param>
/// <param name="AnswerHours">How long answers to proposed matches took, in hours.</param>
public sealed record BehaviorFacts(
    string ProgramId, string Name, int People, IReadOnlyDictionary<string, BehaviorCount> Counts, IReadOnlyList<double> AnswerHours)
{
    /// <summary>Who comes later than this is asked where they are.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(3);

    /// <param name="pauses">How often somebody went on leave.</param>
    /// <param name="newManagers">How many of them got another manager.</param>
    public static BehaviorFacts Of(
        MentoringProgram program,
        IReadOnlyCollection<Enrollment> enrollments,
        IReadOnlyCollection<Proposal> proposals,
        IReadOnlyCollection<Session> sessions,
        IReadOnlyCollection<Mentorship> mentorships,
        int pauses,
        int newManagers)
    {
        var people = enrollments.Where(one => one.Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted)).ToList();
        var over = sessions.Where(one => one.Stage is SessionStage.Held or SessionStage.Missed or SessionStage.Broken).ToList();
        var held = over.Where(one => one.Stage is SessionStage.Held).ToList();
        var seen = over.Where(one => one is { Stage: not SessionStage.Broken, Arrivals: not null }).ToList();
        var arrivals = seen.SelectMany(one => one.Arrivals!.Values.Select(at => at - one.StartsAt)).ToList();
        var (yes, no) = AnswersTo(proposals);
        return new BehaviorFacts(
            program.ProgramId,
            program.Name,
            people.Count,
            new Dictionary<string, BehaviorCount>
            {
                ["silence"] = new(
                    held.Sum(one => one.MemberIds.Count - (one.Pulses?.Count ?? 0)),
                    held.Sum(one => one.MemberIds.Count),
                    Math.Max(1, program.Policy.Sessions.FollowUp.Nudges.Count)),
                ["declines"] = new(
                    people.Count(one => one.Stage is EnrollmentStage.Declined),
                    people.Count(one => one.Stage is EnrollmentStage.Declined || one.Consent is not null)),
                ["declinedProposals"] = new(no, yes + no),
                ["noShows"] = new(seen.Sum(one => one.MemberIds.Count - one.Arrivals!.Count), seen.Sum(one => one.MemberIds.Count)),
                ["lateArrivals"] = new(arrivals.Count(late => late > Late), arrivals.Count),
                ["moves"] = new(over.Sum(one => Math.Min(one.Sequence, one.MemberIds.Count)), over.Sum(one => one.MemberIds.Count)),
                ["brokenCalls"] = new(over.Count(one => one.Stage is SessionStage.Broken), held.Count + over.Count(one => one.Stage is SessionStage.Broken)),
                ["earlyEnds"] = new(mentorships.Count(one => one.EndedBecause is EndReason.ByChoice), mentorships.Count),
                ["leavers"] = new(people.Count(one => IsGone(one, EndReason.MemberLeft)), people.Count),
                ["leave"] = new(Math.Min(pauses, people.Count), people.Count),
                ["newManagers"] = new(Math.Min(newManagers, people.Count), people.Count),
                ["stops"] = new(people.Count(one => IsGone(one, EndReason.ByChoice)), people.Count),
                ["ownManagers"] = new(mentorships.Count(one => one.EndedBecause is EndReason.Conflict), mentorships.Count),
            },
            [.. proposals.SelectMany(HoursOf)]);
    }

    private static bool IsGone(Enrollment enrollment, EndReason because) =>
        enrollment is { Stage: EnrollmentStage.Left } && enrollment.EndedBecause == because.ToString();

    // Each of the two answers for themselves; what nobody answered says nothing.
    private static (int Yes, int No) AnswersTo(IReadOnlyCollection<Proposal> proposals) => (
        proposals.Sum(one => one.IsOfPeers ? YesOfPeers(one) : one.Stage switch
        {
            ProposalStage.Accepted => 2,
            ProposalStage.DeclinedByMentor or ProposalStage.AwaitingMentor => 1,
            ProposalStage.Unanswered or ProposalStage.Withdrawn when one.MenteeAnsweredAt is not null => 1,
            _ => 0,
        }),
        proposals.Count(one => one.Stage is ProposalStage.DeclinedByMentee or ProposalStage.DeclinedByMentor));

    private static int YesOfPeers(Proposal proposal) => new[] { proposal.MenteeId, proposal.MentorId }
        .Count(personId => proposal.AnswerOf(personId) is not null && !proposal.IsDeclinedBy(personId));

    // A mentor is asked when the mentee has answered, a peer as soon as there is a proposal.
    private static IEnumerable<double> HoursOf(Proposal proposal) =>
        new[] { proposal.MenteeAnsweredAt, proposal.IsOfPeers ? proposal.MentorAnsweredAt : null }
            .OfType<DateTimeOffset>()
            .Select(answered => (answered - proposal.ProposedAt).TotalHours);
}

/// <summary>How often something happened that a rate of a script is about.</summary>
/// <param name="Cases">How often it did.</param>
/// <param name="All">How often it could have.</param>
/// <param name="Mails">How many mails had asked before it counts: a rate is of one of them.</param>
public sealed record BehaviorCount(int Cases, int All, int Mails = 1)
{
    /// <summary>0 to 1.</summary>
    public double Rate => All == 0 ? 0 : Math.Pow((double)Cases / All, 1.0 / Mails);
}

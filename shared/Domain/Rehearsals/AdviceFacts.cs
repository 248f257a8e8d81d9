using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>What advice is made of: the figures of a rehearsal, and what only the rehearsal itself knows.</summary>
/// <param name="Work">What each week took of the coordinator, for 25 people; weeks without work may be missing.</param>
/// <param name="Capped">How many people had as many mails in a week as they may.</param>
/// <param name="Digests">How many mails went out in place of single ones because of that.</param>
/// <param name="FollowUps">How often somebody was asked how a session was.</param>
/// <param name="FollowUpsAnswered">How often they said so.</param>
public sealed record AdviceFacts(
    ProgramDefinition Program,
    RehearsalSummary Summary,
    IReadOnlyList<AdvisedPerson> People,
    IReadOnlyList<WeekOfWork> Work,
    int Capped,
    int Digests,
    int FollowUps,
    int FollowUpsAnswered);

/// <summary>Somebody of the cohort, as far as advice goes by them.</summary>
/// <param name="Zone">IANA time zone.</param>
/// <param name="WasReady">Whether they were in the pool at one time or another.</param>
/// <param name="WasMatched">Whether they ever got a mentorship.</param>
/// <param name="Reason">Key of why they waited in the last round that left them without; null where none did.</param>
public sealed record AdvisedPerson(
    ProgramRole Role,
    string Zone,
    string? Site,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Needs,
    int Capacity,
    bool WasReady,
    bool WasMatched,
    string? Reason)
{
    public bool StaysWithout => WasReady && !WasMatched;
}

/// <param name="Week">From 1.</param>
/// <param name="Minutes">By the kind of work, for 25 people.</param>
public sealed record WeekOfWork(int Week, IReadOnlyDictionary<WorkItemKind, double> Minutes)
{
    public double Total => Minutes.Values.Sum();
}

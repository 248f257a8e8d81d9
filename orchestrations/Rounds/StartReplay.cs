using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What the start of a mentorship is decided on, as it is kept.</summary>
internal sealed record MentorshipStartInputs(
    MentoringProgram Program,
    Proposal Proposal,
    Enrollment Mentor,
    Enrollment Mentee,
    bool HasBegun,
    string? Obstacle,
    bool IsPaused,
    IReadOnlyList<LeavingGuest> Leaving,
    IReadOnlyList<PersonalRules> Personal,
    IReadOnlyList<WorkItem> Items,
    DateTimeOffset Now)
{
    public static MentorshipStartInputs Of(MentorshipStartFacts facts, DateTimeOffset now) => new(
        facts.Program.Kept(),
        facts.Proposal.Value,
        facts.Mentor.Value,
        facts.Mentee.Value,
        facts.HasBegun,
        facts.Obstacle,
        facts.IsPaused,
        facts.Leaving,
        [.. facts.Personal.Select(one => one.Value)],
        [.. facts.Items.Select(one => one.Value)],
        now);

    public MentorshipStartFacts AsFacts() => new(Program, Proposal.AsRead()!, Mentor.AsRead()!, Mentee.AsRead()!, HasBegun, Obstacle)
    {
        IsPaused = IsPaused,
        Leaving = Leaving,
        Personal = [.. Personal.Select(one => one.AsRead()!)],
        Items = [.. Items.Select(one => one.AsRead()!)],
    };
}

/// <summary>Makes the start of a mentorship again, from what was kept of it.</summary>
public static class StartReplay
{
    internal static Replayable OfStart { get; } = new("mentorship-start", 1);

    public static IReadOnlyList<IReplayer> All { get; } =
    [
        new PureReplayer<MentorshipStartInputs>(OfStart, inputs => DecisionResult.Of(MentorshipStart.Make(inputs.AsFacts(), inputs.Now))),
    ];
}

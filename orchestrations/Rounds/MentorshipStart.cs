using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Prompts;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What the start of a mentorship is decided on.</summary>
/// <param name="HasBegun">The mentorship is there already.</param>
/// <param name="Obstacle">Why the pair cannot begin after all (<see cref="FinalCheck"/>); null when it can.</param>
internal sealed record MentorshipStartFacts(
    MentoringProgram Program, Stored<Proposal> Proposal, Stored<Enrollment> Mentor, Stored<Enrollment> Mentee, bool HasBegun, string? Obstacle)
{
    /// <summary>Whether one of the two is on leave: it begins with its clocks standing still.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whose stay ends soon, as others were told already.</summary>
    public IReadOnlyList<LeavingGuest> Leaving { get; init; } = [];

    /// <summary>What was set aside for either of the two, as long as it counts.</summary>
    public IReadOnlyList<Stored<PersonalRules>> Personal { get; init; } = [];

    /// <summary>Open work items that one of the two is without a partner.</summary>
    public IReadOnlyList<Stored<WorkItem>> Items { get; init; } = [];
}

/// <summary>A mentorship begins, or its proposal is withdrawn; pure.</summary>
internal static class MentorshipStart
{
    /// <returns>Whether there is a mentorship.</returns>
    public static Decision<bool> Decide(MentorshipStartFacts facts, DateTimeOffset now)
    {
        var decision = Make(facts, now);
        var begun = decision.Writes.Writes.Select(write => write.Document).OfType<Mentorship>().FirstOrDefault();
        return decision.Keep(
            StartReplay.OfStart,
            [facts.Mentor.Value.PersonId, facts.Mentee.Value.PersonId],
            MentorshipStartInputs.Of(facts, now),
            begun is null ? null : Lasting.Of(begun));
    }

    /// <summary>The same, with nothing kept of it.</summary>
    public static Decision<bool> Make(MentorshipStartFacts facts, DateTimeOffset now) =>
        facts.HasBegun ? new Decision<bool>(true)
        : facts.Obstacle is { } obstacle ? Withdraw(facts.Proposal, obstacle)
        : Begin(facts, now);

    private static Decision<bool> Withdraw(Stored<Proposal> proposal, string obstacle) => new(false)
    {
        Writes = new Batch().Replace(proposal, proposal.Value with { Stage = ProposalStage.Withdrawn, Because = obstacle }),
        Notes = [new LedgerNote(Actors.System, DecisionName.ProposalWithdrawn, proposal.Value.Id, obstacle)],
    };

    private static Decision<bool> Begin(MentorshipStartFacts facts, DateTimeOffset now)
    {
        var (program, proposal, mentor, mentee) = (facts.Program, facts.Proposal.Value, facts.Mentor, facts.Mentee);
        var mentorship = new Mentorship(
            proposal.ProgramId,
            proposal.MentorshipId,
            [new Member(mentor.Value.PersonId, mentor.Value.Role), new Member(mentee.Value.PersonId, mentee.Value.Role)],
            now,
            program.Calendar.EndOf(now))
        {
            PausedAt = facts.IsPaused ? now : null,
            OffersWriting = facts.Personal.Any(one => one.Value.AlsoWrites),
            SetAside = facts.Personal.Aggregate(HardRule.None, (all, one) => all | one.Value.Leeway.Waived) is not HardRule.None and var rules ? rules : null,
        };
        var writes = new Batch()
            .Create(mentorship)
            .Upsert(new Membership(proposal.ProgramId, mentor.Value.PersonId, mentorship.MentorshipId))
            .Upsert(new Membership(proposal.ProgramId, mentee.Value.PersonId, mentorship.MentorshipId))
            .Replace(mentor, mentor.Value with { Stage = EnrollmentStage.Matched, ReadySince = null })
            .Replace(mentee, mentee.Value with { Stage = EnrollmentStage.Matched, ReadySince = null })
            .Include(WaitingOver.Of([mentor.Value, mentee.Value], facts.Personal, facts.Items, mentorship.MentorshipId, now));
        if (proposal.Stage is not ProposalStage.Accepted)
        {
            writes.Replace(facts.Proposal, proposal with { Stage = ProposalStage.Accepted });
        }

        var actor = Actors.Orchestrator(InstanceIds.Proposal(proposal.ProgramId, proposal.ProposalId));
        return new Decision<bool>(true)
        {
            Writes = writes,
            Notes = [new LedgerNote(actor, DecisionName.MentorshipStarted, mentorship.Id, "both accepted", proposal)],
            Signals =
            [
                Carry(mentorship, program.Policy),
                .. mentorship.PausedAt is { } since
                    ? [Signals.Raise(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId), new Paused(since))]
                    : Array.Empty<Signal>(),
                PromptSignals.Begin(mentorship, program.Policy),
                .. BriefSignals.Begin(program, mentee.Value),
            ],
            Mails =
            [
                .. facts.Leaving.Where(guest => guest.Ends < mentorship.Ends)
                    .SelectMany(guest => GuestEndMails.Leaving(mentorship, guest.PersonId, guest.ToldBy)),
            ],
        };
    }

    /// <summary>The instance that runs it from here on.</summary>
    public static Signal Carry(Mentorship mentorship, ProgramPolicy policy) => Signals.Start(
        nameof(MentorshipOrchestrator),
        InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId),
        new MentorshipInput(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            [.. mentorship.Members.Select(member => member.PersonId)],
            mentorship.CreatedAt,
            mentorship.Ends,
            policy,
            IsCircle: mentorship.IsCircle));
}

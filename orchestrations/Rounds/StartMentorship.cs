using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Makes a mentorship of an accepted proposal: the pair, their memberships, their enrollments and their instance, in one batch.</summary>
public sealed class StartMentorship(Decider decider)
{
    [Function(nameof(StartMentorship))]
    public Task<bool> RunAsync([ActivityTrigger] ProposalKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        StartAsync(input, cancellation);

    /// <summary>The same for who has an accepted proposal in hand. Safe to repeat.</summary>
    /// <returns>Whether there is a mentorship.</returns>
    internal async Task<bool> StartAsync(ProposalKey input, CancellationToken cancellation)
    {
        var hasPlace = await decider.TakePlaceAsync(input, cancellation);
        return await decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => MentorshipStart.Decide(await ReadAsync(input, hasPlace, token), decider.Now),
            cancellation);
    }

    private async Task<MentorshipStartFacts> ReadAsync(ProposalKey input, bool hasPlace, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var proposal = await decider.LoadStoredAsync(Proposal.KeyOf(input.ProgramId, input.ProposalId), cancellation);
        var mentor = await decider.LoadStoredAsync(Enrollment.KeyOf(input.ProgramId, proposal.Value.MentorId), cancellation);
        var mentee = await decider.LoadStoredAsync(Enrollment.KeyOf(input.ProgramId, proposal.Value.MenteeId), cancellation);
        var hasBegun = await decider.Store.FindAsync(Mentorship.KeyOf(input.ProgramId, proposal.Value.MentorshipId), cancellation) is not null;

        // Somebody may have left, been taken by another program, or got a new manager while the other was still thinking.
        var obstacle = hasBegun ? null
            : await decider.Store.ObstacleAsync(mentor.Value, mentee.Value, program, cancellation) ?? (hasPlace ? null : FinalCheck.NoPlace);
        return new MentorshipStartFacts(program, proposal, mentor, mentee, hasBegun, obstacle)
        {
            IsPaused = await decider.Store.IsAwayAsync(mentor.Value.PersonId, cancellation)
                || await decider.Store.IsAwayAsync(mentee.Value.PersonId, cancellation),
            Leaving = await decider.Store.LeavingAsync([mentor.Value.PersonId, mentee.Value.PersonId], decider.Now, cancellation),
            Personal = hasBegun ? [] : await PersonalAsync([mentor.Value, mentee.Value], cancellation),
            Items = hasBegun ? [] : await UnmatchedItems.OpenAsync(
                decider.Store, input.ProgramId, [mentor.Value.PersonId, mentee.Value.PersonId], cancellation),
        };
    }

    private async Task<IReadOnlyList<Stored<PersonalRules>>> PersonalAsync(IReadOnlyList<Enrollment> pair, CancellationToken cancellation)
    {
        var personal = new List<Stored<PersonalRules>>();
        foreach (var enrollment in pair)
        {
            if (await decider.Store.FindAsync(PersonalRules.KeyOf(enrollment.ProgramId, enrollment.PersonId), cancellation) is { Value.Counts: true } rules)
            {
                personal.Add(rules);
            }
        }

        return personal;
    }
}

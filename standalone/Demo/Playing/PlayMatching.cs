using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Standalone.Demo.Playing;

/// <summary>Answers proposals, and agrees on how to meet: first at an hour that both have in their week, and later on every change.</summary>
internal sealed class PlayMatching(IDocumentStore store, ProposalActs proposals, MentorshipActs mentorships, TimeProvider clock)
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(2);

    private static readonly TimeSpan FirstDay = TimeSpan.FromDays(1);

    /// <param name="since">UTC: when the history ended. What it left open is answered after the reader's first day.</param>
    public async Task AnswerAsync(string programId, PlayedPeople played, DateTimeOffset since, CancellationToken cancellation)
    {
        foreach (var proposal in await store.AllAsync<Proposal>(programId, cancellation).Where(proposal => proposal.IsOpen).ToListAsync(cancellation))
        {
            var asked = proposal.Awaits(proposal.MenteeId) ? proposal.MenteeId : proposal.MentorId;
            if (!played.Include(asked) && (proposal.ProposedAt > since || clock.GetUtcNow() > since + FirstDay))
            {
                // One in six says no, so that the next best is proposed; nobody says no to the reader.
                var isWithReader = played.Include(proposal.MenteeId) || played.Include(proposal.MentorId);
                var accepted = isWithReader || (proposal.MenteeId[^1] + proposal.MentorId[^1]) % 6 != 0;
                await proposals.AnswerAsync(
                    programId,
                    proposal.ProposalId,
                    asked,
                    accepted,
                    accepted ? null : "Not the right moment.",
                    accepted ? null : DeclineReason.NoTime,
                    cancellation);
            }
        }
    }

    public async Task AgreeAsync(Mentorship mentorship, PlayedPeople played, CancellationToken cancellation)
    {
        var free = mentorship.Members.Select(member => member.PersonId).Where(personId => !played.Include(personId)).ToList();
        if (mentorship is { IsOpen: true, PausedAt: null, Change: { } change })
        {
            foreach (var personId in free.Where(personId => !change.IsSignedBy(personId)))
            {
                await mentorships.SignAgreementAsync(mentorship.ProgramId, mentorship.MentorshipId, personId, change.Agreement.Version, cancellation);
            }

            return;
        }

        if (mentorship is not { Stage: MentorshipStage.Kickoff, PausedAt: null } || free.Count == 0)
        {
            return;
        }

        // Nobody signs for a date that has passed: another is proposed.
        if (mentorship.Agreement is null || (!mentorship.IsSigned && mentorship.Agreement.FirstSession < clock.GetUtcNow() + Notice / 2))
        {
            var first = await FirstSessionAsync(mentorship, cancellation);
            var proposed = await mentorships.ProposeAgreementAsync(
                mentorship.ProgramId, mentorship.MentorshipId, free[0], DemoAgreement.Of(first), cancellation);
            mentorship = proposed.Value ?? mentorship;
        }

        foreach (var personId in free.Where(personId => mentorship.Signatures?.ContainsKey(personId) != true))
        {
            await mentorships.SignAgreementAsync(
                mentorship.ProgramId, mentorship.MentorshipId, personId, mentorship.Agreement?.Version ?? 0, cancellation);
        }
    }

    private async Task<DateTimeOffset> FirstSessionAsync(Mentorship mentorship, CancellationToken cancellation)
    {
        var both = new List<Profile>();
        foreach (var member in mentorship.Members)
        {
            both.Add((await store.ReadAsync(Enrollment.KeyOf(mentorship.ProgramId, member.PersonId), cancellation))!.Profile!);
        }

        return CommonHour.After(clock.GetUtcNow() + Notice, both[0], both[1]);
    }
}

using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;

namespace MentorFlow.Standalone.Demo;

/// <summary>Lets the people of the demo do what is asked of them at this moment.</summary>
internal sealed class PlayDemo(IDocumentStore store, ProposalActs proposals, MentorshipActs mentorships, SessionActs sessions, TimeProvider clock)
{
    private static readonly string[] Programs = [DemoPrograms.GrowthId, DemoPrograms.PilotId];

    /// <returns>When to look again: at the next session, or a day later.</returns>
    public async Task<DateTimeOffset> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var next = now.AddDays(1);
        foreach (var programId in Programs)
        {
            foreach (var proposal in await store.AllAsync<Proposal>(programId, cancellation).Where(proposal => proposal.IsOpen).ToListAsync(cancellation))
            {
                await AnswerAsync(proposal, cancellation);
            }

            foreach (var mentorship in await store.AllAsync<Mentorship>(programId, cancellation)
                .Where(mentorship => mentorship is { Stage: MentorshipStage.Kickoff })
                .ToListAsync(cancellation))
            {
                await AgreeAsync(mentorship, now, cancellation);
            }

            foreach (var session in await store.AllAsync<Session>(programId, cancellation).ToListAsync(cancellation))
            {
                await MeetAsync(session, now, cancellation);
                if (session.Stage is SessionStage.Planned && session.StartsAt > now && session.StartsAt < next)
                {
                    next = session.StartsAt;
                }
            }
        }

        return next;
    }

    // One in six says no, so that the next best is proposed.
    private async Task AnswerAsync(Proposal proposal, CancellationToken cancellation)
    {
        var asked = proposal.Stage is ProposalStage.AwaitingMentee ? proposal.MenteeId : proposal.MentorId;
        if (!DemoCast.IsPlayed(asked))
        {
            var accepted = proposal.ProposalId.Sum(character => character) % 6 != 0;
            await proposals.AnswerAsync(
                proposal.ProgramId, proposal.ProposalId, asked, accepted, accepted ? null : "Not the right moment.", cancellation);
        }
    }

    private async Task AgreeAsync(Mentorship mentorship, DateTimeOffset now, CancellationToken cancellation)
    {
        var free = mentorship.Members.Select(member => member.PersonId).Where(personId => !DemoCast.IsPlayed(personId)).ToList();
        if (mentorship.Agreement is null && free is [var proposer, ..])
        {
            var proposed = await mentorships.ProposeAgreementAsync(
                mentorship.ProgramId, mentorship.MentorshipId, proposer, Agreement(now), cancellation);
            mentorship = proposed.Value ?? mentorship;
        }

        foreach (var personId in free.Where(personId => mentorship.Signatures?.ContainsKey(personId) != true))
        {
            await mentorships.SignAgreementAsync(
                mentorship.ProgramId, mentorship.MentorshipId, personId, mentorship.Agreement?.Version ?? 0, cancellation);
        }
    }

    // Every fifth session falls through: nobody comes, and nobody is blamed.
    private async Task MeetAsync(Session session, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var personId in session.MemberIds.Where(personId => !DemoCast.IsPlayed(personId)))
        {
            if (SessionDecisions.IsOpen(session, now) && session.Number % 5 != 0)
            {
                await sessions.ArriveAsync(session.ProgramId, session.SessionId, personId, cancellation);
            }
            else if (session.Stage is SessionStage.Held && session.Pulses?.ContainsKey(personId) != true)
            {
                await sessions.FollowUpAsync(
                    session.ProgramId, session.SessionId, personId, score: 4, "We know what each of us does next.", cancellation);
            }
        }
    }

    private static Agreement Agreement(DateTimeOffset now) => new(
        Version: 0,
        EveryDays: 14,
        Minutes: 30,
        FirstSession: new DateTimeOffset(now.UtcDateTime.Date.AddDays(2).AddHours(10), TimeSpan.Zero),
        ReplyWithinDays: 3,
        Channel: "video",
        BackupChannel: "phone",
        Confidentiality: "What we say stays between us.",
        Boundaries: "No work for each other's teams.");
}

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
internal sealed class PlayDemo(
    DemoCast cast, IDocumentStore store, ProposalActs proposals, MentorshipActs mentorships, SessionActs sessions, TimeProvider clock)
{
    private static readonly string[] Programs = [DemoPrograms.GrowthId, DemoPrograms.PilotId];

    /// <returns>When to look again: at the next session, or a day later.</returns>
    public async Task<DateTimeOffset> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var next = now.AddDays(1);
        var played = await cast.PlayedAsync(cancellation);
        var everybody = (await cast.ReadAsync(cancellation)).Select(part => part.PersonId).ToList();
        foreach (var programId in Programs)
        {
            foreach (var proposal in await store.AllAsync<Proposal>(programId, cancellation).Where(proposal => proposal.IsOpen).ToListAsync(cancellation))
            {
                var asked = proposal.Stage is ProposalStage.AwaitingMentee ? proposal.MenteeId : proposal.MentorId;
                if (!played.Include(asked))
                {
                    await AnswerAsync(proposal, asked, everybody, cancellation);
                }
            }

            foreach (var mentorship in await store.AllAsync<Mentorship>(programId, cancellation)
                .Where(mentorship => mentorship is { Stage: MentorshipStage.Kickoff })
                .ToListAsync(cancellation))
            {
                await AgreeAsync(mentorship, played, now, cancellation);
            }

            foreach (var session in await store.AllAsync<Session>(programId, cancellation).ToListAsync(cancellation))
            {
                await MeetAsync(session, played, now, cancellation);
                if (session.Stage is SessionStage.Planned && session.StartsAt > now && session.StartsAt < next)
                {
                    next = session.StartsAt;
                }
            }
        }

        return next;
    }

    // One in six says no, so that the next best is proposed.
    private async Task AnswerAsync(Proposal proposal, string asked, List<string> everybody, CancellationToken cancellation)
    {
        var accepted = (everybody.IndexOf(proposal.MenteeId) + everybody.IndexOf(proposal.MentorId)) % 6 != 0;
        await proposals.AnswerAsync(
            proposal.ProgramId, proposal.ProposalId, asked, accepted, accepted ? null : "Not the right moment.", cancellation);
    }

    private async Task AgreeAsync(Mentorship mentorship, PlayedPeople played, DateTimeOffset now, CancellationToken cancellation)
    {
        var free = mentorship.Members.Select(member => member.PersonId).Where(personId => !played.Include(personId)).ToList();
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
    private async Task MeetAsync(Session session, PlayedPeople played, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var personId in session.MemberIds.Where(personId => !played.Include(personId)))
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

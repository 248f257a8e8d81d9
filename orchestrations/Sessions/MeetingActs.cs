using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What members say of meetings that nobody saw.</summary>
public sealed class MeetingActs(Decider decider, VideoSettings video)
{
    /// <summary>Says whether they met (R80); one yes counts.</summary>
    public async Task<Verdict<Session>> TellAsync(
        string programId, string sessionId, string personId, bool met, CancellationToken cancellation = default)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        return await decider.DecideAsync(
            Session.KeyOf(programId, sessionId),
            session => MeetingDecisions.Tell(session, video.ProofOf(session.Channel), personId, met, decider.Now),
            session => MeetingTelling.Then(session, personId, met, program.Policy.Sessions.FollowUp),
            cancellation);
    }

    /// <summary>Adds a meeting that was on no calendar: it counts as held, and the others are told of it.</summary>
    public Task<Verdict<Session>> AddAsync(
        string programId, string mentorshipId, string personId, MeetingDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token) is { Value: var mentorship }
                ? MeetingTelling.Add(mentorship, await SessionsOfAsync(mentorship, token), draft, personId, decider.Now)
                : new Decision<Verdict<Session>>(RefusalReason.Unknown),
            cancellation);

    private async Task<IReadOnlyList<Session>> SessionsOfAsync(Mentorship mentorship, CancellationToken cancellation) => await decider.Store
        .QueryAsync(mentorship.Partition, new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorship.MentorshipId)), cancellation)
        .Select(stored => stored.Value)
        .ToListAsync(cancellation);
}

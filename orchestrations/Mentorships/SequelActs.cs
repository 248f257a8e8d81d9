using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What the members of a mentorship that is over do to go on in a light form (R112).</summary>
public sealed class SequelActs(Decider decider, VideoSettings video)
{
    /// <summary>Wants to go on; when all do, all are told.</summary>
    public Task<Verdict<Mentorship>> WantAsync(string programId, string mentorshipId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(programId, mentorshipId, facts => SequelFollowing.Want(facts, personId, decider.Now), cancellation);

    /// <summary>Takes the wish back, or ends what goes on.</summary>
    public Task<Verdict<Mentorship>> LeaveAsync(string programId, string mentorshipId, string personId, CancellationToken cancellation = default) =>
        DecideAsync(programId, mentorshipId, facts => SequelFollowing.Leave(facts, personId, decider.Now), cancellation);

    /// <summary>Plans a session, one at a time.</summary>
    public Task<Verdict<Session>> PlanAsync(
        string programId, string mentorshipId, string personId, SequelSession wanted, CancellationToken cancellation = default) =>
        DecideAsync(programId, mentorshipId, facts => SequelFollowing.Plan(facts, personId, wanted, decider.Now), cancellation);

    private Task<Verdict<T>> DecideAsync<T>(
        string programId, string mentorshipId, Func<SequelFacts, Decision<Verdict<T>>> decide, CancellationToken cancellation)
        where T : class =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var key = Mentorship.KeyOf(programId, mentorshipId);
                return await decider.Store.FindAsync(key, token) is { } stored
                    ? decide(await ReadAsync(stored, token))
                    : new Decision<Verdict<T>>(RefusalReason.Unknown);
            },
            cancellation);

    private async Task<SequelFacts> ReadAsync(Stored<Mentorship> stored, CancellationToken cancellation)
    {
        var mentorship = stored.Value;
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(mentorship.ProgramId), cancellation);
        var last = mentorship.SessionsPlanned == 0
            ? null
            : await decider.Store.FindAsync(
                Session.KeyOf(mentorship.ProgramId, Session.SessionIdOf(mentorship.MentorshipId, mentorship.SessionsPlanned)), cancellation);
        return new SequelFacts(stored, last, program.Policy, video);
    }
}

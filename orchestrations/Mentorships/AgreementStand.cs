using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What a step about an agreement is decided on.</summary>
/// <param name="Program">Null where it is not known any more: then the usual rules hold.</param>
/// <param name="Video">Which provider the sessions meet with.</param>
/// <param name="Coming">The session that a change would move; null where none is planned, or no change waits.</param>
internal sealed record AgreementStand(Stored<Mentorship> Mentorship, MentoringProgram? Program, VideoSettings Video, ComingSession? Coming = null)
{
    /// <summary>The program as it was when they signed, where they keep that; null where they go along with it.</summary>
    public MentoringProgram? AsSigned { get; init; }

    public KickoffPolicy Policy => (AsSigned ?? Program)?.Policy.Kickoff ?? KickoffPolicy.Default;

    public WorkItemPolicy WorkItems => Program?.Policy.WorkItems ?? WorkItemPolicy.Default;

    /// <returns>Null where there is no such mentorship.</returns>
    public static async Task<AgreementStand?> ReadAsync(
        Decider decider, VideoSettings video, Key<Mentorship> key, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(key, cancellation) is not { } stored)
        {
            return null;
        }

        var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(stored.Value.ProgramId), cancellation);
        var coming = stored.Value.Change is null ? null : await ReadComingAsync(decider, stored.Value, cancellation);
        var kept = stored.Value.Terms?.Kept is { } version
            ? await decider.Store.FindAsync(ProgramVersion.KeyOf(stored.Value.ProgramId, version), cancellation)
            : null;
        return new AgreementStand(stored, program?.Value, video, coming) { AsSigned = kept?.Value.Program };
    }

    private static async Task<ComingSession?> ReadComingAsync(Decider decider, Mentorship mentorship, CancellationToken cancellation)
    {
        var number = mentorship.SessionsPlanned;
        if (await FindAsync(number) is not { Value.Stage: SessionStage.Planned } planned)
        {
            return null;
        }

        return new ComingSession(
            planned,
            (await FindAsync(number - 1))?.Value,
            await decider.ClocksAsync(planned.Value, cancellation));

        Task<Stored<Session>?> FindAsync(int session) => decider.Store.FindAsync(
            Session.KeyOf(mentorship.ProgramId, Session.SessionIdOf(mentorship.MentorshipId, session)), cancellation);
    }
}

/// <param name="Previous">The session before it; null where it is the first here.</param>
/// <param name="Clocks">Of all members, in their order.</param>
internal sealed record ComingSession(Stored<Session> Planned, Session? Previous, IReadOnlyList<MemberClock> Clocks);

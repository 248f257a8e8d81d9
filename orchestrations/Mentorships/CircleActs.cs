using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What becomes of a circle that runs: somebody leaves it, or another hosts it.</summary>
public sealed class CircleActs(Decider decider, VideoSettings video)
{
    /// <summary>A member leaves, without blame; the others go on while they are enough.</summary>
    /// <param name="thanks">In their own words, passed on to the others; empty for none.</param>
    public async Task<Verdict<Mentorship>> LeaveAsync(
        string programId, string mentorshipId, string personId, string thanks = "", CancellationToken cancellation = default)
    {
        var words = thanks.Trim();
        return words.Length > Farewell.LongestText
            ? Refusal.Invalid(new FieldError("thanks", "rules.too-long", ("max", Farewell.LongestText)))
            : await LeaveAsync(
                programId, mentorshipId, new CircleLeave(personId, EndReason.ByChoice, Actors.Person(personId), words), cancellation);
    }

    /// <summary>Somebody is taken out: they left the organization or the program, or something came between them and others.</summary>
    /// <param name="actor">As the ledger writes it.</param>
    public Task<Verdict<Mentorship>> RemoveAsync(
        string programId, string mentorshipId, string personId, EndReason because, string actor, CancellationToken cancellation = default) =>
        LeaveAsync(programId, mentorshipId, new CircleLeave(personId, because, actor), cancellation);

    /// <summary>Makes another member the host.</summary>
    /// <param name="actor">As above.</param>
    public Task<Verdict<Mentorship>> SetHostAsync(
        string programId, string mentorshipId, string hostId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token) is { } stored
                ? CircleHosts.Set(
                    stored,
                    hostId,
                    await PlannedAsync(stored.Value, token),
                    await AwayAsync(stored.Value, token),
                    actor,
                    decider.Now)
                : new Decision<Verdict<Mentorship>>(RefusalReason.Unknown),
            cancellation);

    /// <summary>Somebody who goes on leave hosts no session meanwhile: who comes next does. The circle itself goes on.</summary>
    /// <param name="actor">As above.</param>
    /// <returns>Whether another hosts the coming session now.</returns>
    public Task<bool> PassHostingAsync(Mentorship circle, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        circle.Partition,
        async token =>
        {
            var current = await decider.LoadAsync(Key.Of(circle), token);
            return CircleHosts.Pass(current, await PlannedAsync(current, token), await AwayAsync(current, token), actor, decider.Now);
        },
        cancellation);

    private Task<Verdict<Mentorship>> LeaveAsync(string programId, string mentorshipId, CircleLeave leave, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await AgreementStand.ReadAsync(decider, video, Mentorship.KeyOf(programId, mentorshipId), token) is { } stand
                ? CircleLeaving.Decide(await ReadAsync(stand, leave.PersonId, token), leave, decider.Now)
                : new Decision<Verdict<Mentorship>>(RefusalReason.Unknown),
            cancellation);

    private async Task<CircleLeaveFacts> ReadAsync(AgreementStand stand, string personId, CancellationToken cancellation)
    {
        var circle = stand.Mentorship.Value;
        return new CircleLeaveFacts(
            stand,
            await decider.Store.FindAsync(Enrollment.KeyOf(circle.ProgramId, personId), cancellation),
            await decider.Store.HasOtherMentorshipAsync(circle, personId, cancellation),
            await PlannedAsync(circle, cancellation),
            await AwayAsync(circle, cancellation));
    }

    private async Task<Stored<Session>?> PlannedAsync(Mentorship circle, CancellationToken cancellation) => circle.SessionsPlanned == 0
        ? null
        : await decider.Store.FindAsync(
            Session.KeyOf(circle.ProgramId, Session.SessionIdOf(circle.MentorshipId, circle.SessionsPlanned)), cancellation);

    private async Task<IReadOnlySet<string>> AwayAsync(Mentorship circle, CancellationToken cancellation)
    {
        var away = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in circle.Members)
        {
            if (await decider.Store.IsAwayAsync(member.PersonId, cancellation))
            {
                away.Add(member.PersonId);
            }
        }

        return away;
    }
}

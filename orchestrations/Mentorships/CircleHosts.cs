using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Another hosts a circle, or its coming session; pure.</summary>
internal static class CircleHosts
{
    /// <summary>A coordinator who was asked about the circle need not decide any more.</summary>
    public static IReadOnlyList<Signal> Mended(Mentorship before) => before.CircleQuestion > 0
        ? [Signals.Raise(InstanceIds.CircleQuestion(before.ProgramId, before.MentorshipId, before.CircleQuestion), new CircleMended())]
        : [];

    public static Decision<Verdict<Mentorship>> Set(
        Stored<Mentorship> stored, string hostId, Stored<Session>? planned, IReadOnlySet<string> away, string actor, DateTimeOffset now)
    {
        var verdict = CircleDecisions.SetHost(stored.Value, hostId);
        if (verdict.Value is not { } circle)
        {
            return new Decision<Verdict<Mentorship>>(verdict);
        }

        var hosted = circle with { CircleQuestion = 0 };
        var writes = new Batch().Replace(stored, hosted);
        CircleSessions.With(planned, hosted, now, writes, away);
        return new Decision<Verdict<Mentorship>>(hosted)
        {
            Writes = writes,
            Notes = [new LedgerNote(actor, DecisionName.CircleHostSet, hosted.Id, hostId)],
            Signals = Mended(stored.Value),
            Mails = [.. CircleMails.HostSet(hosted, hostId, now)],
        };
    }

    public static Decision<bool> Pass(Mentorship circle, Stored<Session>? planned, IReadOnlySet<string> away, string actor, DateTimeOffset now)
    {
        var writes = new Batch();
        var session = circle.IsOpen ? CircleSessions.With(planned, circle, now, writes, away) : null;
        return session is null || session.HostId == planned!.Value.HostId
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = writes,
                Notes = [new LedgerNote(actor, DecisionName.SessionHostPassed, session.Id, session.HostId ?? "nobody")],
            };
    }
}

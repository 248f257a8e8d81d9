using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What somebody says about themselves is saved, and with it what follows where they already meet; pure.</summary>
internal static class ProfileSaving
{
    /// <param name="known">Null when they are not enrolled.</param>
    /// <param name="sessions">The last one of each of their open mentorships.</param>
    /// <param name="track">Into which the program's rule puts them; null for none.</param>
    public static Decision<Verdict<Enrollment>> Decide(
        Stored<Enrollment>? known, IReadOnlyList<Stored<Session>> sessions, Profile profile, string? track, DateTimeOffset now)
    {
        if (known is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        var verdict = EnrollmentDecisions.SaveProfile(known.Value, profile, now);
        if (verdict.Value is not { } written)
        {
            return new Decision<Verdict<Enrollment>>(verdict);
        }

        var saved = written with { Track = written.Track ?? track };
        var decision = new Decision<Verdict<Enrollment>>(saved)
        {
            Writes = new Batch().Replace(known, saved),
            Notes = [new LedgerNote(Actors.Person(saved.PersonId), DecisionName.ProfileSaved, saved.Id, saved.Stage.ToString(), profile)],
            Signals =
            [
                Signals.Raise(InstanceIds.Enrollment(saved.ProgramId, saved.PersonId, saved.Invitation), new ProfileCompleted()),

                // Whom they name now they may be together with already.
                .. saved is { Profile.DeclaredConflicts.Count: > 0, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched }
                    ? new[] { Signals.FindConflicts(saved.PersonId, $"{saved.ProgramId}|{now:O}") }
                    : [],
            ],
        };
        return decision.Asking(sessions, known.Value, saved, now);
    }
}

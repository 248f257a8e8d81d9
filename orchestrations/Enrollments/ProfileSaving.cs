using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
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
    /// <param name="profile">Levels and likeness that it leaves out stay as they were said: they have pages of their own.</param>
    /// <param name="track">Into which the program's rule puts them; null for none.</param>
    /// <param name="asked">What the program asks beside the usual; null for nothing.</param>
    /// <param name="draft">What they had begun, and is over with this; null for nothing.</param>
    /// <param name="matching">How many mentorships at once the program allows; null for as many as are usual.</param>
    public static Decision<Verdict<Enrollment>> Decide(
        Stored<Enrollment>? known,
        IReadOnlyList<Stored<Session>> sessions,
        Profile profile,
        string? track,
        DateTimeOffset now,
        ProfileSettings? asked = null,
        Stored<ProfileDraft>? draft = null,
        MatchingSettings? matching = null)
    {
        if (known is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        var tidy = AskedProfile.Tidy(asked, known.Value.Role, WithKept(profile, known.Value.Profile));
        var whole = tidy with { Answers = QuestionAnswers.WithReaders(asked, known.Value.Role, tidy.Answers) };
        var verdict = EnrollmentDecisions.SaveProfile(known.Value, whole, now, matching?.PlacesOf(known.Value.Role));
        var unanswered = QuestionAnswers.Check(asked, known.Value.Role, whole.Answers);
        if (verdict.Value is not { } written)
        {
            return new Decision<Verdict<Enrollment>>(
                verdict.Refusal is { Reason: RefusalReason.Invalid, Fields: var fields } ? Refusal.Invalid([.. fields, .. unanswered]) : verdict);
        }

        if (unanswered.Count > 0)
        {
            return new Decision<Verdict<Enrollment>>(Refusal.Invalid(unanswered));
        }

        var saved = written with { Track = written.Track ?? track };
        var writes = new Batch().Replace(known, saved);
        var decision = new Decision<Verdict<Enrollment>>(saved)
        {
            Writes = draft is null ? writes : writes.Delete(draft),
            Notes = [new LedgerNote(Actors.Person(saved.PersonId), DecisionName.ProfileSaved, saved.Id, saved.Stage.ToString(), whole)],
            Signals =
            [
                Signals.Raise(InstanceIds.Enrollment(saved.ProgramId, saved.PersonId, saved.Invitation), new ProfileCompleted()),

                // Whom they name now they may be together with already.
                .. saved is { Profile.DeclaredConflicts.Count: > 0, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched }
                    ? new[] { Signals.FindConflicts(saved.PersonId, $"{saved.ProgramId}|{now:O}") }
                    : [],
                .. OfMorePlaces(known.Value, saved, now),
            ],
        };
        return decision.Asking(sessions, known.Value, saved, now);
    }

    /// <summary>A part of a profile that is saved already changes: what they say of their skills, told to find somebody alike, or take on.</summary>
    /// <param name="change">Pure.</param>
    /// <param name="asked">As above.</param>
    /// <param name="matching">As above; a number of mentorships that stays as it was is no fault, whatever the program allows today.</param>
    /// <returns>The wrong stage where the profile is still to be saved as a whole.</returns>
    public static Decision<Verdict<Enrollment>> Amend(
        Stored<Enrollment>? known, Func<Profile, Profile> change, DateTimeOffset now, ProfileSettings? asked, MatchingSettings? matching = null)
    {
        if (known is not { Value: { Profile: { } profile, Stage: not EnrollmentStage.Accepted } })
        {
            return new Decision<Verdict<Enrollment>>(known is null ? RefusalReason.Unknown : RefusalReason.WrongStage);
        }

        var whole = AskedProfile.Tidy(asked, known.Value.Role, change(profile));
        var places = whole.Capacity == profile.Capacity ? profile.Capacity : matching?.PlacesOf(known.Value.Role);
        var verdict = EnrollmentDecisions.SaveProfile(known.Value, whole, now, places);
        return verdict.Value is not { } saved
            ? new Decision<Verdict<Enrollment>>(verdict)
            : new Decision<Verdict<Enrollment>>(verdict)
            {
                Writes = new Batch().Replace(known, saved),
                Notes = [new LedgerNote(Actors.Person(saved.PersonId), DecisionName.ProfileSaved, saved.Id, saved.Stage.ToString(), whole)],
                Signals = [.. OfMorePlaces(known.Value, saved, now)],
            };
    }

    // Who waits for somebody like them need not wait for the next round.
    private static IEnumerable<Signal> OfMorePlaces(Enrollment before, Enrollment saved, DateTimeOffset now)
    {
        if (saved is { Role: ProgramRole.Mentor, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched }
            && saved.Profile?.Capacity > before.Profile?.Capacity)
        {
            yield return Signals.OfferPlaces(new OfferPlacesInput(saved.ProgramId, saved.PersonId), now);
        }
    }

    private static Profile WithKept(Profile profile, Profile? before)
    {
        var kept = SkillLevels.Of(before).In(profile);
        return profile with
        {
            OfferLevels = profile.OfferLevels ?? kept.Offers,
            NeedLevels = profile.NeedLevels ?? kept.Needs,
            NeedWeights = profile.NeedWeights ?? kept.Weights,
            Likeness = profile.Likeness ?? before?.Likeness,
        };
    }
}

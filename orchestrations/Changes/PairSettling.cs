using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Changes;

/// <param name="Site">Null where none is known.</param>
internal sealed record SettlingMember(Stored<Enrollment> Enrollment, string? Site);

/// <summary>What is decided on when a change of its program comes to a mentorship.</summary>
/// <param name="Choice">For this one; null where nothing was chosen but for all.</param>
/// <param name="Members">Those who are still enrolled.</param>
/// <param name="Events">What is stored of the program's events; those of which nothing is are missing.</param>
internal sealed record SettlingFacts(
    ProgramChange Change,
    AgreementStand Stand,
    Stored<ChangeChoice>? Choice,
    PairChoice Whole,
    IReadOnlyList<SettlingMember> Members,
    IReadOnlyList<Stored<ProgramEvent>> Events);

/// <summary>
/// A change of its program comes to a mentorship: it stays with what it has, goes along, or is asked about what its members signed. All of it is one
/// decision; pure.
/// </summary>
internal static class PairSettling
{
    /// <returns>Whether anything of the mentorship was decided.</returns>
    public static Decision<bool> Decide(SettlingFacts facts, DateTimeOffset changedAt, DateTimeOffset now)
    {
        var (change, mentorship) = (facts.Change, facts.Stand.Mentorship.Value);
        var effect = ChangeEffects.Of(change, mentorship, now);

        // What began since goes by the new program anyway.
        if (effect.Outcome is EffectOutcome.Untouched || mentorship.Terms?.Settled >= change.After.Version || mentorship.CreatedAt > changedAt)
        {
            return new Decision<bool>(false) { Writes = Forget(new Batch(), facts.Choice) };
        }

        var stays = (facts.Choice?.Value.Choice ?? facts.Whole) is PairChoice.Stays;
        var settled = stays ? Keep(change, mentorship) : Move(change, mentorship, effect, facts.Stand.Policy, now);
        var followed = AgreementFollowing.Of(facts.Stand, settled, after => NoteOf(after, change, stays), now);
        var writes = Forget(followed.Writes, facts.Choice);
        KeepDates(writes, facts, [.. stays ? change.Events : effect.Unfit], now);
        return new Decision<bool>(true)
        {
            Writes = writes,
            Notes = followed.Notes,
            Signals = [.. followed.Signals, .. stays ? [] : Follow(change, mentorship, settled, now)],
            Mails = followed.Mails,
        };
    }

    private static Mentorship Keep(ProgramChange change, Mentorship mentorship) =>
        mentorship with { Terms = TermsOf(change, mentorship, mentorship.Terms?.Kept ?? change.Before.Version) };

    private static Mentorship Move(ProgramChange change, Mentorship mentorship, PairEffect effect, KickoffPolicy policy, DateTimeOffset now)
    {
        var asksEnd = effect.End is { Outcome: EffectOutcome.MovesWithConsent };
        if (!asksEnd && !effect.AsksAgreement)
        {
            return mentorship with { Ends = effect.End?.To ?? mentorship.Ends, Terms = TermsOf(change, mentorship, kept: null) };
        }

        var signed = mentorship.Agreement!;
        var number = Math.Max(mentorship.AgreementsProposed, Math.Max(signed.Version, mentorship.Change?.Agreement.Version ?? 0)) + 1;
        var asked = effect.AsksAgreement ? ChangeEffects.Within(change.After.Policy.Kickoff.Limits, signed) : signed;
        return mentorship with
        {
            Change = new AgreementChange(
                asked with { Version = number }, AgreementChange.ByProgram, now, now + policy.Change.Patience, new Dictionary<string, DateTimeOffset>())
            {
                Ends = asksEnd ? effect.End!.To : null,
            },
            AgreementsProposed = number,
            Terms = TermsOf(change, mentorship, mentorship.Terms?.Kept ?? change.Before.Version),
        };
    }

    private static MentorshipTerms TermsOf(ProgramChange change, Mentorship mentorship, int? kept) =>
        new(change.After.Version, kept, ChangeEffects.StoodStill(change, mentorship));

    private static LedgerNote NoteOf(Mentorship after, ProgramChange change, bool stays) => new(
        Actors.Orchestrator(InstanceIds.Change(after.ProgramId, change.After.Version)),
        stays ? DecisionName.TermsKept : after.Change is { IsByProgram: true } ? DecisionName.TermsAsked : DecisionName.TermsMoved,
        after.Id,
        $"version {change.After.Version}");

    // Whoever runs it goes on by the new policy; where its end has moved, its milestones were told so already.
    private static IEnumerable<Signal> Follow(ProgramChange change, Mentorship before, Mentorship after, DateTimeOffset now)
    {
        if (change.MovesReminders || before.Terms?.Kept is not null)
        {
            var moved = new PolicyMoved(change.After.Policy);
            yield return Signals.Raise(InstanceIds.Mentorship(after.ProgramId, after.MentorshipId), moved);
            yield return Signals.Raise(InstanceIds.Sessions(after.ProgramId, after.MentorshipId), moved);
            if (after.Ends == before.Ends)
            {
                foreach (var signal in after.ToMilestones(change.After.Policy, now))
                {
                    yield return signal;
                }
            }
        }
    }

    // Of somebody in several mentorships, one that stays keeps the date for them; one that moves lets go of an older one.
    private static void KeepDates(Batch writes, SettlingFacts facts, IReadOnlyList<ProgramMomentKind> kept, DateTimeOffset now)
    {
        var events = facts.Events.ToDictionary(stored => stored.Value.Kind, stored => stored.Value);
        foreach (var (stored, site) in facts.Members)
        {
            var before = stored.Value.KeptEvents ?? new Dictionary<string, DateTimeOffset>();
            var dates = new Dictionary<string, DateTimeOffset>(before);
            foreach (var kind in facts.Change.Events)
            {
                if (facts.Change.ScheduleBefore(kind)?.For(stored.Value, site) is not { } track || track.StartsAt <= now)
                {
                    continue;
                }

                if (kept.Contains(kind))
                {
                    var known = events.GetValueOrDefault(kind) ?? new ProgramEvent(facts.Change.After.ProgramId, kind);
                    events[kind] = EventDecisions.Keep(known, track, now);
                    dates[kind.ToString()] = track.StartsAt;
                }
                else if (dates.TryGetValue(kind.ToString(), out var at)
                    && at != facts.Change.ScheduleBefore(kind)!.For(stored.Value.Role, site, stored.Value.Track).StartsAt)
                {
                    dates.Remove(kind.ToString());
                }
            }

            if (dates.Count != before.Count || dates.Any(date => before.GetValueOrDefault(date.Key) != date.Value))
            {
                writes.Replace(stored, stored.Value with { KeptEvents = dates.Count == 0 ? null : dates });
            }
        }

        foreach (var (kind, becomes) in events)
        {
            var stored = facts.Events.FirstOrDefault(one => one.Value.Kind == kind);
            if (stored is null)
            {
                writes.Create(becomes);
            }
            else if (becomes != stored.Value)
            {
                writes.Replace(stored, becomes);
            }
        }
    }

    private static Batch Forget(Batch writes, Stored<ChangeChoice>? choice) => choice is null ? writes : writes.Delete(choice);
}

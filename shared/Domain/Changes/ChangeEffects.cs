using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Changes;

/// <summary>What a change of its program means for a mentorship, or for a part of it.</summary>
public enum EffectOutcome
{
    /// <summary>Nothing of it is theirs.</summary>
    Untouched,

    /// <summary>It does not fit: they keep what they have.</summary>
    Stays,

    /// <summary>It goes along without anybody's word.</summary>
    MovesByItself,

    /// <summary>Its members signed something else, and are asked.</summary>
    MovesWithConsent,
}

/// <summary>What of a mentorship a change touches.</summary>
public enum EffectKind
{
    /// <summary>An event of the program, to which its members are expected.</summary>
    Event,

    /// <summary>Its own last day.</summary>
    End,

    /// <summary>How often and how long they meet, and how fast they answer: the limits no longer let what they signed.</summary>
    Agreement,

    /// <summary>What they are reminded of and asked, from now on.</summary>
    Reminders,
}

/// <summary>One thing that a change means for a mentorship.</summary>
/// <param name="Event">Which event; null for every other kind.</param>
/// <param name="From">As it is, UTC; null for what has no date.</param>
/// <param name="To">As it would be, UTC; null likewise.</param>
public sealed record Effect(
    EffectKind Kind, EffectOutcome Outcome, ProgramMomentKind? Event = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>What a change of its program means for a mentorship.</summary>
public sealed record PairEffect(IReadOnlyList<Effect> Effects)
{
    public EffectOutcome Outcome => Effects.Count == 0 ? EffectOutcome.Untouched : Effects.Max(effect => effect.Outcome);

    /// <summary>The end that it comes to: null where that stays, or does not fit.</summary>
    public Effect? End => Effects.FirstOrDefault(effect => effect is { Kind: EffectKind.End, Outcome: not EffectOutcome.Stays });

    /// <summary>Whether its members' agreement is to be another.</summary>
    public bool AsksAgreement => Effects.Any(effect => effect is { Kind: EffectKind.Agreement, Outcome: EffectOutcome.MovesWithConsent });

    /// <summary>Events whose new date lies after the mentorship: its members keep the date of before.</summary>
    public IEnumerable<ProgramMomentKind> Unfit =>
        Effects.Where(effect => effect is { Kind: EffectKind.Event, Outcome: EffectOutcome.Stays }).Select(effect => effect.Event!.Value);
}

/// <summary>Whom a change of a program touches, and how; pure.</summary>
public static class ChangeEffects
{
    /// <param name="mentorship">One that goes on; of any other nothing is touched.</param>
    public static PairEffect Of(ProgramChange change, Mentorship mentorship, DateTimeOffset now)
    {
        if (mentorship is not { IsOpen: true, Stage: not MentorshipStage.Closing })
        {
            return new PairEffect([]);
        }

        var end = EndOf(change, mentorship, now);
        var lastDay = end is { Outcome: not EffectOutcome.Stays, To: { } to } && to > mentorship.Ends ? to : mentorship.Ends;
        return new PairEffect(
        [
            .. change.Events.Select(kind => EventOf(change, kind, mentorship, lastDay, now)).OfType<Effect>(),
            .. end is null ? Array.Empty<Effect>() : [end],
            .. AgreementOf(change, mentorship),
            .. change.MovesReminders ? [new Effect(EffectKind.Reminders, EffectOutcome.MovesByItself)] : Array.Empty<Effect>(),
        ]);
    }

    /// <summary>What a change means for somebody on their way to a mentorship, or waiting for one.</summary>
    /// <returns>Untouched for who is in one: their mentorship says it.</returns>
    public static EffectOutcome Of(ProgramChange change, EnrollmentStage stage) => stage switch
    {
        // The mails that they have said until when: what was begun is finished as it was promised, and what comes after it goes by the new program.
        EnrollmentStage.Invited or EnrollmentStage.Accepted when change.Difference.Touches("policy.onboarding") => EffectOutcome.Stays,
        EnrollmentStage.Invited or EnrollmentStage.Accepted or EnrollmentStage.InTraining when change.Difference.Touches("policy.training") =>
            EffectOutcome.Stays,
        EnrollmentStage.Planned or EnrollmentStage.Invited or EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready
            or EnrollmentStage.Waitlisted when change.Difference.Any(one => one.Part is ChangedPart.Calendar or ChangedPart.Matching or ChangedPart.Policy) =>
            EffectOutcome.MovesByItself,
        _ => EffectOutcome.Untouched,
    };

    /// <summary>By how much the end of a mentorship comes later than its program says.</summary>
    public static TimeSpan StoodStill(ProgramChange change, Mentorship mentorship) =>
        mentorship.Terms?.StoodStill ?? mentorship.Ends - change.Before.Calendar.EndOf(mentorship.CreatedAt);

    /// <summary>The nearest agreement that the limits let.</summary>
    public static Agreement Within(AgreementLimits limits, Agreement agreement) => agreement.IsByWriting
        ? agreement with { ReplyWithinDays = limits.Reply(agreement.ReplyWithinDays) }
        : agreement with
        {
            EveryDays = limits.Rhythm(agreement.EveryDays),
            Minutes = limits.Length(agreement.Minutes),
            ReplyWithinDays = limits.Reply(agreement.ReplyWithinDays),
        };

    private static Effect? EndOf(ProgramChange change, Mentorship mentorship, DateTimeOffset now)
    {
        var ends = change.After.Calendar.EndOf(mentorship.CreatedAt) + StoodStill(change, mentorship);
        return change.Before.Calendar.EndOf(mentorship.CreatedAt) == change.After.Calendar.EndOf(mentorship.CreatedAt) || ends == mentorship.Ends
            ? null
            : new Effect(
                EffectKind.End,
                ends <= now ? EffectOutcome.Stays : mentorship.IsSigned ? EffectOutcome.MovesWithConsent : EffectOutcome.MovesByItself,
                From: mentorship.Ends,
                To: ends);
    }

    // Where somebody lives is not asked here: whoever has a track by their site is expected at it.
    private static Effect? EventOf(ProgramChange change, ProgramMomentKind kind, Mentorship mentorship, DateTimeOffset lastDay, DateTimeOffset now)
    {
        if (change.ScheduleAfter(kind) is not { CalledOffAt: null } after || change.ScheduleBefore(kind)?.IsOver(now) == true)
        {
            return null;
        }

        var role = mentorship.Members[^1].Role;
        var (was, becomes) = (change.ScheduleBefore(kind)?.For(role, site: null).StartsAt, after.For(role, site: null).StartsAt);
        var fits = becomes > now && becomes <= lastDay;
        return was == becomes
            ? null
            : new Effect(EffectKind.Event, fits ? EffectOutcome.MovesByItself : EffectOutcome.Stays, kind, was, becomes);
    }

    private static IEnumerable<Effect> AgreementOf(ProgramChange change, Mentorship mentorship) =>
        change.MovesLimits && mentorship is { IsSigned: true, Agreement: { } agreement } && Within(change.After.Policy.Kickoff.Limits, agreement) != agreement
            ? [new Effect(EffectKind.Agreement, EffectOutcome.MovesWithConsent)]
            : [];
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Meetings;

/// <summary>What the booking of a meeting is decided on.</summary>
/// <param name="Offer">Of the host.</param>
/// <param name="Booker">Null for who has no part in the program.</param>
/// <param name="IsHostThere">Whether the host takes part and is not on leave.</param>
/// <param name="IsBarred">Whether a rule of the program, or a word of one of the two, stands between them.</param>
/// <param name="OfHost">All meetings of the host.</param>
/// <param name="OfBooker">All meetings of the booker.</param>
public sealed record MeetingFacts(
    MentoringProgram Program,
    MeetingOffer Offer,
    Enrollment? Booker,
    bool IsHostThere,
    bool IsBarred,
    IReadOnlyList<MeetingBooking> OfHost,
    IReadOnlyList<MeetingBooking> OfBooker);

/// <summary>A meeting and the offer as they are after a decision.</summary>
/// <param name="Offer">Null where it stays as it is, or is gone.</param>
public sealed record MeetingChange(MeetingBooking Booking, MeetingOffer? Offer);

/// <summary>What people do with offers of single meetings and with the meetings that come of them; pure.</summary>
public static class BookingDecisions
{
    /// <summary>Somebody offers meetings, or says it otherwise; times that are taken stay.</summary>
    /// <param name="known">Null for the first one.</param>
    public static Verdict<MeetingOffer> Save(
        MentoringProgram program, Enrollment enrollment, MeetingOffer? known, MeetingOfferDraft draft, VideoSettings video, DateTimeOffset now)
    {
        if (!MeetingRules.CanOffer(enrollment))
        {
            return RefusalReason.NotAMember;
        }

        if (!MeetingRules.AreOn(program))
        {
            return RefusalReason.WrongStage;
        }

        var taken = (known?.Slots ?? []).Where(slot => slot.BookingId is not null && slot.At > now).ToList();
        var errors = MeetingRules.Check(draft, [.. taken.Select(slot => slot.At)], program, video, now);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var free = draft.Slots.OfType<DateTimeOffset>().Distinct().Where(at => taken.TrueForAll(slot => slot.At != at)).Select(at => new MeetingSlot(at));
        return new MeetingOffer(
            program.ProgramId,
            enrollment.PersonId,
            draft.Topic.Trim(),
            draft.About.Trim(),
            draft.Minutes,
            [.. taken.Concat(free).OrderBy(slot => slot.At)],
            draft.TakesAsking,
            draft.MostAMonth,
            now)
        {
            Link = MeetingRules.LinkOf(draft.Link),
            PausedAt = draft.IsPaused ? known?.PausedAt ?? now : null,
        };
    }

    /// <summary>Somebody takes a time, or asks for one.</summary>
    /// <param name="at">UTC; null to ask the host.</param>
    /// <returns>
    /// <see cref="RefusalReason.AlreadyDone"/> while the two have one ahead of them; <see cref="RefusalReason.Unknown"/> where they must not meet.
    /// </returns>
    public static Verdict<MeetingChange> Book(MeetingFacts facts, DateTimeOffset? at, string about, DateTimeOffset now)
    {
        var (program, offer) = (facts.Program, facts.Offer);
        if (facts.Booker is not { } booker || booker.PersonId == offer.PersonId || !MeetingRules.CanBook(booker))
        {
            return RefusalReason.NotAMember;
        }

        var before = facts.OfBooker.Where(one => one.HostId == offer.PersonId && one.BookerId == booker.PersonId).ToList();
        if (before.Exists(one => one.IsAhead(now)))
        {
            return RefusalReason.AlreadyDone;
        }

        if (!MeetingRules.AreOn(program) || !facts.IsHostThere || offer.PausedAt is not null)
        {
            return RefusalReason.WrongStage;
        }

        if (facts.IsBarred)
        {
            return RefusalReason.Unknown;
        }

        if (Fault(facts, at, about, now) is { } fault)
        {
            return Refusal.Invalid(fault);
        }

        var booking = new MeetingBooking(
            program.ProgramId,
            MeetingBooking.IdOf(program.ProgramId, offer.PersonId, booker.PersonId, before.Count + 1),
            offer.PersonId,
            booker.PersonId,
            offer.Topic,
            about.Trim(),
            offer.Minutes,
            now,
            at)
        {
            TimeSetAt = at is null ? null : now,
        };
        return new MeetingChange(booking, at is { } time ? offer.Taken(time, booking.BookingId) : null);
    }

    /// <summary>The host gives the time that they were asked for, or either moves the meeting.</summary>
    /// <param name="offer">Of the host; null where there is none any more.</param>
    /// <param name="others">Every other meeting of the two.</param>
    public static Verdict<MeetingChange> SetTime(
        MeetingBooking booking, MeetingOffer? offer, IReadOnlyList<MeetingBooking> others, string personId, DateTimeOffset at, DateTimeOffset now)
    {
        if (!booking.Has(personId))
        {
            return RefusalReason.NotAMember;
        }

        var stage = booking.StageAt(now);
        if (stage is not (MeetingStage.Asked or MeetingStage.Planned) || (stage is MeetingStage.Asked && personId != booking.HostId))
        {
            return RefusalReason.WrongStage;
        }

        if (booking.At == at)
        {
            return RefusalReason.AlreadyDone;
        }

        if ((MeetingRules.CheckTime(at, now) ?? Clash(others, at, booking.Minutes, "at", now)) is { } fault)
        {
            return Refusal.Invalid(fault);
        }

        var moved = booking with { At = at, TimeSetAt = now, Sequence = booking.At is null ? booking.Sequence : booking.Sequence + 1 };
        return new MeetingChange(moved, offer?.Without(booking.BookingId, stays: true).Taken(at, booking.BookingId));
    }

    /// <summary>Either calls it off before it begins, without a reason.</summary>
    /// <param name="offer">As above: the time is free again where the booker calls it off.</param>
    public static Verdict<MeetingChange> Cancel(MeetingBooking booking, MeetingOffer? offer, string personId, DateTimeOffset now) =>
        !booking.Has(personId) ? RefusalReason.NotAMember
        : End(booking, offer, personId == booking.HostId ? MeetingEnd.ByHost : MeetingEnd.ByBooker, now);

    /// <summary>The same where nobody says so: no time was given, somebody takes part no more, or the program was stopped.</summary>
    public static Verdict<MeetingChange> End(MeetingBooking booking, MeetingOffer? offer, MeetingEnd because, DateTimeOffset now) =>
        booking.CancelledAt is not null ? RefusalReason.AlreadyDone
        : booking.StageAt(now) is not (MeetingStage.Asked or MeetingStage.Planned) ? RefusalReason.WrongStage
        : new MeetingChange(
            booking with { CancelledAt = now, Because = because, Sequence = booking.Sequence + 1 },
            offer?.Without(booking.BookingId, stays: because is MeetingEnd.ByBooker));

    /// <summary>Both were connected in its call.</summary>
    public static Verdict<MeetingBooking> Connect(MeetingBooking booking, DateTimeOffset now) =>
        booking.TogetherAt is not null ? RefusalReason.AlreadyDone
        : booking.IsRoomOpen(now) ? booking with { TogetherAt = now }
        : RefusalReason.WrongStage;

    /// <summary>Somebody says how it was, or that nobody came; it can be said otherwise until both have said it.</summary>
    /// <param name="met">Null for nothing chosen.</param>
    public static Verdict<MeetingBooking> Answer(
        MeetingBooking booking, string personId, bool? met, int? useful, bool again, bool together, DateTimeOffset now)
    {
        if (!booking.Has(personId))
        {
            return RefusalReason.NotAMember;
        }

        var stage = booking.StageAt(now);
        if (stage is MeetingStage.Over && booking.AnswerOf(personId) is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        if (stage is not (MeetingStage.UnderWay or MeetingStage.Asking) || (stage is MeetingStage.UnderWay && met is true))
        {
            return RefusalReason.WrongStage;
        }

        if (met is not { } came)
        {
            return Refusal.Invalid(new FieldError("met", "rules.choose-one"));
        }

        if (came && useful is not (>= 1 and <= 5))
        {
            return Refusal.Invalid(new FieldError("useful", "rules.choose-one"));
        }

        var said = new MeetingAnswer(came, came ? useful : null, came && again, came && together, now);
        var answers = new Dictionary<string, MeetingAnswer>(booking.Answers ?? new Dictionary<string, MeetingAnswer>(), StringComparer.Ordinal)
        {
            [personId] = said,
        };
        return booking with
        {
            Answers = answers,
            Outcome = booking.Outcome is MeetingOutcome.Held || came || booking.TogetherAt is not null ? MeetingOutcome.Held : MeetingOutcome.NobodyCame,
            ClosedAt = answers.Count == booking.PersonIds.Count ? now : null,
        };
    }

    /// <summary>The time to say how it was is over; who said nothing is left in peace.</summary>
    public static Verdict<MeetingBooking> Close(MeetingBooking booking, DateTimeOffset now) =>
        booking.StageAt(now) is not MeetingStage.Asking ? RefusalReason.WrongStage
        : booking with
        {
            ClosedAt = now,
            Outcome = booking.Outcome ?? (booking.TogetherAt is null ? MeetingOutcome.Unknown : MeetingOutcome.Held),
        };

    private static FieldError? Fault(MeetingFacts facts, DateTimeOffset? at, string about, DateTimeOffset now)
    {
        var offer = facts.Offer;
        var open = facts.OfBooker.Count(one => one.BookerId == facts.Booker!.PersonId && one.IsAhead(now));
        return !MeetingRules.IsSome(about, MeetingRules.LongestWords) ? new FieldError("about", "rules.some-words", ("max", MeetingRules.LongestWords))
            : open >= MeetingRules.MostOpen ? new FieldError("slot", "meetings.rules.most-open", ("max", MeetingRules.MostOpen))
            : at is null && !offer.TakesAsking ? new FieldError("slot", "rules.choose-one")
            : at is { } time && !offer.FreeAt(now).Contains(time) ? new FieldError("slot", "meetings.rules.taken")
            : IsFull(facts, at ?? now, now) ? new FieldError("slot", "meetings.rules.month-full")
            : at is { } chosen ? Clash([.. facts.OfBooker, .. facts.OfHost], chosen, offer.Minutes, "slot", now)
            : null;
    }

    private static FieldError? Clash(IEnumerable<MeetingBooking> others, DateTimeOffset at, int minutes, string field, DateTimeOffset now) =>
        others.Any(one => one.IsAhead(now) && one.Overlaps(at, minutes)) ? new FieldError(field, "meetings.rules.clash") : null;

    // What was asked for and has no time yet counts in the month in which it was asked for.
    private static bool IsFull(MeetingFacts facts, DateTimeOffset at, DateTimeOffset now)
    {
        var zone = facts.Program.Zone;
        var month = MonthOf(at);
        return facts.OfHost.Count(Counts) >= facts.Offer.MostAMonth;

        bool Counts(MeetingBooking one) => one.HostId == facts.Offer.PersonId
            && one.CancelledAt is null
            && (one.At is not null || one.IsAhead(now))
            && MonthOf(one.At ?? one.BookedAt) == month;

        DateOnly MonthOf(DateTimeOffset moment)
        {
            var day = DateOnly.FromDateTime(moment.ToZone(zone).DateTime);
            return day.AddDays(1 - day.Day);
        }
    }
}

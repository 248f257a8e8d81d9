using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Domain.Programs;

/// <summary>What may happen to an event of a program; pure.</summary>
public static class EventDecisions
{
    /// <summary>People can say that they are there from this long before it begins.</summary>
    public static readonly TimeSpan DoorsBefore = TimeSpan.FromMinutes(15);

    /// <summary>Until this long after it has ended.</summary>
    public static readonly TimeSpan DoorsAfter = TimeSpan.FromHours(1);

    /// <summary>Events in the order in which they are listed.</summary>
    public static IReadOnlyList<ProgramMomentKind> Kinds { get; } =
        [ProgramMomentKind.LaunchEvent, ProgramMomentKind.MidpointEvent, ProgramMomentKind.ClosingEvent];

    /// <summary>When it begins; null where the program has no such event.</summary>
    public static DateTimeOffset? DateOf(ProgramCalendar calendar, ProgramMomentKind kind) => kind switch
    {
        ProgramMomentKind.LaunchEvent => calendar.LaunchEvent,
        ProgramMomentKind.MidpointEvent => calendar.MidpointEvent,
        ProgramMomentKind.ClosingEvent => calendar.ClosingEvent,
        _ => null,
    };

    /// <returns>Null for what is no event.</returns>
    public static ProgramMomentKind? KindOf(string? name) =>
        Kinds.Where(kind => kind.ToString() == name).Select(kind => (ProgramMomentKind?)kind).FirstOrDefault();

    /// <summary>The mail that invites to it.</summary>
    public static MailTemplate InvitationTo(ProgramMomentKind kind) => kind switch
    {
        ProgramMomentKind.LaunchEvent => MailTemplate.LaunchEvent,
        ProgramMomentKind.MidpointEvent => MailTemplate.MidpointEvent,
        _ => MailTemplate.ClosingEvent,
    };

    /// <summary>Whether it is invited to: everybody who has said yes, and has not left.</summary>
    public static bool IsInvited(Enrollment enrollment) => enrollment.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining
        or EnrollmentStage.Ready or EnrollmentStage.Matched or EnrollmentStage.Completed;

    /// <summary>Whether somebody is told of it: who is invited, and when it is called off who was, and has gone out of a program that ended.</summary>
    public static bool Hears(EventSchedule schedule, Enrollment enrollment) =>
        IsInvited(enrollment) || (schedule.CalledOffAt is not null && enrollment.Stage is EnrollmentStage.Unmatched);

    public static bool IsOpen(DateTimeOffset startsAt, DateTimeOffset now) =>
        now >= startsAt - DoorsBefore && now <= startsAt + ProgramEvent.Length + DoorsAfter;

    /// <summary>Somebody says that they are there.</summary>
    /// <param name="schedule">Null where the program has no such event.</param>
    /// <param name="site">Of the person; null where none is known.</param>
    /// <param name="known">What is written down already; null for nothing.</param>
    public static Verdict<EventAttendance> Confirm(
        EventSchedule? schedule, Enrollment enrollment, string? site, EventAttendance? known, string saidBy, DateTimeOffset now) =>
        !IsInvited(enrollment) ? RefusalReason.NotAMember
        : schedule is null ? RefusalReason.Unknown
        : schedule.CalledOffAt is not null || !IsOpen(schedule.For(enrollment, site).StartsAt, now) ? RefusalReason.WrongStage
        : known is not null ? RefusalReason.AlreadyDone
        : new EventAttendance(enrollment.ProgramId, schedule.Kind, enrollment.PersonId, now, saidBy);

    /// <summary>A coordinator adds somebody who did not say so, once the event has begun for them.</summary>
    /// <param name="schedule">As above.</param>
    /// <param name="site">As above.</param>
    /// <param name="known">As above.</param>
    public static Verdict<EventAttendance> Add(
        EventSchedule? schedule, Enrollment enrollment, string? site, EventAttendance? known, string saidBy, DateTimeOffset now) =>
        schedule is null ? RefusalReason.Unknown
        : schedule.CalledOffAt is not null || now < schedule.For(enrollment, site).StartsAt - DoorsBefore ? RefusalReason.WrongStage
        : known is not null ? RefusalReason.AlreadyDone
        : new EventAttendance(enrollment.ProgramId, schedule.Kind, enrollment.PersonId, now, saidBy);

    /// <summary>Somebody says whether they will come, and may say otherwise until it begins.</summary>
    /// <param name="schedule">As above.</param>
    /// <param name="site">As above.</param>
    /// <param name="known">What they said before; null for nothing.</param>
    public static Verdict<EventAnswer> Answer(
        EventSchedule? schedule, Enrollment enrollment, string? site, EventAnswer? known, EventReply reply, DateTimeOffset now)
    {
        if (!IsInvited(enrollment))
        {
            return RefusalReason.NotAMember;
        }

        if (schedule is null)
        {
            return RefusalReason.Unknown;
        }

        var startsAt = schedule.For(enrollment, site).StartsAt;
        return schedule.CalledOffAt is not null || now >= startsAt ? RefusalReason.WrongStage
            : known is not null && known.Reply == reply && known.StartsAt == startsAt ? RefusalReason.AlreadyDone
            : new EventAnswer(enrollment.ProgramId, schedule.Kind, enrollment.PersonId, reply, now, startsAt);
    }

    /// <summary>A coordinator says where it is; who has been invited gets a new calendar entry.</summary>
    /// <param name="link">Empty for no link any more.</param>
    /// <param name="address">Where people come together in person; empty for nowhere.</param>
    public static Verdict<ProgramEvent> Place(MentoringProgram program, ProgramEvent known, string? link, string? address, DateTimeOffset now)
    {
        if (EventSchedule.Of(program, known.Kind, known) is not { } schedule)
        {
            return RefusalReason.Unknown;
        }

        var errors = EventRules.CheckPlace(link, address, "");
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var placed = known with { Link = EventRules.LinkOf(link), Address = EventRules.AddressOf(address) };
        return now >= schedule.EndsAt || schedule.CalledOffAt is not null ? RefusalReason.WrongStage
            : (placed.Link, placed.Address) == (known.Link, known.Address) ? RefusalReason.AlreadyDone
            : Numbered(schedule, EventSchedule.Of(program, known.Kind, placed)!, placed, now);
    }

    /// <summary>A coordinator says anew when an event is, where, and who has a time of their own. One that was called off is held after all.</summary>
    /// <param name="known">What is stored of it.</param>
    public static Verdict<ChangedEvent> Change(MentoringProgram program, ProgramEvent known, EventChange change, DateTimeOffset now)
    {
        var before = EventSchedule.Of(program, known.Kind, known);
        if (program.Status is ProgramStatus.Completed or ProgramStatus.Stopped || now >= before?.EndsAt)
        {
            return RefusalReason.WrongStage;
        }

        var errors = EventRules.Check(change.At, change.Link, change.Address, change.Tracks, program, DateOf(program.Calendar, known.Kind), now);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var changed = program with { Calendar = Dated(program.Calendar, known.Kind, change.At) };
        var becomes = known with
        {
            Link = EventRules.LinkOf(change.Link),
            Address = EventRules.AddressOf(change.Address),
            Tracks = EventRules.TracksOf(change.Tracks, known.Tracks),
            CalledOffAt = null,
        };
        var after = EventSchedule.Of(changed, known.Kind, becomes)!;
        return known.CalledOffAt is null && before is not null && IsSame(before, after)
            ? RefusalReason.AlreadyDone
            : new ChangedEvent(changed, before is null ? becomes : Numbered(before, after, becomes, now));
    }

    /// <summary>
    /// An event follows a change of its program: its date, its place, its tracks. One that is over, or was called off, stays as it is.
    /// </summary>
    /// <param name="program">As it was.</param>
    /// <param name="known">What is stored of it.</param>
    /// <param name="changed">The program as it becomes.</param>
    /// <param name="plan">What the program says of the event then; null for nothing.</param>
    public static ProgramEvent Follow(MentoringProgram program, ProgramEvent known, MentoringProgram changed, EventPlan? plan, DateTimeOffset now)
    {
        var before = EventSchedule.Of(program, known.Kind, known);
        if (known.CalledOffAt is not null || now >= before?.EndsAt)
        {
            return known;
        }

        var becomes = known with
        {
            Link = EventRules.LinkOf(plan?.Link),
            Address = EventRules.AddressOf(plan?.Address),
            Tracks = EventRules.TracksOf(plan?.Tracks, known.Tracks),
        };
        return before is null || EventSchedule.Of(changed, known.Kind, becomes) is not { } after ? becomes
            : IsSame(before, after) ? known
            : Numbered(before, after, becomes, now);
    }

    /// <summary>Keeps a date of before for somebody who stays with it.</summary>
    /// <param name="track">Where and when they were expected.</param>
    public static ProgramEvent Keep(ProgramEvent known, ScheduledTrack track, DateTimeOffset now)
    {
        var kept = new KeptDate(
            track.StartsAt,
            track.Sequence,
            track.Of is { HasOwnPlace: true } own ? own.Link : null,
            track.Of is { HasOwnPlace: true } placed ? placed.Address : null);
        var rest = (known.Kept ?? []).Where(one => one.At != kept.At && one.At + ProgramEvent.Length + DoorsAfter > now);
        return (known.Kept ?? []).Any(one => one.At == kept.At)
            ? known
            : known with { Kept = [.. rest.TakeLast(ProgramEvent.MostKept - 1), kept] };
    }

    /// <summary>An event is not held; who has been invited is told, and it leaves their calendars.</summary>
    public static Verdict<ProgramEvent> CallOff(MentoringProgram program, ProgramEvent known, DateTimeOffset now) =>
        EventSchedule.Of(program, known.Kind, known) is not { } schedule ? RefusalReason.Unknown
        : known.CalledOffAt is not null ? RefusalReason.AlreadyDone
        : now >= schedule.EndsAt ? RefusalReason.WrongStage
        : schedule.IsAnnounced(now) ? WithSequence(known, schedule.Latest + 1, _ => true) with { CalledOffAt = now }
        : known with { CalledOffAt = now };

    /// <summary>What somebody is written about an event now. Asked again later it may be the same: whoever orders the mail orders it once.</summary>
    /// <param name="track">At which they are expected.</param>
    /// <param name="answer">What they said; null for nothing.</param>
    /// <param name="invitedAt">When they were invited to it as it is now; null where they were not. An invitation of the last day needs no reminder.</param>
    public static EventNews NewsFor(EventSchedule schedule, ScheduledTrack track, EventAnswer? answer, DateTimeOffset? invitedAt, DateTimeOffset now) =>
        schedule.Program.Status is ProgramStatus.Stopped && (schedule.CalledOffAt is null || schedule.IsOver(now)) ? EventNews.Nothing
        : schedule.IsOver(now) ? (schedule.Kind is ProgramMomentKind.MidpointEvent ? EventNews.Digest : EventNews.Nothing)
        : now >= track.StartsAt ? EventNews.Nothing
        : schedule.CalledOffAt is not null ? (track.Sequence > 0 ? EventNews.CalledOff : EventNews.Nothing)
        : now < track.ToldFrom ? EventNews.Nothing
        : invitedAt is null ? EventNews.Invitation
        : now >= track.StartsAt - ProgramEvent.Reminder && invitedAt < track.StartsAt - ProgramEvent.Reminder && !IsNo(answer, track) ? EventNews.Reminder
        : EventNews.Nothing;

    private static bool IsNo(EventAnswer? answer, ScheduledTrack track) => answer is { Reply: EventReply.No } && answer.StartsAt == track.StartsAt;

    private static ProgramCalendar Dated(ProgramCalendar calendar, ProgramMomentKind kind, DateTimeOffset at) => kind switch
    {
        ProgramMomentKind.LaunchEvent => calendar with { LaunchEvent = at },
        ProgramMomentKind.MidpointEvent => calendar with { MidpointEvent = at },
        _ => calendar with { ClosingEvent = at },
    };

    private static bool IsSame(EventSchedule before, EventSchedule after) =>
        before.Joint.IsAs(after.Joint)
        && before.Own.Count == after.Own.Count
        && after.Own.All(track => before.Own.Any(one => one.Name == track.Name && one.IsAs(track)));

    // Whose entry changes gets a higher number than any before. When tracks come or go somebody may change from one to another, so that all get one.
    private static ProgramEvent Numbered(EventSchedule before, EventSchedule after, ProgramEvent becomes, DateTimeOffset now)
    {
        var wasTold = before.IsAnnounced(now) || before.Latest > 0;
        if (!wasTold)
        {
            return becomes;
        }

        var everybody = before.CalledOffAt is not null || !before.Own.Select(track => track.Name).ToHashSet().SetEquals(after.Own.Select(track => track.Name));
        return WithSequence(becomes, before.Latest + 1, name => everybody || !Named(before, name).IsAs(Named(after, name)));
    }

    private static ScheduledTrack Named(EventSchedule schedule, string name) =>
        schedule.Own.Concat(schedule.Kept).FirstOrDefault(track => track.Name == name) ?? schedule.Joint;

    private static ProgramEvent WithSequence(ProgramEvent known, int sequence, Func<string, bool> changes) => known with
    {
        Sequence = changes("") ? sequence : known.Sequence,
        Tracks = known.Tracks is null ? null : [.. known.Tracks.Select(track => changes(track.Name) ? track with { Sequence = sequence } : track)],
        Kept = known.Kept is null ? null : [.. known.Kept.Select(kept => changes(kept.Name) ? kept with { Sequence = sequence } : kept)],
    };
}

/// <summary>What somebody is written about an event.</summary>
public enum EventNews
{
    Nothing,

    /// <summary>When and where it is: for the first time, or because that has changed.</summary>
    Invitation,

    /// <summary>That it is tomorrow.</summary>
    Reminder,

    /// <summary>That it is not held.</summary>
    CalledOff,

    /// <summary>How far the program has come, after its midpoint.</summary>
    Digest,
}

/// <summary>An event as a coordinator wants it.</summary>
/// <param name="At">For everybody who has no track.</param>
/// <param name="Link">An https address; null for none.</param>
/// <param name="Address">Where people come together in person, in words; null where they do not.</param>
/// <param name="Tracks">Null for none.</param>
public sealed record EventChange(DateTimeOffset At, string? Link = null, string? Address = null, IReadOnlyList<EventTrack>? Tracks = null);

/// <summary>An event that was changed: its date stands in the program's calendar.</summary>
public sealed record ChangedEvent(MentoringProgram Program, ProgramEvent Event);

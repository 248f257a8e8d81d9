using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Speed;

/// <summary>What coordinators and people do with a speed-mentoring event; pure.</summary>
public static class SpeedDecisions
{
    /// <summary>Fewer on a side, and everybody has met everybody after one turn.</summary>
    private const int Least = 2;

    /// <summary>A coordinator sets one up, in a program that runs.</summary>
    /// <param name="number">The next one of the program.</param>
    /// <param name="code">For the wall.</param>
    public static Verdict<SpeedEvent> SetUp(MentoringProgram program, int number, SpeedPlan plan, string code, VideoSettings video, DateTimeOffset now)
    {
        if (program.Status is not ProgramStatus.Running)
        {
            return RefusalReason.WrongStage;
        }

        var errors = SpeedRules.Check(plan, program.Form, program.Calendar, now, was: null, video);
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : With(
                new SpeedEvent(
                    program.ProgramId, number, plan.At, plan.Turns, plan.Minutes, plan.Pause, plan.Place, code, plan.RegistrationUntil ?? plan.At, now),
                plan);
    }

    /// <summary>A coordinator moves it, or has it otherwise, until the door opens; who was told is told again.</summary>
    public static Verdict<SpeedEvent> Change(MentoringProgram program, SpeedEvent held, SpeedPlan plan, VideoSettings video, DateTimeOffset now)
    {
        if (program.Status is not ProgramStatus.Running || held.CalledOffAt is not null || now >= held.DoorsOpen)
        {
            return RefusalReason.WrongStage;
        }

        var errors = SpeedRules.Check(plan, program.Form, program.Calendar, now, held.At, video);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var changed = With(held, plan);
        var isTold = held.IsTold || now >= held.At - SpeedEvent.Notice;
        return changed.Plan.IsAs(held.Plan) ? RefusalReason.AlreadyDone : changed with { Sequence = held.Sequence + 1, IsTold = isTold };
    }

    /// <summary>It is not held; nobody calls off what has begun.</summary>
    public static Verdict<SpeedEvent> CallOff(SpeedEvent held, DateTimeOffset now) =>
        held.CalledOffAt is not null ? RefusalReason.AlreadyDone
        : now >= held.At ? RefusalReason.WrongStage
        : held with { CalledOffAt = now, Sequence = held.Sequence + 1 };

    /// <summary>Whether somebody in the program is asked to come: whoever takes part and has said yes to it.</summary>
    public static bool IsInvited(ProgramForm form, Enrollment enrollment) =>
        form.Uses(enrollment.Role)
        && enrollment.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready or EnrollmentStage.Matched;

    /// <summary>Says whether one comes; one may say otherwise until the door opens.</summary>
    /// <param name="seat">Null for who said nothing before.</param>
    public static Verdict<SpeedSeat> SignUp(
        MentoringProgram program, SpeedEvent held, Enrollment enrollment, SpeedSeat? seat, bool comes, DateTimeOffset now) =>
        !IsInvited(program.Form, enrollment) ? RefusalReason.NotAMember
        : held.StageAt(now) is not SpeedStage.Announced || (comes && now >= held.RegistrationUntil) ? RefusalReason.WrongStage
        : seat?.IsComing(held) == comes ? RefusalReason.AlreadyDone
        : SeatOf(held, enrollment, seat) with { Comes = comes, SaidOf = held.At };

    /// <summary>Somebody is there: at the door, before a turn, or again. Who had left or was missed is back with it.</summary>
    public static Verdict<SpeedSeat> CheckIn(MentoringProgram program, SpeedEvent held, Enrollment enrollment, SpeedSeat? seat, DateTimeOffset now) =>
        IsInvited(program.Form, enrollment) ? CheckIn(held, SeatOf(held, enrollment, seat), now) : RefusalReason.NotAMember;

    /// <summary>The same of somebody who has a seat, a walk-in for one.</summary>
    public static Verdict<SpeedSeat> CheckIn(SpeedEvent held, SpeedSeat seat, DateTimeOffset now) =>
        held.IsOpen(now) ? seat with { CameAt = seat.CameAt ?? now, SeenAt = now, LeftAt = null } : RefusalReason.WrongStage;

    /// <summary>Somebody goes; they are in no turn from the next one on.</summary>
    public static Verdict<SpeedSeat> Leave(SpeedEvent held, SpeedSeat seat, DateTimeOffset now) =>
        seat.LeftAt is not null ? RefusalReason.AlreadyDone
        : held.IsOpen(now) ? seat with { LeftAt = now }
        : RefusalReason.WrongStage;

    /// <summary>Somebody sits there alone: the other one is in no further turn before they give a sign.</summary>
    /// <param name="missed">Whose seat it is; another's sign after the meeting began counts for more than what is said of them.</param>
    public static Verdict<SpeedSeat> Miss(SpeedMeeting meeting, string personId, SpeedSeat missed, DateTimeOffset now) =>
        !meeting.Has(personId) || personId == missed.PersonId || !meeting.Has(missed.PersonId) ? RefusalReason.NotAMember
        : !meeting.IsOpen(now) ? RefusalReason.WrongStage
        : missed.SeenAt is null || missed.SeenAt > meeting.From ? RefusalReason.AlreadyDone
        : missed with { SeenAt = null };

    /// <summary>Somebody comes in by the code on the wall.</summary>
    /// <param name="known">What stands under the id; the same form sent twice is one walk-in.</param>
    /// <param name="knownAs">Who is known by the address; null for nobody.</param>
    public static Verdict<WalkIn> Enter(
        MentoringProgram program, SpeedEvent held, WalkIn? known, WalkInDraft draft, string? knownAs, DateTimeOffset now)
    {
        if (known is not null)
        {
            return known.Email == draft.Email ? RefusalReason.AlreadyDone : RefusalReason.Unknown;
        }

        if (!held.IsOpen(now))
        {
            return RefusalReason.WrongStage;
        }

        var errors = new List<FieldError>();
        if (!IsCode(held, draft.Code))
        {
            errors.Add(new FieldError("code", "speed-mentoring.rules.code"));
        }

        errors.AddRange(SignUpDecisions.Check(new SignUpDraft(draft.Name, draft.Email, draft.Role, draft.Language), program.Form.Roles()));
        return !WalkIn.IsOne(draft.Key) ? RefusalReason.Unknown
            : errors.Count > 0 ? Refusal.Invalid(errors)
            : new WalkIn(
                held.ProgramId,
                held.Number,
                WalkIn.IdOf(draft.Key),
                draft.Name,
                draft.Email,
                draft.Role!.Value,
                draft.WantsToJoin,
                draft.Language,
                now,
                knownAs);
    }

    /// <summary>Whether it is the code on the wall, in any spelling of capitals.</summary>
    public static bool IsCode(SpeedEvent held, string text) => string.Equals(held.Code, text.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether they want to meet again; they may think otherwise for as long as it is asked.</summary>
    /// <param name="met">Whether the two have met.</param>
    /// <param name="known">What they said before; null for nothing.</param>
    public static Verdict<SpeedAnswer> Answer(
        SpeedEvent held, bool met, SpeedAnswer? known, string personId, string aboutId, bool again, string? note, DateTimeOffset now)
    {
        var kept = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        return !met ? RefusalReason.NotAMember
            : held.StageAt(now) is not (SpeedStage.Turn or SpeedStage.Pause or SpeedStage.Asking) ? RefusalReason.WrongStage
            : kept is { Length: > SpeedAnswer.LongestNote }
                ? Refusal.Invalid(new FieldError("note", "rules.too-long", ("max", SpeedAnswer.LongestNote)))
            : known is not null && known.Again == again && known.Note == kept ? RefusalReason.AlreadyDone
            : new SpeedAnswer(held.ProgramId, held.Number, personId, aboutId, again, kept, now);
    }

    /// <summary>Its last turn is over.</summary>
    /// <param name="met">Whether anybody met anybody.</param>
    public static Verdict<SpeedEvent> Finish(SpeedEvent held, bool met, DateTimeOffset now) =>
        held.Outcome is not null ? RefusalReason.AlreadyDone
        : held.CalledOffAt is not null || now < held.EndsAt ? RefusalReason.WrongStage
        : held with { Outcome = met ? SpeedOutcome.Held : SpeedOutcome.NobodyMet };

    /// <summary>Whether too few have said that they come for anybody to meet anybody twice: a coordinator calls it off, or lets it be held.</summary>
    /// <param name="seats">Of the event.</param>
    public static bool AreTooFew(ProgramForm form, SpeedEvent held, IEnumerable<SpeedSeat> seats)
    {
        var coming = seats.Where(seat => seat.IsComing(held) is true).CountBy(seat => seat.Role).ToDictionary();
        return form.Roles().Any(role => coming.GetValueOrDefault(role) < (form is ProgramForm.Peer ? Least + Least : Least));
    }

    private static SpeedSeat SeatOf(SpeedEvent held, Enrollment enrollment, SpeedSeat? seat) =>
        seat is null
            ? new SpeedSeat(held.ProgramId, held.Number, enrollment.PersonId, enrollment.Role)
            : seat with { Role = enrollment.Role };

    private static SpeedEvent With(SpeedEvent held, SpeedPlan plan)
    {
        var tidy = SpeedRules.Tidy(plan);
        return held with
        {
            At = tidy.At,
            Turns = tidy.Turns,
            Minutes = tidy.Minutes,
            Pause = tidy.Pause,
            Place = tidy.Place,
            Links = tidy.Links,
            Address = tidy.Address,
            Announcement = tidy.Announcement,
            RegistrationUntil = tidy.RegistrationUntil ?? tidy.At,
        };
    }
}

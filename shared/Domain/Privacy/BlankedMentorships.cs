using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// What is left of the documents that somebody shares with others when they are erased: ids, dates, stages and numbers, which the ledger is compared with and
/// figures are counted of, and what the others wrote. Pure; null where nothing in it is theirs.
/// </summary>
internal static class BlankedMentorships
{
    /// <summary>Stands where words were. It is no word of any language.</summary>
    public const string Mark = "[…]";

    public static Enrollment? Of(Enrollment enrollment, PersonSought person) =>
        enrollment.PersonId == person.PersonId
            ? enrollment with
            {
                Profile = null,
                Consent = null,
                Training = null,
                ZoneGivenAt = null,
                RestsSince = null,
                RestsUntil = null,
                KeptEvents = null,
                Track = null,
            }
            : enrollment.Profile is { } profile && profile.DeclaredConflicts.Any(person.IsAddress)
                ? enrollment with
                {
                    // Earlier versions kept addresses.
                    Profile = profile with
                    {
                        DeclaredConflicts = [.. profile.DeclaredConflicts.Select(named => person.IsAddress(named) ? person.PersonId : named)],
                    },
                }
                : null;

    public static Mentorship? Of(Mentorship mentorship, PersonSought person) => !mentorship.HasKnown(person.PersonId)
        ? null
        : mentorship with
        {
            Agreement = mentorship.Agreement is { } agreement ? Of(agreement, mentorship.IsAlive, person) : null,
            Change = mentorship.Change is { } change ? change with { Agreement = Of(change.Agreement, mentorship.IsAlive, person) } : null,
            Goals = mentorship.Goals is { } goals ? [.. goals.Select(goal => Of(goal, mentorship, person))] : null,
            Elsewhere = mentorship.Elsewhere is { } elsewhere
                ? elsewhere with
                {
                    Conflicts = elsewhere.Conflicts?.Any(person.IsNamedIn) == true ? null : elsewhere.Conflicts,
                    Despite = elsewhere.Despite is null ? null : Mark,
                }
                : null,
        };

    public static AgreementVersion? Of(AgreementVersion version, PersonSought person) => person.Mentorships.Contains(version.MentorshipId)
        ? version with { Agreement = Of(version.Agreement, person.GoOn.Contains(version.MentorshipId), person) }
        : null;

    public static Session? Of(Session session, PersonSought person)
    {
        if (!person.Mentorships.Contains(session.MentorshipId))
        {
            return null;
        }

        var others = session with
        {
            Agenda = Without(session.Agenda, person.PersonId),
            Summaries = Without(session.Summaries, person.PersonId),
            Pulses = Without(session.Pulses, person.PersonId),
            Call = Without(session.Call, person.PersonId),
            Told = Without(session.Told, person.PersonId),
            Outside = session.Outside is { Place: not null } outside && outside.AddedBy == person.PersonId ? outside with { Place = null } : session.Outside,
            Shape = session.Shape is { } shape && person.IsCalledIn(shape.Place) ? shape with { Place = Mark } : session.Shape,
        };

        // Of what has one text, or one address, for all, nobody knows whose it is; a circle that goes on without them needs it.
        return person.GoOn.Contains(session.MentorshipId)
            ? others
            : others with
            {
                Summary = session.Summary is null ? null : Mark,
                BackupChannel = "",
                Channel = session.Channel is { } channel && Channel.Of(channel) is not Channel.Word ? null : session.Channel,
            };
    }

    public static MeetingBooking? Of(MeetingBooking booking, PersonSought person) => !booking.Has(person.PersonId)
        ? null
        : booking with
        {
            About = booking.BookerId == person.PersonId ? Mark : booking.About,
            Topic = booking.HostId == person.PersonId ? Mark : booking.Topic,
            Answers = Without(booking.Answers, person.PersonId),
        };

    // What was said of a pair is said of both.
    public static Proposal? Of(Proposal proposal, PersonSought person) => proposal.MentorId == person.PersonId || proposal.MenteeId == person.PersonId
        ? proposal with { Reasons = [], Because = proposal.Because is null ? null : Mark, Reason = null }
        : null;

    public static CircleSeat? Of(CircleSeat seat, PersonSought person) =>
        seat.PersonId == person.PersonId ? seat with { Because = seat.Because is null ? null : Mark, Reason = null } : null;

    public static RoundCircle? Of(RoundCircle circle, PersonSought person) => circle.Has(person.PersonId)
        ? circle with { Seats = [.. circle.Seats.Select(seat => seat.PersonId == person.PersonId ? seat with { Reasons = [] } : seat)] }
        : null;

    public static Round? Of(Round round, PersonSought person) =>
        round.Pairs.Any(pair => IsIn(pair, person)) || round.Faults.Any(fault => fault.PersonId == person.PersonId)
            ? round with
            {
                Pairs = [.. round.Pairs.Select(pair => IsIn(pair, person) ? pair with { Reasons = [] } : pair)],
                Faults = [.. round.Faults.Where(fault => fault.PersonId != person.PersonId)],
            }
            : null;

    public static PastAttempt? Of(PastAttempt attempt, PersonSought person) =>
        Of(attempt.Round, person) is { } round ? attempt with { Round = round } : null;

    private static bool IsIn(RoundPair pair, PersonSought person) => pair.MentorId == person.PersonId || pair.MenteeId == person.PersonId;

    // Numbers to call and rooms of one's own are addresses of people; whose, is not written down.
    private static Agreement Of(Agreement agreement, bool goesOn, PersonSought person) => agreement with
    {
        Channel = goesOn || Channel.Of(agreement.Channel) is Channel.Word ? agreement.Channel : "",
        BackupChannel = goesOn ? agreement.BackupChannel : "",
        Confidentiality = person.IsCalledIn(agreement.Confidentiality) ? Mark : agreement.Confidentiality,
        Boundaries = person.IsCalledIn(agreement.Boundaries) ? Mark : agreement.Boundaries,
        Focus = person.IsCalledIn(agreement.Focus) ? Mark : agreement.Focus,
        Support = Without(agreement.Support, person.PersonId),
    };

    private static Goal Of(Goal goal, Mentorship mentorship, PersonSought person)
    {
        var evidence = goal.Evidence?.Where(one => one.By != person.PersonId).ToList();
        var others = goal with
        {
            Proposal = goal.Proposal is { } proposal && proposal.By != person.PersonId ? proposal : null,
            Evidence = evidence is { Count: > 0 } ? evidence : null,
        };
        return IsTheirs(goal, mentorship, person)
            ? others with { Specific = Mark, Measure = "", Achievable = "", Relevant = "", Learned = null, Proposal = null }
            : others;
    }

    // The goals of a pair are the mentee's; of two peers nobody knows whose they are.
    private static bool IsTheirs(Goal goal, Mentorship mentorship, PersonSought person) => goal.OwnerId is { } owner
        ? owner == person.PersonId
        : !mentorship.IsCircle && mentorship.Members.Any(member => member.PersonId == person.PersonId && member.Role is not ProgramRole.Mentor);

    private static Dictionary<string, T>? Without<T>(IReadOnlyDictionary<string, T>? parts, string personId)
    {
        var rest = parts?.Where(part => part.Key != personId).ToDictionary(part => part.Key, part => part.Value);
        return rest is { Count: > 0 } ? rest : null;
    }
}

using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>What a mail to a participant is about, as stored when it is written.</summary>
internal sealed record MailCase(MailOrder Order, MentoringProgram Program, Person Recipient, Enrollment Enrollment)
{
    public string PersonId => Recipient.PersonId;

    public string ProgramId => Program.ProgramId;

    /// <summary>IANA zone in which the recipient reads.</summary>
    public string Zone => PersonClock.ZoneOf(Enrollment.Profile, Recipient.Zone, Program.Zone);

    public CalendarParty Addressee => new(Recipient.Name, Recipient.Email);

    public Mentorship? Mentorship { get; init; }

    /// <summary>The other members of the mentorship, or the other side of the proposal, as far as they are still known.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public Session? Session { get; init; }

    /// <summary>What was before that session, the newest first, for a mail that looks back; else none.</summary>
    public IReadOnlyList<Session> Before { get; init; } = [];

    /// <summary>For a mail that counts them; else 0.</summary>
    public int SessionsHeld { get; init; }

    public Proposal? Proposal { get; init; }

    /// <summary>What is looked up of the two as it is written, for a mail that shows it; else null.</summary>
    public PairFit? Fit { get; init; }

    /// <summary>What the recipient is asked before a round is solved; null where that is not known any more, and for every other mail.</summary>
    public AskedWish? Wish { get; init; }

    /// <summary>The circle that the recipient is asked about; null where that is not known any more, and for every other mail.</summary>
    public AskedSeat? Seat { get; init; }

    /// <summary>The newest round, for a mail that shows a place in line; else null.</summary>
    public Round? Round { get; init; }

    /// <summary>The question for one more place, for a mail that asks it; null where it is not known any more, and for every other mail.</summary>
    public PlaceQuestion? Question { get; init; }

    /// <summary>What is kept of the event that the mail is about; null where nothing is, and for every other mail.</summary>
    public ProgramEvent? Event { get; init; }

    /// <summary>When and where the recipient is expected at that event; null where the program has none, and for every other mail.</summary>
    public ScheduledTrack? Track { get; init; }

    /// <summary>The speed-mentoring event that the mail is about; null for every other mail.</summary>
    public SpeedCase? Speed { get; init; }

    /// <summary>The speed-mentoring events that are planned; empty for a mail that tells of none.</summary>
    public IReadOnlyList<SpeedPlan> SpeedPlans { get; init; } = [];

    /// <summary>The single meeting that the mail is about; null for every other mail.</summary>
    public MeetingBooking? Meeting { get; init; }

    /// <summary>Whom the recipient is to meet, for a mail about an introduction; null where that is not known any more, and for every other mail.</summary>
    public IntroducedCase? Introduced { get; init; }

    /// <summary>What the recipient said about coming; null for nothing, or about another time.</summary>
    public EventReply? Reply { get; init; }

    /// <summary>For a mail that tells how far the program has come; else null.</summary>
    public ProgramTotals? Totals { get; init; }

    /// <summary>What people wrote for everybody to read, for such a mail, the newest first; else none.</summary>
    public IReadOnlyList<ThanksFacts> Thanks { get; init; } = [];

    /// <summary>What a coordinator wrote; null for a mail that brings no such thing.</summary>
    public PersonMessage? Message { get; init; }

    /// <summary>The recipient's last check of camera and microphone, for a mail that leads there; else null.</summary>
    public DeviceCheck? Devices { get; init; }

    /// <summary>What the partners wrote and the recipient has not read, the oldest first, for a mail that tells of it.</summary>
    public IReadOnlyList<ThreadMessage> Unread { get; init; } = [];

    /// <summary>How long a guest stays whom the mail is about; null for every other mail.</summary>
    public GuestStay? Stay { get; init; }

    /// <summary>Whether the survey that the mail asks for is answered.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>How the recipient wants to be written to.</summary>
    public MailPreferences Preferences { get; init; } = MailPreferences.Usual(Recipient.PersonId);

    /// <summary>Whether the recipient wants only what concerns a commitment of theirs.</summary>
    public bool IsUnsubscribed => Preferences.UnsubscribedFrom.Contains(ProgramId);

    /// <summary>Until when the recipient wants to hear nothing of what the mail asks for; null where they put nothing off.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }

    /// <summary>The session before the one that the mail is about; null for the first, and for a mail that does not ask.</summary>
    public Session? Previous { get; init; }

    /// <summary>Which prompt the mail brings; null for every other mail.</summary>
    public Prompt? Prompt => Order.Template is MailTemplate.Prompt && Enum.TryParse<Prompt>(Order.Subject, out var prompt) ? prompt : null;

    /// <summary>When the recipient last gave the others feedback, UTC, for a mail that asks for it; null where they did not, and for others.</summary>
    public DateTimeOffset? GaveFeedbackAt { get; init; }

    /// <summary>The day of a partner of which the mail tells; null where they took it back, and for every other mail.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>What the others wrote at the end, for a mail that passes it on; else none.</summary>
    public IReadOnlyList<Farewell> Farewells { get; init; } = [];

    /// <summary>What a congratulation is about; null for every other mail.</summary>
    public Achievement? Achievement =>
        Order.Template is MailTemplate.MilestoneReached && Enum.TryParse<Achievement>(Order.Subject, out var achievement) ? achievement : null;

    /// <summary>How the program was stopped before its end, for a mail that says it; null where it was not, and for every other mail.</summary>
    public ProgramStop? Stop { get; init; }

    /// <summary>The look back at the program that the mail asks for; null where the recipient has answered, and for every other mail.</summary>
    public Retrospective? Retrospective { get; init; }

    /// <summary>The clocks of all whom the mail is about, the recipient's first.</summary>
    public IReadOnlyList<MemberClock> Clocks =>
    [
        MemberClock.Of(PersonId, Enrollment.Profile, Recipient.Zone, Program.Zone),
        .. Partners.Select(partner => MemberClock.Of(partner.Person.PersonId, partner.Profile, partner.Person.Zone, Program.Zone)),
    ];

    public WaitingPerson? Place => Round?.Waiting.FirstOrDefault(person => person.PersonId == PersonId);

    /// <summary>The goal that the mail is about; null where it was taken away, and for every other mail.</summary>
    public Goal? Goal => Mentorship?.Goals?.FirstOrDefault(goal => goal.GoalId == Order.AboutId);

    /// <summary>Whether the mentorship takes place, without a break.</summary>
    public bool IsGoingOn => Mentorship is { IsOpen: true, PausedAt: null };

    /// <summary>Whether the recipient has done their part, of what is kept by person.</summary>
    public bool IsIn<T>(IReadOnlyDictionary<string, T>? byPerson) => byPerson?.ContainsKey(PersonId) == true;
}

internal sealed record AskedWish(RoundRanking Ranking, PartnerWish Wish);

/// <param name="People">Who else is asked, or is in it, as far as they are still known.</param>
internal sealed record AskedSeat(CircleSeat Seat, RoundCircle Circle, IReadOnlyList<Person> People);

/// <param name="Ends">When they leave as others were told last, UTC; null where no end is announced any more.</param>
internal sealed record GuestStay(Person Guest, DateTimeOffset? Ends);

/// <param name="Profile">Null when there is none yet, or no more.</param>
internal sealed record Partner(Person Person, Profile? Profile);

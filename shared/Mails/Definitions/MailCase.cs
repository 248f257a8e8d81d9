using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;

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

    /// <summary>For a mail that counts them; else 0.</summary>
    public int SessionsHeld { get; init; }

    public Proposal? Proposal { get; init; }

    /// <summary>The newest round, for a mail that shows a place in line; else null.</summary>
    public Round? Round { get; init; }

    /// <summary>Where the event is that the mail invites to; null where nothing is known of it, and for every other mail.</summary>
    public ProgramEvent? Event { get; init; }

    /// <summary>What a coordinator wrote; null for a mail that brings no such thing.</summary>
    public PersonMessage? Message { get; init; }

    /// <summary>The recipient's last check of camera and microphone, for a mail that leads there; else null.</summary>
    public DeviceCheck? Devices { get; init; }

    /// <summary>How long a guest stays whom the mail is about; null for every other mail.</summary>
    public GuestStay? Stay { get; init; }

    /// <summary>Whether the survey that the mail asks for is answered.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Whether the recipient wants only what concerns a commitment of theirs.</summary>
    public bool IsUnsubscribed { get; init; }

    /// <summary>The clocks of all whom the mail is about, the recipient's first.</summary>
    public IReadOnlyList<MemberClock> Clocks =>
    [
        MemberClock.Of(PersonId, Enrollment.Profile, Recipient.Zone, Program.Zone),
        .. Partners.Select(partner => MemberClock.Of(partner.Person.PersonId, partner.Profile, partner.Person.Zone, Program.Zone)),
    ];

    public WaitingPerson? Place => Round?.Waiting.FirstOrDefault(person => person.PersonId == PersonId);

    /// <summary>Whether the mentorship takes place, without a break.</summary>
    public bool IsGoingOn => Mentorship is { IsOpen: true, PausedAt: null };

    /// <summary>Whether the recipient has done their part, of what is kept by person.</summary>
    public bool IsIn<T>(IReadOnlyDictionary<string, T>? byPerson) => byPerson?.ContainsKey(PersonId) == true;
}

/// <param name="Ends">When they leave as others were told last, UTC; null where no end is announced any more.</param>
internal sealed record GuestStay(Person Guest, DateTimeOffset? Ends);

/// <param name="Profile">Null when there is none yet, or no more.</param>
internal sealed record Partner(Person Person, Profile? Profile);

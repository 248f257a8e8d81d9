using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Training;
using MentorFlow.Localization;

namespace MentorFlow.Mails.Rendering;

/// <summary>Everything that a template may say, looked up when the mail is written. A template uses what its mail is about; the rest is null.</summary>
/// <param name="Sender">Whom the mail comes from: shown in the header and as the organizer of invitations.</param>
public sealed record MailContent(
    MailTemplate Template,
    MailRecipient Recipient,
    string ProgramName,
    CalendarParty Sender,
    MailLinks Links)
{
    /// <summary>In the language of the recipient.</summary>
    public Texts Texts => Recipient.Texts;

    /// <summary>Whether the program asks for a training before a match.</summary>
    public bool HasTraining { get; init; } = true;

    /// <summary>What the recipient is in the program; null for a coordinator.</summary>
    public ProgramRole? Role { get; init; }

    /// <summary>Whether the recipient has taken part in mentoring before.</summary>
    public bool IsExperienced { get; init; }

    /// <summary>Whether mentors of the program host a circle.</summary>
    public bool IsOfCircles { get; init; }

    /// <summary>Whether mentors of the program are the more junior of the two.</summary>
    public bool IsReverse { get; init; }

    /// <summary>Whether pairs of the program write to each other, unless they agree otherwise.</summary>
    public bool IsByWriting { get; init; }

    /// <summary>What the recipient reads before a match; null for a coordinator.</summary>
    public TrainingPlan? Training => Role is { } role ? Curriculum.Of(Texts.Content.Library).PlanFor(role, IsExperienced, IsOfCircles) : null;

    /// <summary>The other members of the mentorship, or the other side of the proposal.</summary>
    public IReadOnlyList<PartnerFacts> Partners { get; init; } = [];

    /// <summary>What was looked up of the two when it was written, for a proposal; null where nothing was.</summary>
    public PairFit? Fit { get; init; }

    /// <summary>What is to go of what is kept; null for every other mail.</summary>
    public RetentionPurpose? Retention { get; init; }

    /// <summary>The circle that the recipient is asked about; null for every other mail.</summary>
    public CircleFacts? Circle { get; init; }

    /// <summary>Whether its order names the recipient as the one whom it is about.</summary>
    public bool IsAboutRecipient { get; init; }

    /// <summary>How many people are offered to the recipient to choose from; null for every other mail.</summary>
    public int? Offered { get; init; }

    /// <summary>Whether the recipient chooses among everybody whom the rules allow, and not from a short list alone.</summary>
    public bool ChoosesAmongAll { get; init; }

    /// <summary>Why these two, for a proposal; no names.</summary>
    public IReadOnlyList<Phrase> Reasons { get; init; } = [];

    public SessionFacts? Session { get; init; }

    /// <summary>What helps to prepare the session; null in a mail that does not look back.</summary>
    public TalkFacts? Talk { get; init; }

    /// <summary>Whom the session's hour does not suit any more; null where it suits.</summary>
    public HourFacts? Hour { get; init; }

    /// <summary>For a mail that leads to the check of camera and microphone; null for people who meet without either.</summary>
    public DevicesFacts? Devices { get; init; }

    public MentorshipFacts? Mentorship { get; init; }

    /// <summary>How they work together, or would; null in a mail that does not speak of it.</summary>
    public TermsFacts? Terms { get; init; }

    /// <summary>What came along with the mentorship; null for one that began here.</summary>
    public ContinuedFacts? Continued { get; init; }

    /// <summary>What the partners wrote, without the words; null for every other mail.</summary>
    public MessageFacts? Messages { get; init; }

    /// <summary>How long a guest stays whom the mail is about; null for every other mail.</summary>
    public StayFacts? Stay { get; init; }

    /// <summary>For a mail about a goal; null for every other.</summary>
    public GoalFacts? Goal { get; init; }

    public WaitingFacts? Waiting { get; init; }

    /// <summary>Whom a manager is asked about; null in every mail to anybody else.</summary>
    public QuestionFacts? Question { get; init; }

    /// <summary>Who would introduce the recipient to whom; null for every other mail.</summary>
    public ReferralFacts? Referral { get; init; }

    /// <summary>For a mail of a campaign, and to a sponsor; null for every other.</summary>
    public CampaignFacts? Campaign { get; init; }

    /// <summary>Cards of one screen for this point of the mentorship; null in a mail that leads to none.</summary>
    public CardsFacts? Cards { get; init; }

    /// <summary>The day of a partner that the mail is about; null for every other.</summary>
    public OccasionFacts? Occasion { get; init; }

    /// <summary>For a mail that brings one; null for every other.</summary>
    public PromptText? Prompt { get; init; }

    /// <summary>In an invitation: what is asked of the session before; null where nothing is.</summary>
    public PreviousFacts? Previous { get; init; }

    /// <summary>For the weekly digest: what has waited; null for every other mail.</summary>
    public WeekFacts? Week { get; init; }

    /// <summary>What a pair is congratulated on; null in every other mail.</summary>
    public Achievement? Achievement { get; init; }

    /// <summary>How many goals of the mentorship were reached.</summary>
    public int GoalsReached { get; init; }

    /// <summary>What the others wrote at the end of the mentorship.</summary>
    public IReadOnlyList<FarewellFacts> Farewells { get; init; } = [];

    public WorkItemFacts? WorkItem { get; init; }

    public DigestFacts? Digest { get; init; }

    /// <summary>How far the program is at the end of a month; null for every other mail.</summary>
    public ReportFacts? Report { get; init; }

    /// <summary>How many people waited for a partner after the last round; null in a mail that is not about it.</summary>
    public int? PeopleInLine { get; init; }

    /// <summary>When the next matching round is, for who waits for one; null when none is planned.</summary>
    public DateTimeOffset? NextRound { get; init; }

    /// <summary>Whether their mentorship has ended, they are in the pool, and it is the coordinator who looks for somebody: no round is planned.</summary>
    public bool IsToBeMatched { get; init; }

    /// <summary>For a mail about somebody whom the recipient is to meet once; null for every other.</summary>
    public IntroducedFacts? Introduced { get; init; }

    /// <summary>For a mail about a speed-mentoring event; null for every other.</summary>
    public SpeedFacts? Speed { get; init; }

    /// <summary>The next speed-mentoring event, for who is invited to the program; null for none.</summary>
    public SpeedPlan? NextSpeed { get; init; }

    /// <summary>For a mail about a single meeting; null for every other.</summary>
    public SingleMeetingFacts? Meeting { get; init; }

    /// <summary>What an erasure waits for; none for every other mail.</summary>
    public IReadOnlyList<ErasureReason> ErasureWaitsFor { get; init; } = [];

    /// <summary>The digits that prove that the recipient reads their mails; null in every other mail.</summary>
    public string? VisitCode { get; init; }

    /// <summary>For a program event: when it is.</summary>
    public DateTimeOffset? EventAt { get; init; }

    /// <summary>For a program event: what opens it; null while nobody said, and where its page does.</summary>
    public Uri? EventPlace { get; init; }

    /// <summary>For a program event: where people come together in person; null where they do not.</summary>
    public string? EventAddress { get; init; }

    /// <summary>For a program event: whether its time or place is another than people were told before.</summary>
    public bool EventHasChanged { get; init; }

    /// <summary>For a program event: whether the recipient will come; null where they have not said.</summary>
    public EventReply? EventReply { get; init; }

    /// <summary>For a program event: each answer with the link that gives it; none for every other mail.</summary>
    public IReadOnlyList<(EventReply Reply, Uri Link)> EventAnswers { get; init; } = [];

    /// <summary>How far the program has come; null for a mail that does not tell.</summary>
    public ProgressFacts? Progress { get; init; }

    /// <summary>By when an answer is expected; null when none is.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The subject that a coordinator gave their message; null for every other mail.</summary>
    public string? Title { get; init; }

    /// <summary>A sentence of the coordinator's or the sponsor's own, shown as theirs.</summary>
    public string? Message { get; init; }

    /// <summary>What a coordinator says when the program was stopped before its end, in the language of the recipient; null for nothing.</summary>
    public string? StopWords { get; init; }

    /// <summary>What the program says in its own words, in the language of the recipient.</summary>
    public OwnWords Words { get; init; } = OwnWords.None;

    /// <summary>The partners in a sentence: "Ada King", "Ada King and Bo Li", "Ada King and 3 others".</summary>
    public string Others => Partners switch
    {
        [] => Texts["mail-words.your-partner"],
        [var one] => one.Name,
        [var one, var other] => Texts.List([one.Name, other.Name]),
        [var one, ..] => Texts["mail-words.and-others", ("name", one.Name), ("count", Partners.Count - 1)],
    };

    /// <summary>When it begins, the session, the meeting or the event that the mail is about.</summary>
    public DateTimeOffset? BeginsAt => Session?.StartsAt ?? Meeting?.At ?? EventAt;

    /// <summary>Where the recipient lives and reads: "Tuesday, November 3, 2026, 10:00 AM (Paris time)".</summary>
    public string At(DateTimeOffset moment) => Texts.Moment(moment, Recipient.Zone);

    /// <summary>The date alone, in the recipient's zone.</summary>
    public string On(DateTimeOffset moment) => Texts.Day(moment, Recipient.Zone);

    /// <summary>For a subject line: "Tue, Nov 3, 10:00 AM".</summary>
    public string Briefly(DateTimeOffset moment) => Texts.SubjectMoment(moment, Recipient.Zone);
}

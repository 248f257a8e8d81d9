using System.Text.Json.Serialization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>A mentoring program with objectives, rules, calendar and a version. Running instances keep the policy they started with.</summary>
/// <param name="ProgramId">Lower-case letters, digits and dashes, at most 32: it stands in instance ids and addresses.</param>
/// <param name="Version">1 at creation, one more at every change.</param>
/// <param name="Zone">IANA zone in which the calendar's dates are meant.</param>
/// <param name="MeetingLink">
/// An https address of the program's own: where its events are, and pairs without one, if the provider is "link". Null for none.
/// </param>
public sealed record MentoringProgram(
    string ProgramId,
    int Version,
    string Name,
    string Purpose,
    IReadOnlyList<Objective> Objectives,
    IReadOnlyList<Coordinator> Coordinators,
    ProgramForm Form,
    string Zone,
    ProgramCalendar Calendar,
    MatchingSettings Matching,
    ProgramPolicy Policy,
    IReadOnlyList<EntryRule> EntryRules,
    ProgramStatus Status = ProgramStatus.Draft,
    bool Pilot = false,
    int? SizeCap = null,
    string? SponsorMessage = null,
    Uri? MeetingLink = null) : IDocument
{
    public static string Type => "program";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<MentoringProgram> KeyOf(string programId) => new(Partition.Program(programId), "program");

    /// <summary>What it began with; null where nobody said.</summary>
    public ProgramTemplate? Template { get; init; }

    /// <summary>How much it asks; what that switches stands in its policy.</summary>
    public StructureLevel Level { get; init; }

    /// <summary>How its pairs work unless they agree otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WorkingWay Way { get; init; }

    /// <summary>Whether people offer each other single meetings, without an agreement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SingleMeetings { get; init; }

    /// <summary>What its profiles ask beside the usual; null for nothing.</summary>
    public ProfileSettings? Profile { get; init; }

    /// <summary>How its circles are made and when they meet; null where it has another form.</summary>
    public CircleSettings? Circles { get; init; }

    /// <summary>The speed-mentoring events that it was planned with: they are set up when it starts. Null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SpeedPlan>? Speed { get; init; }

    /// <summary>How its people are introduced to each other, those who want it; null where they are not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IntroductionPolicy? Introductions { get; init; }

    /// <summary>Since when they are, UTC; null while they are not, and before it starts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? IntroductionsFrom { get; init; }

    /// <summary>Null for none.</summary>
    public Sponsor? Sponsor { get; init; }

    /// <summary>Who is told of a concern that the coordinators have left unanswered; null for nobody.</summary>
    public SafeguardingContact? Safeguarding { get; init; }

    /// <summary>Who answers questions on pages and devices; null for the owner.</summary>
    public PageHelper? Helper { get; init; }

    /// <summary>Where the organization's whistleblowing channel is, which this is not; null where none is given.</summary>
    public Uri? WhistleblowingPage { get; init; }

    /// <summary>What the line manager of a mentee gets.</summary>
    public ManagerRole Managers { get; init; }

    /// <summary>Who gets a report every month.</summary>
    public ReportReaders Reports { get; init; }

    /// <summary>What was before, entered by hand; null for nothing.</summary>
    public EarlierProgram? Before { get; init; }

    /// <summary>The program that it repeats; null for none.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>The version that it was started with, by which its instance is known; null while it has not changed since.</summary>
    public int? StartedAs { get; init; }

    /// <summary>Since when its last change is brought to the mentorships one by one, UTC; null when that is done.</summary>
    public DateTimeOffset? SettlingSince { get; init; }

    /// <summary>By which version the instance that runs it is known: a change is a matter of the same instance.</summary>
    public int InstanceVersion => StartedAs ?? Version;

    /// <summary>The same as the next version.</summary>
    public MentoringProgram AsNext() => this with { Version = Version + 1, StartedAs = Status is ProgramStatus.Draft ? null : InstanceVersion };

    /// <summary>Its texts in other languages, by BCP 47 tag; null for none.</summary>
    public IReadOnlyDictionary<string, ProgramTexts>? Texts { get; init; }

    /// <summary>As somebody reads it; only to be shown, and never to be stored.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public MentoringProgram In(string? language) =>
        language is not null && (Texts?.GetValueOrDefault(language) ?? Texts?.GetValueOrDefault(language.Split('-')[0])) is { } said
            ? this with { Name = said.Name ?? Name, Purpose = said.Purpose ?? Purpose, SponsorMessage = said.SponsorMessage ?? SponsorMessage }
            : this;

    /// <summary>Where somebody without a mentorship stands: in the pool, or at the end when no round will come any more.</summary>
    public EnrollmentStage PoolStage => Status is ProgramStatus.Draft or ProgramStatus.Running ? EnrollmentStage.Ready : EnrollmentStage.Completed;

    /// <summary>Whether it has ended or was stopped: nobody comes in any more.</summary>
    public bool IsOver => Status is ProgramStatus.Completed or ProgramStatus.Stopped;

    /// <summary>Whether recruitment has closed; one that has no end never closes.</summary>
    public bool IsClosedToEntry(DateTimeOffset now) => Calendar.EntryUntil <= now;

    /// <summary>
    /// Whether it is too late to say yes to an invitation: it came before recruitment closed. Whom a coordinator invites later has their time.
    /// </summary>
    public bool IsTooLateFor(Enrollment enrollment, DateTimeOffset now) =>
        IsOver || (IsClosedToEntry(now) && enrollment.CreatedAt < Calendar.EntryUntil);

    /// <summary>Who is written to, and whom mails come from.</summary>
    public Coordinator Owner => Coordinators.FirstOrDefault(coordinator => !coordinator.Deputy) ?? Coordinators[0];

    /// <summary>Whom people write to with a question on pages and devices.</summary>
    public PageHelper HelpedBy => Helper ?? new PageHelper(Owner.Name, Owner.Email);

    /// <summary>Who is told in the morning: null for the owner, and the place in <see cref="Coordinators"/> of each other one who is no deputy.</summary>
    public IEnumerable<int?> DigestReaders =>
        [null, .. Coordinators.Index().Where(one => !one.Item.Deputy && one.Item != Owner).Select(one => (int?)one.Index)];

    /// <summary>Stands for "no program": work items that concern the organization as a whole.</summary>
    public const string OrganizationQueue = "organization";
}

public enum ProgramStatus
{
    Draft,
    Running,
    Completed,
    Stopped,
}

/// <summary>The forms that a mentorship of the program takes (R28 to R34).</summary>
public enum ProgramForm
{
    /// <summary>One mentor, one mentee.</summary>
    OneToOne,

    /// <summary>Two equals.</summary>
    Peer,

    /// <summary>A host and several members.</summary>
    Circle,

    /// <summary>One to one, the mentor being the junior.</summary>
    Reverse,
}

/// <summary>What the program is for, as something that can be measured (R1).</summary>
/// <param name="Measure">What is counted or asked ("share of mentees who name a next role").</param>
/// <param name="Target">What makes it reached, in the unit of the measure.</param>
public sealed record Objective(string Text, string Measure, double Target, DateOnly By)
{
    /// <summary>The figure whose value is the present one; null for none. At most one of this and <see cref="Question"/>.</summary>
    public ProgramFigure? Figure { get; init; }

    /// <summary>Id of the survey question whose answers are the present value; null for none.</summary>
    public string? Question { get; init; }
}

/// <summary>
/// Whom an HR event brings into the program (R20, R21). Of a program's rules, in their order, the first that fits somebody says in which role.
/// </summary>
/// <param name="LevelFrom">Least seniority, 1 (junior) to 10 (executive); null for any.</param>
/// <param name="LevelTo">Most seniority; null for any.</param>
/// <param name="Sites">At one of them, in any spelling of capitals; null for everywhere.</param>
/// <param name="Teams">In one of them; null for any.</param>
/// <param name="TenureFrom">Least whole months since they were hired; null for any.</param>
/// <param name="TenureTo">Most months since they were hired; null for any.</param>
/// <param name="AsksManager">Whether their manager is asked first, and says yes before they are invited.</param>
public sealed record EntryRule(
    TurningPoint On,
    ProgramRole Role,
    int? LevelFrom = null,
    int? LevelTo = null,
    IReadOnlyList<string>? Sites = null,
    IReadOnlyList<string>? Teams = null,
    int? TenureFrom = null,
    int? TenureTo = null,
    bool AsksManager = false)
{
    /// <summary>Whether the rule brings in somebody who reaches the turning point; what is not known of them fits no condition.</summary>
    /// <param name="today">Where the person is.</param>
    public bool Fits(TurningPoint point, Person person, DateOnly today) =>
        On == point
        && !(LevelFrom is { } least && !(person.Level >= least))
        && !(LevelTo is { } most && !(person.Level <= most))
        && IsOneOf(Sites, person.Site)
        && IsOneOf(Teams, person.Team)
        && !(TenureFrom is { } shortest && !(person.HiredOn?.AddMonths(shortest) <= today))
        && !(TenureTo is { } longest && !(person.HiredOn?.AddMonths(longest) >= today));

    private static bool IsOneOf(IReadOnlyList<string>? wanted, string? value) =>
        wanted is null or [] || (value is not null && wanted.Any(one => string.Equals(one.Trim(), value.Trim(), StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A moment at which a mentor helps most.</summary>
public enum TurningPoint
{
    Hired,
    NewRole,
    Promoted,
    BackFromLeave,
}

/// <summary>Who owns the program's work items (R3).</summary>
/// <param name="Deputy">Takes over when the coordinator does not answer.</param>
/// <param name="Language">BCP 47 tag of the language to write in; English when null.</param>
public sealed record Coordinator(string Name, string Email, bool Deputy = false, string? Language = null);

/// <summary>The index of programs, in the organization's partition.</summary>
public sealed record ProgramListing(string ProgramId, string Name, ProgramStatus Status) : IDocument
{
    public static string Type => "listing";

    public Partition Partition => Partition.Organization;

    public string Id => $"listing:{ProgramId}";

    public static ProgramListing Of(MentoringProgram program) => new(program.ProgramId, program.Name, program.Status);
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>What helps somebody to judge whether another fits (R43): what both said, and what was looked up of the two when it is shown.</summary>
/// <param name="Enrollment">Of the partner, with a profile.</param>
public sealed record FitFacts(Participant Reader, Person Partner, Enrollment Enrollment, PairFit Looked)
{
    /// <summary>Whether the partner has a photo to show.</summary>
    public bool HasPhoto { get; init; }

    public Profile Profile => Enrollment.Profile!;

    /// <summary>IANA zone of the partner's clock.</summary>
    public string Zone => PersonClock.ZoneOf(Profile, Partner.Zone, Reader.Program.Zone);

    /// <summary>Whether the card says the same to both.</summary>
    public bool ArePeers => Enrollment.Role is ProgramRole.Peer;

    /// <summary>What the mentee wants and the mentor brings; of peers, what the reader wants and the other brings.</summary>
    public IReadOnlyList<string> Shared => [.. Wanting.Needs.Intersect(Bringing.Offers, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What the mentee wants and the mentor does not name: said, not hidden.</summary>
    public IReadOnlyList<string> Missing => [.. Wanting.Needs.Except(Bringing.Offers, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What a peer brings that the other wants.</summary>
    public IReadOnlyList<string> Given => [.. Profile.Needs.Intersect(Own.Offers, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Tags of languages that both speak.</summary>
    public IReadOnlyList<string> Languages => [.. Profile.Languages.Intersect(Own.Languages, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Minutes a week that both have free in the weeks that come; null where one of the two said nothing of it.</summary>
    public int? Minutes => SharedHours.MinutesAWeek(
        (WindowsOf(Own), Reader.Zone), (WindowsOf(Profile), Zone), new ScoreTargets { ReferenceWeek = Monday, Weeks = WeeksAhead });

    /// <summary>Goals of the program's list that both chose, in the reader's language.</summary>
    public IReadOnlyList<string> Goals =>
    [
        .. (Reader.Program.Profile?.Goals ?? [])
            .Where(goal => Own.GoalChoices?.Contains(goal.Id) is true && Profile.GoalChoices?.Contains(goal.Id) is true)
            .Select(goal => goal.In(Language)),
    ];

    /// <summary>What the partner answered to the program's own questions, as far as a partner sees it.</summary>
    public IReadOnlyList<ShownAnswer> Answers =>
        QuestionAnswers.SeenBy(AnswerSight.Partner, Reader.Program.Profile, Enrollment.Role, Profile.Answers, Language);

    private const int WeeksAhead = 4;

    private Profile Own => Reader.Enrollment.Profile!;

    private Profile Wanting => Enrollment.Role is ProgramRole.Mentee ? Profile : Own;

    private Profile Bringing => Enrollment.Role is ProgramRole.Mentee ? Own : Profile;

    private string? Language => Reader.Person.ChosenLanguage ?? Reader.Person.Language;

    private DateOnly Monday
    {
        get
        {
            var day = DateOnly.FromDateTime(Looked.At.UtcDateTime);
            return day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));
        }
    }

    private static IReadOnlyList<AvailabilityWindow> WindowsOf(Profile profile) =>
        [.. profile.Availability.Select(window => new AvailabilityWindow(window.Day, window.From, window.To))];
}

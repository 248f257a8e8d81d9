using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// What is left of documents that stay for the ledger and for figures when words and choices go: random ids, dates, stages and numbers. Pure; what has
/// nothing to lose is returned as the same object.
/// </summary>
internal static class RetentionRest
{
    public static Session OfWords(Session session) => session is { Agenda: null, Summary: null, Summaries: null }
        ? session
        : session with { Agenda = null, Summary = null, Summaries = null };

    public static MeetingBooking OfWords(MeetingBooking booking) =>
        booking.About.Length + booking.Topic.Length == 0 ? booking : booking with { About = "", Topic = "" };

    // What shows a goal are files and words of the thread's kind.
    public static Mentorship OfWords(Mentorship mentorship) => mentorship.Goals?.Any(goal => goal.Evidence is not null) == true
        ? mentorship with { Goals = [.. mentorship.Goals.Select(goal => goal with { Evidence = null })] }
        : mentorship;

    /// <param name="texts">Ids of questions that are answered in words.</param>
    public static SurveyAnswers OfAnswers(SurveyAnswers given, IReadOnlySet<string> texts) => given.Answers.Keys.Any(texts.Contains)
        ? given with { Answers = given.Answers.Where(answer => !texts.Contains(answer.Key)).ToDictionary(answer => answer.Key, answer => answer.Value) }
        : given;

    public static RetrospectiveAnswer OfAnswers(RetrospectiveAnswer answer) =>
        answer.Words.Count == 0 ? answer : answer with { Words = new Dictionary<string, string>() };

    public static Enrollment OfPart(Enrollment enrollment) =>
        enrollment.Profile is null ? enrollment : enrollment with { Profile = null, ZoneGivenAt = null };

    public static Proposal OfPart(Proposal proposal) => proposal.Reasons.Count == 0 ? proposal : proposal with { Reasons = [] };

    public static MeetingBooking OfPart(MeetingBooking booking) => booking.Answers is null ? booking : booking with { Answers = null };

    // A number to call and a room of one's own are addresses of people.
    public static Session OfPart(Session session) =>
        session.BackupChannel.Length == 0 && (session.Channel is not { } channel || Channel.Of(channel) is Channel.Word)
            ? session
            : session with { BackupChannel = "", Channel = session.Channel is { } kept && Channel.Of(kept) is Channel.Word ? kept : null };

    public static Mentorship OfPart(Mentorship mentorship) => IsBare(mentorship)
        ? mentorship
        : mentorship with
        {
            Goals = mentorship.Goals is { } goals ? [.. goals.Select(Bare)] : null,
            Agreement = mentorship.Agreement is { } agreement ? Bare(agreement) : null,
            Change = null,
        };

    private static bool IsBare(Mentorship mentorship) =>
        mentorship.Change is null
        && (mentorship.Agreement is null or { Confidentiality: "", Boundaries: "", Focus: "", BackupChannel: "", Support: null })
        && mentorship.Goals?.Any(goal => goal is not { Specific: "", Learned: null, Evidence: null, Proposal: null }) != true;

    private static Goal Bare(Goal goal) => goal with
    {
        Specific = "",
        Measure = "",
        Achievable = "",
        Relevant = "",
        Learned = null,
        Evidence = null,
        Proposal = null,
    };

    private static Agreement Bare(Agreement agreement) => agreement with
    {
        Confidentiality = "",
        Boundaries = "",
        Focus = "",
        Channel = Channel.Of(agreement.Channel) is Channel.Word ? agreement.Channel : "",
        BackupChannel = "",
        Support = null,
    };
}

using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Exports;

/// <summary>A table for people and spreadsheets beside the documents; an import does not read it.</summary>
/// <param name="What">What a row is, for the README of the export.</param>
/// <param name="RowsOf">Of a document; the flag says whether words that only members read belong in it.</param>
internal sealed record ExportTable(
    string Name, string What, IReadOnlyList<string> Headings, Func<object, bool, IEnumerable<IReadOnlyList<string?>>> RowsOf)
{
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        new(
            "people",
            "a person, as HR and the person have it",
            ["person_id", "hr_id", "given_name", "family_name", "email", "title", "level", "team", "site", "zone", "language", "manager_id", "standing"],
            (document, _) => document is Person person ? [Of(person)] : []),
        new(
            "enrollments",
            "somebody's part in a program, and how far it came",
            ["program", "person_id", "role", "stage", "invited_because", "created_at", "consented_at", "trained", "track", "ended_because"],
            (document, _) => document is Enrollment enrollment ? [Of(enrollment)] : []),
        new(
            "mentorships",
            "a mentorship, with its members by id and role",
            ["program", "mentorship", "members", "stage", "created_at", "ends", "ended_at", "ended_because", "sessions_planned"],
            (document, _) => document is Mentorship mentorship ? [Of(mentorship)] : []),
        new(
            "sessions",
            "a session or a meeting outside; what was said in it is not here",
            ["program", "mentorship", "session", "starts_at", "minutes", "stage", "members"],
            (document, _) => document is Session session ? [Of(session)] : []),
        new(
            "goals",
            "a goal of a mentorship; its words stand here in a whole export alone",
            ["program", "mentorship", "goal", "owner", "state", "progress_percent", "due", "settled_at", "specific", "measure"],
            (document, words) => document is Mentorship mentorship ? (mentorship.Goals ?? []).Select(goal => Of(mentorship, goal, words)) : []),
        new(
            "hours",
            "time that counts for somebody, and what for",
            ["program", "person_id", "role", "source", "subject", "mentorship", "at", "minutes", "reason"],
            (document, _) => document is HoursEntry hours ? [Of(hours)] : []),
        new(
            "survey-totals",
            "the answers to one question of at least five people, counted; fewer are not told",
            ["program", "measure", "by", "group", "answers", "sum", "mean"],
            (document, _) => document is AnswerTally tally ? tally.Groups.Where(group => group.Mean is not null).Select(group => Of(tally, group)) : []),
    ];

    private static string?[] Of(Person person) =>
    [
        person.PersonId, person.ExternalId, person.GivenName, person.FamilyName, person.Email, person.Title, Written(person.Level), person.Team, person.Site,
        person.Zone, person.ChosenLanguage ?? person.Language, person.ManagerId, person.Standing.ToString(),
    ];

    private static string?[] Of(Enrollment enrollment) =>
    [
        enrollment.ProgramId, enrollment.PersonId, enrollment.Role.ToString(), enrollment.Stage.ToString(), enrollment.InvitedBecause,
        Written(enrollment.CreatedAt), Written(enrollment.Consent?.At), enrollment.Training is null ? "no" : "yes", enrollment.Track, enrollment.EndedBecause,
    ];

    private static string?[] Of(Mentorship mentorship) =>
    [
        mentorship.ProgramId, mentorship.MentorshipId, string.Join(' ', mentorship.Members.Select(member => $"{member.Role}:{member.PersonId}")),
        mentorship.Stage.ToString(), Written(mentorship.CreatedAt), Written(mentorship.Ends), Written(mentorship.EndedAt), mentorship.EndedBecause?.ToString(),
        Written(mentorship.SessionsPlanned),
    ];

    private static string?[] Of(Session session) =>
    [
        session.ProgramId, session.MentorshipId, session.SessionId, Written(session.StartsAt), Written(session.Minutes), session.Stage.ToString(),
        string.Join(' ', session.MemberIds),
    ];

    private static string?[] Of(Mentorship mentorship, Goal goal, bool words) =>
    [
        mentorship.ProgramId, mentorship.MentorshipId, goal.GoalId, goal.OwnerId, goal.State.ToString(), Written(goal.Progress),
        goal.Due.ToString("O", CultureInfo.InvariantCulture), Written(goal.SettledAt), words ? goal.Specific : null, words ? goal.Measure : null,
    ];

    private static string?[] Of(HoursEntry hours) =>
    [
        hours.ProgramId, hours.PersonId, hours.Role.ToString(), hours.Source.ToString(), hours.Subject, hours.MentorshipId, Written(hours.At),
        Written(hours.Minutes), hours.Reason,
    ];

    private static string?[] Of(AnswerTally tally, TallyGroup group) =>
    [
        tally.ProgramId, tally.Measure, group.By.ToString(), group.Name, Written(group.Answers), group.Sum.ToString(CultureInfo.InvariantCulture),
        group.Mean?.ToString(CultureInfo.InvariantCulture),
    ];

    private static string? Written(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Written(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

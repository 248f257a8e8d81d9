using MentorFlow.Enrollments;
using MentorFlow.Functions.Acts;
using MentorFlow.Orchestrations.Onboarding;
using MentorFlow.Orchestrations.People;
using MentorFlow.People;
using MentorFlow.Programs;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Training;

namespace MentorFlow.Benchmarks.Journey;

/// <summary>Brings one mentor and one mentee from the invitation to a proposed match.</summary>
internal static class Newcomers
{
    public const string ProgramId = "journey";

    private static readonly RehearsalSettings Settings = new(People: 2, Months: 6, Seed: 1);

    public static string Mentor { get; } = PersonId.FromExternalId("mentor");

    public static string Mentee { get; } = PersonId.FromExternalId("mentee");

    public static IReadOnlyList<string> Both { get; } = [Mentor, Mentee];

    public static async Task<RehearsalApp> WaitForMatchAsync()
    {
        var app = await RehearsalApp.StartAsync(Settings, new Cast());
        await app.Get<ProgramActs>().CreateAsync(app.Client, Define(), "system");
        await app.Get<ProgramActs>().StartAsync(app.Client, ProgramId, "system");
        await app.Clock.AdvanceToAsync(Settings.Start);
        await JoinAsync(app, "mentor", ProgramRole.Mentor);
        await JoinAsync(app, "mentee", ProgramRole.Mentee);

        // Nobody reviews the round: it goes out by itself after three days.
        await app.Clock.AdvanceAsync(TimeSpan.FromDays(10));
        return app;
    }

    private static async Task JoinAsync(RehearsalApp app, string name, ProgramRole role)
    {
        var person = new Person(PersonId.FromExternalId(name), name, "Example", $"{name}@example.com", "Europe/Paris", ExternalId: name);
        await app.Get<PeopleRegistry>().SaveAsync(app.Client, person.PersonId, _ => person, "system", "person.imported");
        await app.Get<Invitations>().InviteAsync(app.Client, ProgramId, person.PersonId, role, "import", "system");
        await app.Clock.WhenIdleAsync();
        var acts = app.Get<EnrollmentActs>();
        await acts.AnswerInvitationAsync(app.Client, ProgramId, person.PersonId, accepted: true);
        await acts.SaveProfileAsync(app.Client, ProgramId, person.PersonId, ProfileOf(role));
        await app.Clock.WhenIdleAsync();
        var answers = Curriculum.For(role).SelectMany(module => module.Questions).ToDictionary(question => question.Id, question => question.Right);
        await acts.SubmitQuizAsync(app.Client, ProgramId, person.PersonId, answers);
        await app.Clock.WhenIdleAsync();
    }

    private static ProgramDefinition Define() => new()
    {
        ProgramId = ProgramId,
        Name = "Journey",
        Purpose = "Take the time of one mentorship.",
        Objectives = [new Objective("Be quick", "milliseconds", 50, DateOnly.FromDateTime(Settings.Ends.Date))],
        Coordinators = [new Coordinator("Robin Coordinator", "robin@example.com")],
        Zone = "Europe/Paris",
        Calendar = new ProgramCalendar(Settings.Start, Settings.Start.AddDays(6), MatchingOn: Settings.Start.AddDays(6), Settings.Ends),
    };

    private static Profile ProfileOf(ProgramRole role) => new(
        Offers: role is ProgramRole.Mentor ? ["Leadership"] : [],
        Needs: role is ProgramRole.Mentee ? ["Leadership"] : [],
        Interests: [],
        Goals: "Lead a team.",
        Availability: [new WeeklyWindow(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(12, 0))],
        Zone: "Europe/Paris",
        Languages: ["en"],
        CommunicationStyle.Direct,
        LearningPreference.Doing,
        Capacity: 1,
        DeclaredConflicts: [],
        Motivation: "I want to grow.",
        Accommodations.None);
}

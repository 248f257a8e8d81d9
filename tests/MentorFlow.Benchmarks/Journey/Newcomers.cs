using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Benchmarks.Journey;

/// <summary>Brings one mentor and one mentee from the invitation to a proposed match, in a program of their own.</summary>
internal sealed class Newcomers(RehearsalApp app, int number)
{
    private static readonly TimeSpan Recruitment = TimeSpan.FromDays(6);

    public string ProgramId { get; } = $"journey-{number}";

    public string Mentor { get; } = IdOf($"mentor {number}");

    public string Mentee { get; } = IdOf($"mentee {number}");

    public async Task WaitForMatchAsync()
    {
        // In the morning, so that nobody's mail waits for one.
        await app.Clock.AdvanceToAsync(new DateTimeOffset(app.Get<TimeProvider>().GetUtcNow().Date.AddDays(1).AddHours(8), TimeSpan.Zero));
        var programs = app.Get<ProgramActs>();
        await World.DoAsync(programs.CreateAsync(Define(app.Get<TimeProvider>().GetUtcNow()), "system"));
        await World.DoAsync(programs.StartAsync(ProgramId, "system"));
        await app.Clock.WhenIdleAsync();
        await JoinAsync($"mentor {number}", ProgramRole.Mentor);
        await JoinAsync($"mentee {number}", ProgramRole.Mentee);

        // Nobody reviews the round: it goes out by itself after three days.
        await app.Clock.AdvanceAsync(Recruitment + TimeSpan.FromDays(4));
    }

    private static string IdOf(string name) => $"p{name.Replace(' ', '-')}";

    private async Task JoinAsync(string name, ProgramRole role)
    {
        var person = new Person(IdOf(name), name, "Example", $"{name.Replace(' ', '.')}@example.com", "Europe/Paris", ExternalId: name);
        await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "system", DecisionName.PersonImported);
        await World.DoAsync(app.Get<InvitationActs>().InviteAsync(ProgramId, person.PersonId, role, "import", "system"));
        await app.Clock.WhenIdleAsync();
        var acts = app.Get<EnrollmentActs>();
        await World.DoAsync(acts.AnswerInvitationAsync(ProgramId, person.PersonId, accepted: true));
        await World.DoAsync(acts.SaveProfileAsync(ProgramId, person.PersonId, ProfileOf(role)));
        await app.Clock.WhenIdleAsync();
        var plan = app.Get<Curriculum>().PlanFor(role, isExperienced: true);
        foreach (var module in plan.ToRead)
        {
            await World.DoAsync(acts.ReadModuleAsync(ProgramId, person.PersonId, module.Id));
        }

        await World.DoAsync(acts.SubmitQuizAsync(ProgramId, person.PersonId, plan.RightAnswers));
        await app.Clock.WhenIdleAsync();
    }

    private ProgramDefinition Define(DateTimeOffset now) => new()
    {
        ProgramId = ProgramId,
        Name = "Journey",
        Purpose = "Take the time of one mentorship.",
        Objectives = [new Objective("Be quick", "milliseconds", 50, DateOnly.FromDateTime(now.Date).AddMonths(6))],
        Coordinators = [new Coordinator("Robin Coordinator", "robin@example.com")],
        Zone = "Europe/Paris",
        Calendar = new ProgramCalendar(now, now + Recruitment, MatchingOn: now + Recruitment, Ends: now.AddMonths(6)),

        // What comes a year later would fall into the time of another pair.
        Policy = ProgramPolicy.Default with { Closing = ClosingPolicy.Default with { FollowUpsAfter = [] } },
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
        Accommodations.None)
    {
        HasExperience = true,
    };
}

using System.Security.Cryptography;
using System.Text;
using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Training;

namespace MentorFlow.Tests.Builders;

/// <summary>Test data that is valid as it stands; a test changes only what it is about.</summary>
public static class A
{
    public const string ProgramId = "growth";

    /// <summary>The id of the person whom a test knows by this name; people in the product have random ones.</summary>
    public static string Id(string name)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"external\n{name}"));
        return $"p{string.Concat(digest.Take(Domain.People.PersonId.Length).Select(one => Domain.People.PersonId.Alphabet[one & 31]))}";
    }

    public static Person Person(string name, string zone = "Europe/Paris", string? manager = null, int level = 3, string team = "Sales") => new(
        Id(name),
        name,
        "Example",
        $"{name.ToLowerInvariant()}@example.com",
        zone,
        ExternalId: name,
        ManagerId: manager is null ? null : Id(manager),
        Level: level,
        Team: team);

    public static ProgramDefinition Program(DateTimeOffset opens) => new()
    {
        ProgramId = ProgramId,
        Name = "Growth 2027",
        Purpose = "Help people into their next role.",
        Objectives = [new Objective("Ease the move into management", "share of mentees who name a next role", 0.6, new DateOnly(2027, 9, 30))],
        Coordinators = [new Coordinator("Robin Coordinator", "robin@example.com"), new Coordinator("Dana Deputy", "dana@example.com", Deputy: true)],
        Zone = "Europe/Paris",
        Calendar = new ProgramCalendar(
            RecruitmentOpens: opens,
            RecruitmentCloses: opens.AddDays(28),
            LaunchEvent: null,
            MatchingOn: opens.AddDays(28),
            RoundEvery: null,
            MidpointEvent: null,
            ClosingEvent: null,
            Ends: opens.AddDays(210)),
    };

    /// <summary>The same, which takes people in for longer.</summary>
    public static ProgramDefinition OpenFor(this ProgramDefinition definition, int days) => definition with
    {
        Calendar = definition.Calendar! with { RecruitmentCloses = definition.Calendar.RecruitmentOpens.AddDays(days) },
    };

    public static Profile Profile(ProgramRole role, string skill = "Leadership", string zone = "Europe/Paris", int capacity = 1) => new(
        Offers: role is ProgramRole.Mentee ? [] : [skill],
        Needs: role is ProgramRole.Mentor ? [] : [skill],
        Interests: ["Cooking"],
        Goals: "Lead a team.",
        Availability:
        [
            new WeeklyWindow(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(12, 0)),
            new WeeklyWindow(DayOfWeek.Thursday, new TimeOnly(9, 0), new TimeOnly(17, 0)),
        ],
        zone,
        Languages: ["en"],
        CommunicationStyle.Direct,
        LearningPreference.Doing,
        role is ProgramRole.Mentor ? capacity : 1,
        DeclaredConflicts: [],
        Motivation: "I want to grow.",
        Accommodations.None)
    {
        HasExperience = true,
    };

    public static Agreement Agreement(DateTimeOffset firstSession, int everyDays = 14) => new(
        Version: 0,
        everyDays,
        Minutes: 30,
        firstSession,
        ReplyWithinDays: 3,
        Channel: "video",
        BackupChannel: "+44 20 7946 0123",
        Confidentiality: "What we say stays between us.",
        Boundaries: "No work for the other's team.");

    /// <summary>The training of somebody who has done it before, as the profile above says.</summary>
    public static TrainingPlan Training(ProgramRole role) => Curriculum.Of(ContentLibrary.BuiltIn).PlanFor(role, isExperienced: true);

    /// <summary>Minutes that count for it: what was not read counts for its questions alone.</summary>
    public static int TrainingMinutes(ProgramRole role) => Training(role).Gate.Sum(module => module.CanSkip ? module.QuestionMinutes : module.Minutes);

    /// <summary>Answers that pass it.</summary>
    public static IReadOnlyDictionary<string, int> RightAnswers(ProgramRole role) => Training(role).RightAnswers;
}

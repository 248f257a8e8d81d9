using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>
/// The program that is rehearsed where nobody defines another: four weeks of recruitment, a matching round every six weeks, events at the beginning, the
/// middle and the end, every timer at its default.
/// </summary>
internal static class RehearsedProgram
{
    private const string ProgramId = "rehearsal";

    private const string Zone = "Europe/Paris";

    public static ProgramDefinition Define(RehearsalSettings settings) => new()
    {
        ProgramId = ProgramId,
        Name = "Rehearsal",
        Purpose = "Find out what a program asks of people before it asks them.",
        Objectives = [new Objective("Help people into their next role", "share of mentees who name one", 0.6, DateOnly.FromDateTime(settings.Ends.Date))],
        Coordinators = [new Coordinator("Robin Coordinator", "robin@example.com"), new Coordinator("Dana Deputy", "dana@example.com", Deputy: true)],
        Zone = Zone,
        Calendar = new ProgramCalendar(
            RecruitmentOpens: settings.Start,
            RecruitmentCloses: settings.Start.AddDays(28),
            LaunchEvent: settings.Start.AddDays(24),
            MatchingOn: settings.Start.AddDays(28),
            RoundEvery: TimeSpan.FromDays(42),
            MidpointEvent: settings.Start + ((settings.Ends - settings.Start) / 2),
            ClosingEvent: settings.Ends.AddDays(-3),
            Ends: settings.Ends),
        EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)],
    };
}

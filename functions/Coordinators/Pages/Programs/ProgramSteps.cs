using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>How far a program is, from its set-up to its closing.</summary>
public static class ProgramSteps
{
    private static readonly string[] Keys = ["set-up", "recruitment", "matching", "running", "closing"];

    public static IReadOnlyList<string> Names(Texts texts) => [.. Keys.Select(key => texts[$"console-programs.steps.{key}"])];

    /// <param name="mentorships">Stages of the mentorships there are.</param>
    /// <returns>Index of the step that is now, as many as there are when all are done; null for a program that was stopped on the way.</returns>
    public static int? Current(MentoringProgram program, IReadOnlyCollection<MentorshipStage> mentorships, DateTimeOffset now) => program switch
    {
        { Status: ProgramStatus.Draft } => 0,
        { Status: ProgramStatus.Stopped } => null,
        { Status: ProgramStatus.Completed } => mentorships.Any(IsOpen) ? 4 : Keys.Length,
        _ when now < program.Calendar.MatchingOn => 1,
        _ when mentorships.Count == 0 => 2,
        _ => program.Calendar is { Ends: { } ends } calendar && now >= (calendar.ClosingEvent ?? ends) ? 4 : 3,
    };

    private static bool IsOpen(MentorshipStage stage) => stage is not (MentorshipStage.Closed or MentorshipStage.Ended);
}

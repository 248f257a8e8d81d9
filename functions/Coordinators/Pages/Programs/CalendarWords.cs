using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

internal static class CalendarWords
{
    public static string Of(ProgramMoment moment) => moment.Kind switch
    {
        ProgramMomentKind.RecruitmentOpens => "Recruitment opens and invitations go out",
        ProgramMomentKind.LaunchEvent => "Launch event",
        ProgramMomentKind.Round => $"Matching round {moment.Round}",
        ProgramMomentKind.MidpointEvent => "Midpoint event",
        ProgramMomentKind.ClosingEvent => "Closing event",
        ProgramMomentKind.Ends => "The program ends",
        var unknown => throw new ArgumentOutOfRangeException(nameof(moment), unknown, "There is no such moment."),
    };
}

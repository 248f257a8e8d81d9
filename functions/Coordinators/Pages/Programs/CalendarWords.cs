using MentorFlow.Domain.Programs;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

internal static class CalendarWords
{
    public static string Of(Texts texts, ProgramMoment moment) => texts[$"console-programs.moments.{moment.Kind}", ("round", moment.Round)];
}

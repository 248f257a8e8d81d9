using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>What brought somebody into a program.</summary>
internal static class CameByWords
{
    /// <param name="because">As an enrollment keeps it: "import", "hris:Hired", "pairs".</param>
    public static string Of(Texts texts, string because) => because.Split(':', 2) switch
    {
        ["invitation"] => texts["console-programs.came-by.invitation"],
        ["import"] => texts["console-programs.came-by.import"],
        ["group"] => texts["console-programs.came-by.group"],
        [Enrollment.Pairs] => texts["console-programs.came-by.pairs"],
        ["hris", var turn] when Enum.TryParse<TurningPoint>(turn, ignoreCase: true, out var point) =>
            texts["console-programs.came-by.hr", ("turn", texts.Of(point))],
        _ => because,
    };
}

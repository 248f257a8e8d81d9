using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Results;

/// <summary>The one thing that a reader should take from the results: what has become worse before what goes well.</summary>
public static class ResultsFinding
{
    /// <summary>Less is how figures move by themselves.</summary>
    private const double Drop = 0.1;

    /// <summary>Above it more pairs have gone quiet than holidays explain.</summary>
    private const double ManyQuiet = 0.25;

    /// <param name="results">At least one.</param>
    public static string Of(Texts texts, IReadOnlyList<ProgramResult> results)
    {
        if (results.MaxBy(DropOf) is { Held: { } now, HeldBefore: { } before } worse && before - now >= Drop)
        {
            return texts[
                "console-results.findings.fewer-meet", ("program", worse.Program.Name), ("now", texts.Percent(now)), ("before", texts.Percent(before))];
        }

        if (results.MaxBy(result => result.Quiet ?? 0) is { Quiet: { } share } quiet && share >= ManyQuiet)
        {
            return texts["console-results.findings.quiet", ("program", quiet.Program.Name), ("share", texts.Percent(share))];
        }

        return results.MaxBy(result => result.Matched ?? -1) is { Matched: { } matched } best
            ? texts["console-results.findings.matched", ("program", best.Program.Name), ("share", texts.Percent(matched))]
            : texts["console-results.findings.few"];
    }

    private static double DropOf(ProgramResult result) => result is { Held: { } now, HeldBefore: { } before } ? before - now : double.MinValue;
}

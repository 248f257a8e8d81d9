using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>Everybody in a program, a page a step, with a small cursor between the steps: no step and no history grows with the program.</summary>
internal static class Pages
{
    /// <summary>Pages of people in one run; the next ones are the next run's.</summary>
    private const int InARun = 40;

    /// <param name="page">The activity's input for the page that begins at the cursor.</param>
    /// <param name="from">Where an earlier run stopped; null at the beginning.</param>
    /// <returns>The cursor for the next run; null when nobody is left.</returns>
    public static async Task<string?> PagesAsync(this Stage stage, string activity, Func<string?, object> page, string? from)
    {
        var cursor = from;
        var pages = 0;
        do
        {
            cursor = await stage.StepAsync<string?>(activity, page(cursor));
        }
        while (cursor is not null && ++pages < InARun);

        return cursor;
    }
}

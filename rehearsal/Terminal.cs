using System.Globalization;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Reports;
using Spectre.Console;

namespace MentorFlow.Rehearsal;

/// <summary>Progress and figures for a person in front of it; plain lines where there is none.</summary>
internal sealed class Terminal
{
    private readonly IAnsiConsole console;
    private readonly bool isLive;

    public Terminal(TextWriter output)
    {
        isLive = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isLive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isLive ? InteractionSupport.Detect : InteractionSupport.No,
        });
    }

    /// <param name="work">Is given what to tell the date reached and the share of the whole.</param>
    public async Task<T> ShowProgressAsync<T>(Func<Action<DateTimeOffset, double>, Task<T>> work)
    {
        if (!isLive)
        {
            return await work((_, _) => { });
        }

        return await console.Progress().StartAsync(async context =>
        {
            var task = context.AddTask("Rehearsing", maxValue: 1);
            var result = await work((date, share) =>
            {
                task.Description = date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
                task.Value = share;
            });
            task.Value = 1;
            return result;
        });
    }

    public void Show(RehearsalSummary summary, string folder)
    {
        var table = new Table { Border = isLive ? TableBorder.Rounded : TableBorder.None, ShowHeaders = false };
        table.AddColumns(new TableColumn("what").NoWrap(), new TableColumn("how much"));
        foreach (var (what, howMuch) in Lines(summary))
        {
            table.AddRow(new Text(what), new Text(FormattableString.Invariant(howMuch)));
        }

        console.Write(table);
        console.WriteLine();
        foreach (var line in Advice(summary.Advice ?? []))
        {
            console.Write(new Text(line));
            console.WriteLine();
        }

        console.WriteLine();
        console.WriteLine($"summary.json, mails.csv and report.html are in {folder}.");
    }

    private static IEnumerable<string> Advice(IReadOnlyList<RehearsalAdvice> all) => all.Count == 0
        ? [AdviceText.None]
        :
        [
            $"{AdviceText.Title}:",
            .. all.SelectMany(advice => new[] { $"- {AdviceText.What(advice)} ({advice.Field})", $"  {AdviceText.Why(advice)}" }),
        ];

    private static IEnumerable<(string What, FormattableString HowMuch)> Lines(RehearsalSummary summary)
    {
        var (mails, coordinator, matching, sessions) = (summary.Mails, summary.Coordinator, summary.Matching, summary.Sessions);
        yield return ("People", summary.Program.Peers > 0
            ? $"{summary.Program.Peers} peers"
            : (FormattableString)$"{summary.Program.People}: {summary.Program.Mentors} mentors, {summary.Program.Mentees} mentees");
        if (summary.Program.IsEvergreen)
        {
            yield return ("Span", $"the first {summary.Program.Months} months of a program that has no end");
        }

        yield return (
            "Mails", $"{mails.Sent:#,0}; at most {mails.MostInAnHour} in an hour, {mails.HoursOverQuota} hours over the quota of {mails.QuotaPerHour}");
        yield return (
            "Coordinator",
            $"{coordinator.MinutesPerWeekPer25} minutes a week for 25 people (aim: under {coordinator.TargetMinutes:0}); {coordinator.WeeksOverTarget} weeks over, the fullest {coordinator.MostMinutesPer25}");
        yield return ("Escalations", $"{string.Join(", ", coordinator.Escalations.Select(kind => $"{kind.Value} {kind.Key}"))}");
        yield return (
            "Matching",
            $"{matching.Mentorships} mentorships in {matching.Rounds} rounds; never matched: {matching.NeverMatchedMentees} of {matching.ReadyMentees} mentees, {matching.NeverMatchedMentors} of {matching.ReadyMentors} mentors, {matching.NeverMatchedPeers} of {matching.ReadyPeers} peers");
        yield return (
            "Waits",
            $"{summary.Waiting.ToReady.MedianDays:0.#} days to the pool, {summary.Waiting.ToMatch.MedianDays:0.#} to a mentorship, {summary.Waiting.ToMeet.MedianDays:0.#} to a first session (medians)");
        yield return ("Sessions", $"{sessions.Held:#,0} held ({sessions.HeldPerMentorship} a mentorship), {sessions.Missed} missed, {sessions.Broken} broken, {sessions.Moved} moved");
        foreach (var (name, sentence) in FormLines.Of(summary.Forms))
        {
            yield return (name, $"{sentence}");
        }

        yield return ("Mentorships ended", $"{string.Join(", ", summary.Mentorships.Select(reason => $"{reason.Value} {reason.Key}"))}");
        var cost = summary.CostPerMentorship;
        yield return ("Cost", $"{CostTable.Sign(cost)}{cost.Total:0.00} a mentorship, of which video {CostTable.Sign(cost)}{cost.Lines[0].Cost:0.00}");
        yield return (
            "Proof",
            $"{summary.Proof.LedgerEntries:#,0} decisions in the ledger, {summary.Proof.LedgerFaults} faults; instances: {string.Join(", ", summary.Proof.Instances.Select(status => $"{status.Value} {status.Key}"))}; longest history {summary.Proof.LongestHistories.Values.Max():#,0} entries");
    }
}

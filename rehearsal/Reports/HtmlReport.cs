using System.Globalization;
using System.Text;
using MentorFlow.Domain.Rehearsals;
using static System.FormattableString;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>The report for the people who decide on the launch: one file that needs nothing else, to read, to print and to send on.</summary>
internal static class HtmlReport
{
    private const int WeeksALabel = 4;

    public static string Write(RehearsalSummary summary)
    {
        var page = new StringBuilder();
        page.Append(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<title>{Html.Text(summary.Program.Name)}: rehearsal of {summary.Program.People} people over {summary.Program.Months} months</title>\n<style>{HtmlStyles.Css}</style>\n</head>\n<body>\n<main>\n");
        Head(page, summary);
        Advice(page, summary.Advice);
        Mails(page, summary.Mails);
        Coordinator(page, summary.Coordinator);
        Matching(page, summary);
        Waits(page, summary.Waiting);
        Sessions(page, summary.Sessions);
        Forms(page, summary.Forms);
        Cost(page, summary.CostPerMentorship);
        Proof(page, summary.Proof);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder page, RehearsalSummary summary)
    {
        var program = summary.Program;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h1>A rehearsal of {Html.Text(program.Name)}</h1>\n<p>{program.People} scripted people ({Roles(program)}), {program.Starts:d MMMM yyyy} to {program.Ends:d MMMM yyyy}, seed {program.Seed}. The app was the real one; the time and the people were not.</p>\n");
        if (program.IsEvergreen)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>The program has no end: its first {program.Months} months were lived through.</p>\n");
        }

        page.Append("<dl class=\"tiles\">");
        Tile(page, "Mails", Invariant($"{summary.Mails.Sent:#,0}"), Invariant($"at most {summary.Mails.MostInAnHour} in an hour"));
        Tile(
            page,
            "Coordinator",
            Invariant($"{summary.Coordinator.MinutesPerWeekPer25:0.#} min"),
            Invariant($"a week for 25 people; the aim is under {summary.Coordinator.TargetMinutes:0}"));
        Tile(
            page,
            "Mentorships",
            Invariant($"{summary.Matching.Mentorships:#,0}"),
            Unmatched(summary.Matching));
        Tile(page, "Sessions held", Invariant($"{summary.Sessions.Held:#,0}"), Invariant($"{summary.Sessions.Missed} missed, {summary.Sessions.Broken} broken, {summary.Sessions.Moved} moved"));
        Tile(page, "Cost of a mentorship", Invariant($"{CostTable.Sign(summary.CostPerMentorship)}{summary.CostPerMentorship.Total:0.00}"), "at the unit prices below");
        page.Append("</dl>\n");
    }

    private static void Advice(StringBuilder page, IReadOnlyList<RehearsalAdvice>? advice)
    {
        if (advice is { Count: 0 })
        {
            Section(page, AdviceText.Title, AdviceText.None);
        }
        else if (advice is not null)
        {
            page.Append("<h2>").Append(Html.Text(AdviceText.Title)).Append("</h2>\n").Append(AdviceText.Write(advice));
        }
    }

    private static void Mails(StringBuilder page, MailFigures mails)
    {
        Section(page, "Mails", mails.HoursOverQuota == 0
            ? Invariant($"No hour has more mails than the {mails.QuotaPerHour} that the provider takes.")
            : Invariant(
                $"{mails.HoursOverQuota} hours have more mails than the {mails.QuotaPerHour} that the provider takes; at its pace the last mail of the worst rush is {mails.LongestWaitMinutes:#,0} minutes late."));
        page.Append(Charts.Bars("Mails a week", [.. mails.PerWeek.Select(count => (double)count)], Week, WeeksALabel))
            .Append(Caption("Mails a week, by week of the program"));
        var hours = mails.BusiestHours.OrderBy(hour => hour.Hour).ToList();
        if (hours.Count > 0)
        {
            page.Append(Charts.Bars(
                "Mails in the busiest hours against the provider's quota",
                [.. hours.Select(hour => (double)hour.Mails)],
                i => hours[i].Hour.ToString("d MMM HH'h'", CultureInfo.InvariantCulture),
                Math.Max(1, hours.Count / 7),
                (mails.QuotaPerHour, Invariant($"quota {mails.QuotaPerHour}"))));
            page.Append(Caption("Mails an hour in the busiest hours (UTC), in order of time"));
        }

        page.Append(Charts.Across("Mails by kind", Rows(mails.ByTemplate)))
            .Append(Caption(Invariant($"Mails by kind; {mails.AtNightShare:P1} arrive between 21 h and 7 h where the recipient lives")));
    }

    private static void Coordinator(StringBuilder page, CoordinatorFigures coordinator)
    {
        Section(
            page,
            "The coordinator's time",
            Invariant(
                $"{coordinator.Decisions} decisions took {coordinator.Minutes / 60:0.#} hours in all. {coordinator.WeeksOverTarget} weeks are over {coordinator.TargetMinutes:0} minutes for 25 people; the fullest has {coordinator.MostMinutesPer25:0.#}."));
        page.Append(
            Charts.Bars(
                "Coordinator minutes a week for 25 people",
                coordinator.PerWeek,
                Week,
                WeeksALabel,
                (coordinator.TargetMinutes, Invariant($"aim: under {coordinator.TargetMinutes:0}"))));
        page.Append(Caption("Minutes a week for 25 people"));
        page.Append(Charts.Across("Escalations by kind", Rows(coordinator.Escalations))).Append(Caption("Escalations by kind"));
    }

    private static void Matching(StringBuilder page, RehearsalSummary summary)
    {
        var matching = summary.Matching;
        Section(
            page,
            "Matching",
            Invariant(
                $"{matching.Rounds} rounds made {matching.Mentorships} mentorships. Of those who were ready for one: {Unmatched(matching)}."));
        page.Append(Charts.Across("Matched and not", Matched(matching))).Append(Caption("People who were ready, matched and not"));
        page.Append(Charts.Across("What became of proposals", Rows(matching.Proposals))).Append(Caption("What became of proposals"));
        page.Append(Charts.Across("Where enrollments ended", Rows(summary.Enrollments))).Append(Caption("Where enrollments ended"));
        page.Append(Charts.Across("How mentorships ended", Rows(summary.Mentorships))).Append(Caption("How mentorships ended"));
    }

    private static IReadOnlyList<(string Name, double Value)> Matched(MatchingFigures matching) => matching.ReadyPeers > 0
        ? [("Peers matched", matching.ReadyPeers - matching.NeverMatchedPeers), ("Peers never matched", matching.NeverMatchedPeers)]
        :
        [
            ("Mentees matched", matching.ReadyMentees - matching.NeverMatchedMentees),
            ("Mentees never matched", matching.NeverMatchedMentees),
            ("Mentors matched", matching.ReadyMentors - matching.NeverMatchedMentors),
            ("Mentors never matched", matching.NeverMatchedMentors),
        ];

    private static string Unmatched(MatchingFigures matching) => matching.ReadyPeers > 0
        ? Invariant($"{matching.NeverMatchedPeers} of {matching.ReadyPeers} peers never matched")
        : Invariant(
            $"{matching.NeverMatchedMentees} of {matching.ReadyMentees} mentees and {matching.NeverMatchedMentors} of {matching.ReadyMentors} mentors never matched");

    private static string Roles(RehearsalSubject program) =>
        program.Peers > 0 ? Invariant($"{program.Peers} peers") : Invariant($"{program.Mentors} mentors, {program.Mentees} mentees");

    private static void Waits(StringBuilder page, WaitingFigures waiting)
    {
        Section(page, "How long people wait", "In days, the median and the longest of those who came to the end of the wait.");
        page.Append("<table><thead><tr><th>Wait</th><th class=\"number\">People</th><th class=\"number\">Median</th><th class=\"number\">Longest</th></tr></thead><tbody>\n");
        Row("From the invitation to the pool", waiting.ToReady);
        Row("From the pool to a mentorship", waiting.ToMatch);
        Row("From a mentorship to its first session", waiting.ToMeet);
        page.Append("</tbody></table>\n");

        void Row(string name, WaitFigure wait) => page.Append(
            CultureInfo.InvariantCulture,
            $"<tr><td>{Html.Text(name)}</td><td class=\"number\">{wait.Count}</td><td class=\"number\">{wait.MedianDays:0.#}</td><td class=\"number\">{wait.LongestDays:0.#}</td></tr>\n");
    }

    private static void Sessions(StringBuilder page, SessionFigures sessions)
    {
        Section(
            page,
            "Sessions",
            Invariant(
                $"{sessions.Held} sessions were held, {sessions.HeldPerMentorship:0.#} a mentorship, {sessions.HoursMet:#,0} hours in all; {sessions.Missed} were missed, {sessions.Broken} broken by technology and {sessions.Cancelled} cancelled."));
        page.Append(Charts.Stacked(
            "Sessions held and missed a week",
            [
                new Series("held", "bar", [.. sessions.HeldPerWeek.Select(count => (double)count)]),
                new Series("missed", "bar-other", [.. sessions.MissedPerWeek.Select(count => (double)count)]),
            ],
            Week,
            WeeksALabel));
        page.Append("<p class=\"caption\">Sessions a week: <span class=\"key held\"></span> held <span class=\"key missed\"></span> missed</p>\n");
    }

    private static void Forms(StringBuilder page, FormFigures? forms)
    {
        foreach (var (name, sentence) in FormLines.Of(forms))
        {
            Section(page, name, sentence);
        }
    }

    private static void Cost(StringBuilder page, CostForecast forecast)
    {
        var (sign, unit) = (CostTable.Sign(forecast), CostTable.Sign(forecast).TrimEnd());
        Section(
            page,
            "Forecast cost of one mentorship",
            Invariant(
                $"{sign}{forecast.Total:0.00} at these unit prices, with histories in Azure Storage; {sign}{forecast.TotalOnScheduler:0.00} with the Durable Task Scheduler."));
        page.Append(CostTable.Write("A mentorship", forecast.Lines, unit));
        page.Append(
            "<p>A month in which nothing happens, and what an instance adds that is kept awake: faster answers on Azure Storage, a must on the scheduler.</p>\n");
        page.Append(CostTable.Write("A month asleep", forecast.Asleep, unit));
        page.Append(CostTable.Write("A month awake adds", forecast.AlwaysReady, unit));
        page.Append("<ul>\n").AppendJoin("", forecast.Assumptions.Select(assumption => $"<li>{Html.Text(assumption)}</li>\n")).Append("</ul>\n");
    }

    private static void Proof(StringBuilder page, ProofFigures proof)
    {
        Section(page, "What the rehearsal checked of itself", proof.LedgerFaults == 0
            ? Invariant($"Every one of {proof.LedgerEntries:#,0} recorded decisions hangs on the one before it.")
            : Invariant($"{proof.LedgerFaults} of {proof.LedgerEntries:#,0} recorded decisions do not hang together."));
        page.Append(Charts.Across("Durable instances by status", Rows(proof.Instances))).Append(Caption("Durable instances by their final status"));
    }

    private static void Section(StringBuilder page, string title, string sentence) =>
        page.Append("<h2>").Append(Html.Text(title)).Append("</h2>\n<p>").Append(Html.Text(sentence)).Append("</p>\n");

    private static void Tile(StringBuilder page, string name, string value, string note) =>
        page.Append("<div><dt>").Append(name).Append("</dt><dd>").Append(value).Append("<small>").Append(note).Append("</small></dd></div>");

    private static string Caption(string text) => $"<p class=\"caption\">{Html.Text(text)}</p>\n";

    private static string Week(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<(string Name, double Value)> Rows(IReadOnlyDictionary<string, int> counts) =>
        [
            .. counts.OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => (Html.Words(count.Key), (double)count.Value)),
        ];
}

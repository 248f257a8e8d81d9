using System.Globalization;
using AngleSharp.Dom;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Costs;

/// <summary>What a program has cost, as its coordinators see it (F11).</summary>
public sealed class ConsoleCostsTests
{
    private const string Path = "/console/programs/growth/costs";

    [Fact]
    public async Task What_a_small_program_used_stands_on_its_page_and_in_the_file_as_it_was_counted_by_hand()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Costs:Meter=true");
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        await browser.People.MeetAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromDays(2));

        var page = await browser.OpenAsync(Path);

        var until = (await browser.App.ReadAsync(UsageProgress.KeyOf(A.ProgramId))).CountedUntil;
        var sent = (await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Status is MailStatus.Sent && mail.SentAt <= until)
            .ToList();
        var minutes = (await browser.App.ListAsync<Session>(Partition.Program(A.ProgramId)))
            .Where(session => session.Stage is SessionStage.Held)
            .Sum(session => session.Minutes * 2L);
        var used = UsageCounts.Sum((await browser.App.ListAsync<MonthlyUsage>(Partition.Program(A.ProgramId))).Select(month => month.Counts));
        Assert.NotEmpty(sent);
        Assert.Equal(sent.Count, Units(page, CostUnit.Mails));
        Assert.Equal(sent.Sum(mail => (long)(mail.Bytes ?? 0)), used.MailBytes);
        Assert.InRange(minutes, 1, long.MaxValue);
        Assert.Equal((minutes, 0), (used.FreeMinutes, used.VideoMinutes));
        Assert.Equal(used.Executions, Units(page, CostUnit.Executions));
        Assert.Contains("on one machine", page.Text);
        Assert.Contains(Path, (await browser.OpenAsync("/console/programs/growth")).Links);
        Assert.Contains(Path, (await browser.OpenAsync($"/console/programs/growth/mentorships/{mentorship.MentorshipId}")).Links);
        Assert.Contains(Path, (await browser.OpenAsync("/console/results")).Links);

        var file = await (await browser.GetAsync($"{Path}?format=csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var lines = file.TrimStart('\uFEFF').Trim().Split("\r\n");
        Assert.Equal("Month,What,Units,Price of one,Sum,Sum with the Durable Task Scheduler,Currency", lines[0]);
        Assert.Equal(2 * (CostUnits.All.Count + 1), lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",USD", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_rehearsal_foresaw_stands_beside_what_was_counted()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Costs:Meter=true");
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain("The rehearsal foresaw", (await browser.OpenAsync(Path)).Text);
        await browser.App.Store.WriteAsync(new Batch().Upsert(Foreseen()));

        var page = await browser.OpenAsync(Path);

        Assert.Contains("The rehearsal foresaw USD 3.21 for the whole life of a mentorship", page.Text);
        var mails = page.Document.QuerySelectorAll("tr[data-forecast=Mails] td").Select(cell => cell.Text().Trim()).ToList();
        Assert.Equal(("120", "USD 0.03"), (mails[1], mails[3]));
        Assert.Equal(Units(page, CostUnit.Mails), decimal.Parse(mails[2], NumberStyles.Number, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Before_anything_is_counted_the_page_says_when_that_will_be()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var page = await browser.OpenAsync(Path);

        Assert.Contains("Nothing is counted yet.", page.Text);
        Assert.Contains("switched off by the setting Costs:Meter", page.Text);
    }

    private static RehearsalReport Foreseen()
    {
        var report = (RehearsalReport)Filled.Of(typeof(RehearsalReport));
        return report with
        {
            ProgramId = A.ProgramId,
            Summary = report.Summary with
            {
                CostPerMentorship = report.Summary.CostPerMentorship with
                {
                    Total = 3.21m,
                    Lines = [new CostLine("Mails", 120, 0.00025m, 0.03m, 0.03m)],
                    Currency = null,
                },
            },
        };
    }

    // Of all months.
    private static decimal Units(ConsolePage page, CostUnit unit) => page.Document
        .QuerySelectorAll($"tr[data-unit={unit}] td:nth-child(2)")
        .Sum(cell => decimal.Parse(cell.Text().Trim(), NumberStyles.Number, CultureInfo.InvariantCulture));
}

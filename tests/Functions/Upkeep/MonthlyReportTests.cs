using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>Once a month coordinators and sponsor get the figures of their program, withheld where they are few.</summary>
public sealed partial class MonthlyReportTests
{
    // In the morning in Paris.
    private static readonly DateTimeOffset First = new(2027, 2, 1, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task On_the_first_in_the_morning_coordinator_and_sponsor_are_told_once_and_the_sponsors_link_opens_the_report()
    {
        await using var app = await TestApp.StartWithHttpAsync(TestApp.With(nameof(SendDigests)));
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with
        {
            Reports = ReportReaders.CoordinatorsAndSponsor,
            Sponsor = new Sponsor("Ines Sponsor", "ines@example.com"),
        });
        await new SomePairs("yes", 4, TestApp.Start.AddDays(-84), TestApp.Start) { Held = 6 }.StoreAsync(app.Store);
        var mails = new RecruitingDriver(app);

        await app.AdvanceToAsync(First.AddMinutes(-1));
        Assert.Empty(await mails.MailsAsync(MailTemplate.MonthlyReport));
        await app.AdvanceToAsync(First.AddHours(2));

        var sent = mails.Read(Assert.Single(await mails.MailsAsync(MailTemplate.MonthlyReport)));
        Assert.Equal(("robin@example.com", "Growth 2027: last month in figures"), (sent.To.Address, sent.Subject));
        Assert.Contains("As of the end of January 2027:", sent.Text);
        Assert.Matches(@"People invited\W+8", sent.Text);
        Assert.Matches(@"Ease after sessions, from 1 to 5\W+not shown", sent.Text);
        Assert.Contains("/console/programs/growth/results", sent.Text);
        var toSponsor = mails.Read(Assert.Single(await mails.MailsAsync(MailTemplate.MonthlyReportToSponsor)));
        Assert.Equal("ines@example.com", toSponsor.To.Address);

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        await app.Get<SendReports>().LookAsync(A.ProgramId, TestContext.Current.CancellationToken);
        await app.SettleAsync();
        Assert.Single(await mails.MailsAsync(MailTemplate.MonthlyReport));
        Assert.Single(await mails.MailsAsync(MailTemplate.MonthlyReportToSponsor));
        Assert.Equal(new DateOnly(2027, 1, 1), Assert.Single(await app.ListAsync<ProgramReport>(Partition.Program(A.ProgramId))).Month);
        Assert.Contains($"{DecisionName.ReportSent.Name} 2027-01", await app.LedgerAsync(A.ProgramId));

        var link = new Uri(Link().Match(toSponsor.Text).Value);
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var page = await http.GetAsync(link.PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("People invited", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var broken = await http.GetAsync($"{link.PathAndQuery[..^4]}AAAA", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, broken.StatusCode);
    }

    [Fact]
    public async Task Where_nobody_asked_for_it_no_report_is_made()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        await new ProgramDriver(app).StartProgramAsync();

        await app.AdvanceToAsync(First.AddDays(2));

        Assert.Empty(await app.ListAsync<ProgramReport>(Partition.Program(A.ProgramId)));
    }

    [GeneratedRegex(@"https?://\S+/m/report/\S+")]
    private static partial Regex Link();
}

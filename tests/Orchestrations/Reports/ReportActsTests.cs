using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Orchestrations.Reports;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Reports;

public sealed class ReportActsTests
{
    private static readonly ProgramReport Report = new(A.ProgramId, new DateOnly(2027, 2, 1), Given.Now, [new ReportLine(ReportFigure.Held, 0.8)], []);

    [Fact]
    public void The_report_is_kept_with_a_mail_to_every_coordinator_who_is_no_deputy()
    {
        var program = Given.Program with
        {
            Reports = ReportReaders.Coordinators,
            Coordinators = [.. Given.Program.Coordinators, new Coordinator("Sam Second", "sam@example.com")],
            Sponsor = new Sponsor("Ines Sponsor", "ines@example.com"),
        };

        var decision = ReportActs.Decide(program, Report);

        Assert.Equal(Report, decision.Writes.Written<ProgramReport>());
        Assert.Equal([null, "2"], decision.Mails.Select(mail => mail.Subject));
        Assert.All(
            decision.Mails,
            mail => Assert.Equal((MailTemplate.MonthlyReport, MailOrder.Coordinator, "2027-02"), (mail.Template, mail.PersonId, mail.AboutId!)));
        Assert.Equal(["reports.sent"], decision.Notes.Names());
    }

    [Fact]
    public void The_sponsor_gets_one_where_that_was_chosen_and_twice_the_same_mail_is_one()
    {
        var program = Given.Program with { Reports = ReportReaders.CoordinatorsAndSponsor, Sponsor = new Sponsor("Ines Sponsor", "ines@example.com") };

        var (first, second) = (ReportActs.Decide(program, Report), ReportActs.Decide(program, Report));

        Assert.Equal([MailOrder.Coordinator, MailOrder.Sponsor], first.Mails.Select(mail => mail.PersonId));
        Assert.Equal(first.Mails.Select(mail => mail.MailId), second.Mails.Select(mail => mail.MailId));
        Assert.Single(ReportActs.Decide(program with { Sponsor = null }, Report).Mails);
    }
}

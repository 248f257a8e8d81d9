using System.Globalization;

namespace MentorFlow.Tests.Rehearsal.Reports;

[Collection(RehearsedProgramCollection.Name)]
public sealed class MailsCsvTests(RehearsedProgramFixture rehearsed)
{
    private string[][] Lines =>
    [
        .. rehearsed.Result.Files["mails.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')),
    ];

    [Fact]
    public void Each_mail_stands_with_the_hour_of_its_recipient() => Assert.All(Lines, line =>
    {
        var utc = DateTimeOffset.Parse(line[0], CultureInfo.InvariantCulture);
        var local = TimeZoneInfo.ConvertTime(utc, TimeZoneInfo.FindSystemTimeZoneById(line[3]));
        Assert.Equal((local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), local.ToString("HH", CultureInfo.InvariantCulture)), (line[1], line[2]));
    });

    [Fact]
    public void They_stand_in_the_order_of_time() =>
        Assert.Equal(Lines.Select(line => line[0]).Order(StringComparer.Ordinal), Lines.Select(line => line[0]));

    [Fact]
    public void Invitations_wait_for_the_morning() =>
        Assert.All(Lines.Where(line => line is [.., "Invitation", _, "Sent"]), line => Assert.InRange(int.Parse(line[2], CultureInfo.InvariantCulture), 8, 20));

    [Fact]
    public void The_summary_counts_the_same_mails() =>
        Assert.Equal(Lines.Count(line => line[^1] == "Sent"), rehearsed.Result.Summary.Mails.Sent);
}

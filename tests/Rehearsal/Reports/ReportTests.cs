using AngleSharp.Html.Parser;

namespace MentorFlow.Tests.Rehearsal.Reports;

[Collection(RehearsedProgramCollection.Name)]
public sealed class ReportTests(RehearsedProgramFixture rehearsed)
{
    [Fact]
    public void The_report_needs_nothing_but_itself()
    {
        var page = new HtmlParser().ParseDocument(rehearsed.Result.Files["report.html"]);

        Assert.Empty(page.QuerySelectorAll("script, link, img, [src], [href]"));
        Assert.DoesNotContain("url(", rehearsed.Result.Files["report.html"]);
    }

    [Fact]
    public void Every_chart_says_in_words_what_it_shows()
    {
        var charts = new HtmlParser().ParseDocument(rehearsed.Result.Files["report.html"]).QuerySelectorAll("svg");

        Assert.True(charts.Length >= 9);
        Assert.All(charts, chart => Assert.False(string.IsNullOrWhiteSpace(chart.GetAttribute("aria-label"))));
    }

    [Fact]
    public void The_coordinators_week_is_shown_against_the_aim() =>
        Assert.Contains("aim: under 60", rehearsed.Result.Files["report.html"]);
}

using System.Globalization;
using System.Text;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Functions.Hosting.Layout.Tables;

public sealed class CsvFileTests
{
    [Fact]
    public void A_file_begins_with_the_mark_of_UTF8_and_says_what_columns_are_called() =>
        Assert.Equal("\uFEFFName,Share\r\nZoë,0.5\r\n", Write("en-US", "Zoë"));

    [Fact]
    public void Where_decimals_have_a_comma_fields_are_set_apart_by_semicolons() =>
        Assert.Equal("\uFEFFName;Share\r\nZoë;0,5\r\n", Write("fr-FR", "Zoë"));

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.com\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void No_spreadsheet_runs_what_somebody_is_called(string name)
    {
        var written = Write("en-US", name).Split("\r\n", 2)[1];

        Assert.StartsWith("\"'", written);
    }

    [Fact]
    public void Separators_quotes_and_line_breaks_stay_within_their_field() =>
        Assert.Equal("\"Ann, \"\"the boss\"\"\n\",0.5\r\n", Write("en-US", "Ann, \"the boss\"\n").Split("\r\n", 2)[1]);

    private static string Write(string culture, string name)
    {
        var list = new ListOf<string>([new("name", "Name", row => row), new("share", "Share", _ => "half") { Value = _ => 0.5 }]) { Searched = row => row };
        return Encoding.UTF8.GetString(CsvFile.Write(list.Show([name], ListQuery.Of("/list", QueryCollection.Empty)), CultureInfo.GetCultureInfo(culture)));
    }
}

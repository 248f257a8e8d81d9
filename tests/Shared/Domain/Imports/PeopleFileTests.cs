using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Localization;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Imports;

public class PeopleFileTests
{
    private const string Header = "external_id,given_name,family_name,email,manager_external_id,title,level,team,site,time_zone,language,hire_date,skills_offered,needs,role_wish";
    private const string Ada = "1,Ada,King,ada@example.com,,CTO,9,Board,London,Europe/London,en,2015-03-01,Strategy|Mathematics,,mentor";

    [Fact]
    public async Task A_row_is_read_with_all_its_columns()
    {
        var report = await ReadAsync(
            Header, Ada, "2, Zoë ,Marchand,zoe@example.com,1,Analyst,3,Data,Nîmes,Europe/Paris,fr-CA,2026-12-01,,Strategy; Writing,mentee");

        Assert.Empty(report.Errors);
        Assert.Equal(2, report.Rows);
        var zoe = report.People[1];
        Assert.Equal(
            ("2", "Zoë", "Marchand", "zoe@example.com", "1", "Analyst", 3, "Data"),
            (zoe.ExternalId, zoe.GivenName, zoe.FamilyName, zoe.Email, zoe.ManagerExternalId, zoe.Title, zoe.Level, zoe.Team));
        Assert.Equal(
            ("Nîmes", "Europe/Paris", "fr-CA", new DateOnly(2026, 12, 1), RoleWish.Mentee),
            (zoe.Site, zoe.TimeZone, zoe.Language, zoe.HireDate, zoe.RoleWish));
        Assert.Equal(["Strategy", "Writing"], zoe.Needs);
        Assert.Equal(["Strategy", "Mathematics"], report.People[0].SkillsOffered);
    }

    [Theory]
    [InlineData("external_id", "")]
    [InlineData("email", "")]
    [InlineData("email", "nobody")]
    [InlineData("given_name", "\"Zoë\r\nBcc: all@example.com\"")]
    [InlineData("email", "Ada <ada@example.com>")]
    [InlineData("email", "ada@localhost")]
    [InlineData("manager_external_id", "7")]
    [InlineData("manager_external_id", "99")]
    [InlineData("level", "0")]
    [InlineData("level", "senior")]
    [InlineData("time_zone", "Mars/Olympus")]
    [InlineData("language", "English please")]
    [InlineData("hire_date", "01/12/2026")]
    [InlineData("role_wish", "guru")]
    public async Task A_value_that_breaks_a_rule_is_named_by_line_and_column_and_the_other_rows_are_offered(string column, string value)
    {
        var row = new Dictionary<string, string>
        {
            ["external_id"] = "7",
            ["given_name"] = "Zoë",
            ["family_name"] = "Marchand",
            ["email"] = "zoe@example.com",
            ["time_zone"] = "Europe/Paris",
            [column] = value,
        };

        var report = await ReadAsync(Header, Ada, string.Join(',', Header.Split(',').Select(name => row.GetValueOrDefault(name, ""))));

        var error = Assert.Single(report.Errors);
        Assert.Equal((3, column), (error.Line, error.Column));
        Assert.Equal(["1"], report.People.Select(person => person.ExternalId));
    }

    [Fact]
    public async Task A_zone_that_is_named_as_Windows_does_is_imported_by_its_IANA_name() =>
        Assert.Equal(
            "Europe/Berlin", Assert.Single((await ReadAsync(Header, "1,Ana,Prado,ana@example.com,,,,,,W. Europe Standard Time,,,,,")).People).TimeZone);

    [Fact]
    public async Task A_row_says_everything_that_is_wrong_with_it_at_once() =>
        Assert.Equal(
            ["external_id", "email", "time_zone", "given_name"],
            (await ReadAsync(Header, ",,,nobody,,,,,,Nowhere,,,,,")).Errors.Select(error => error.Column));

    [Fact]
    public async Task One_name_is_enough() =>
        Assert.Single((await ReadAsync(Header, "1,Suharto,,s@example.com,,,,,,Asia/Jakarta,id,,,,")).People);

    [Fact]
    public async Task An_id_or_a_mail_address_that_is_there_twice_points_to_the_first()
    {
        var report = await ReadAsync(Header, Ada, "1,Bea,Low,bea@example.com,,,,,,Europe/Paris,,,,,", "3,Cid,Ray,ADA@example.com,,,,,,Europe/Paris,,,,,");

        Assert.Equal(
            [(3, "external_id", "The same stands in line 2."), (4, "email", "The same stands in line 2.")],
            report.Errors.Select(error => (error.Line, error.Column, Said(error))));
        Assert.Equal("Ada", Assert.Single(report.People).GivenName);
    }

    [Fact]
    public async Task A_reporting_line_in_a_circle_is_shown_and_those_below_it_are_offered()
    {
        var report = await ReadAsync(Header, Row("1", "2"), Row("2", "3"), Row("3", "1"), Row("4", "3"), Row("5", ""));

        Assert.Equal([2, 3, 4], report.Errors.Select(error => error.Line));
        Assert.All(report.Errors, error => Assert.Contains("1 → 2 → 3 → 1", Said(error), StringComparison.Ordinal));
        Assert.Equal(["4", "5"], report.People.Select(person => person.ExternalId));
    }

    [Fact]
    public async Task A_manager_may_be_known_from_before()
    {
        var report = await ReadAsync(new ImportSettings { KnownIds = new HashSet<string> { "99" } }, Header, Row("1", "99"));

        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task A_very_long_reporting_line_is_no_circle()
    {
        string[] rows = [Header, .. Enumerable.Range(1, 20_000).Select(i => Row($"{i}", i == 20_000 ? "" : $"{i + 1}"))];

        Assert.Empty((await ReadAsync(rows)).Errors);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Semicolons_and_tabs_are_read_too(string delimiter)
    {
        var report = await ReadAsync(Header.Replace(",", delimiter, StringComparison.Ordinal), Ada.Replace(",", delimiter, StringComparison.Ordinal));

        Assert.Empty(report.Errors);
        Assert.Equal("Europe/London", Assert.Single(report.People).TimeZone);
    }

    [Fact]
    public async Task A_byte_order_mark_quotes_and_line_breaks_within_them_are_read()
    {
        var quoted = "\"" + Header.Replace(",", "\",\"", StringComparison.Ordinal) + "\"";
        const string Row = "1,Ada,King,ada@example.com,,\"Chief, \"\"tech\"\"\r\nofficer\",9,,,Europe/London,,,,,";
        var text = $"\uFEFF{quoted}\r\n{Row}\r\n\r\n2,,,x,,,,,,UTC,,,,,\r\n";

        var report = await PeopleFile.ReadAsync(Utf8(text), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("Chief, \"tech\" officer", Assert.Single(report.People).Title);
        Assert.All(report.Errors, error => Assert.Equal(5, error.Line));
    }

    [Theory]
    [InlineData("given_name,family_name,email", "external_id")]
    [InlineData("external_id,given_name,family_name,email,email", "email")]
    [InlineData("", "external_id")]
    public async Task A_header_that_cannot_be_used_stops_the_import(string header, string column)
    {
        var report = await ReadAsync(header, "1,Ada,King,ada@example.com");

        Assert.Contains(report.Errors, error => error.Line == 1 && error.Column == column);
        Assert.Empty(report.People);
    }

    [Fact]
    public async Task Rows_of_nothing_but_separators_are_passed_over() =>
        Assert.Equal(1, (await ReadAsync(Header, Ada, ",,,,,,,,,,,,,,", "")).Rows);

    [Fact]
    public async Task A_row_of_another_length_is_refused()
    {
        var error = Assert.Single((await ReadAsync(Header, Ada + ",surplus")).Errors);

        Assert.Contains("16 fields", Said(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_found_where_it_opens()
    {
        string[] rows = [Header, Ada, "2,\"Zoë,Marchand", .. Enumerable.Range(3, 1_000).Select(i => Row($"{i}", ""))];

        var report = await ReadAsync(rows);

        Assert.Equal(3, Assert.Single(report.Errors).Line);
        Assert.Equal(["1"], report.People.Select(person => person.ExternalId));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_says_what_to_do()
    {
        var report = await PeopleFile.ReadAsync(
            new MemoryStream(Encoding.Latin1.GetBytes($"{Header}\n1,Zoë,Marchand,zoe@example.com,,,,,,Europe/Paris,,,,,")),
            cancellation: TestContext.Current.CancellationToken);

        Assert.Contains("UTF-8", Said(Assert.Single(report.Errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_stops_at_the_row_cap()
    {
        var report = await ReadAsync(new ImportSettings { MaxRows = 2 }, Header, Row("1", ""), Row("2", ""), Row("3", ""));

        Assert.Equal(4, Assert.Single(report.Errors).Line);
        Assert.Equal(2, report.People.Count);
    }

    [Fact]
    public async Task A_thin_event_can_be_looked_up_in_a_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllLinesAsync(folder.File("people.csv"), [Header, Ada], TestContext.Current.CancellationToken);
        var directory = new FileHrisDirectory(folder.File("people.csv"));
        var connection = new HrisConnection { Name = "file", Vendor = HrisVendor.BambooHr, Secrets = [] };

        Assert.Equal("CTO", (await directory.FindAsync(connection, "1", TestContext.Current.CancellationToken))!.Title);
        Assert.Null(await directory.FindAsync(connection, "2", TestContext.Current.CancellationToken));
    }

    private static string Said(ImportError error) => Languages.BuiltIn.English.Say(error.Rule);

    private static string Row(string id, string manager) => $"{id},Name,{id},n{id}@example.com,{manager},,,,,Europe/Paris,,,,,";

    private static Task<ImportReport> ReadAsync(params string[] lines) => ReadAsync(new ImportSettings(), lines);

    private static Task<ImportReport> ReadAsync(ImportSettings settings, params string[] lines) =>
        PeopleFile.ReadAsync(Utf8(string.Join('\n', lines)), settings, TestContext.Current.CancellationToken);

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}

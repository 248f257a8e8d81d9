using MentorFlow.Domain.Imports;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Imports;

public sealed class WorkbookTests
{
    [Fact]
    public async Task The_first_sheet_of_a_workbook_is_read_with_texts_numbers_and_days()
    {
        var workbook = new AWorkbook();

        var report = await ReadAsync(workbook.Pack(
            Header(workbook),
            (4, AWorkbook.Number("A4", "1015") + workbook.Text("B4", "Ana") + AWorkbook.Inline("C4", "Prado") + workbook.Text("D4", "ana@example.com")
                + AWorkbook.Number("F4", "45537", style: 1) + AWorkbook.Number("G4", "4.0"))));

        Assert.Empty(report.Errors);
        var ana = Assert.Single(report.People);
        Assert.Equal(
            ("1015", "Ana", "Prado", new DateOnly(2024, 9, 2), 4, 4),
            (ana.ExternalId, ana.GivenName, ana.FamilyName, ana.HireDate, ana.Level, ana.Line));
    }

    [Theory]
    [InlineData(false, 2, "45537")]
    [InlineData(true, 1, "44075")]
    public async Task A_day_is_known_by_its_format_and_counted_as_the_workbook_does(bool counts1904, int style, string number)
    {
        var workbook = new AWorkbook { Counts1904 = counts1904 };

        var report = await ReadAsync(workbook.Pack(Header(workbook), Ana(workbook, AWorkbook.Number("F2", number, style))));

        Assert.Equal(new DateOnly(2024, 9, 2), Assert.Single(report.People).HireDate);
    }

    [Fact]
    public async Task A_number_that_is_no_day_is_refused_where_a_day_belongs()
    {
        var workbook = new AWorkbook();

        var error = Assert.Single((await ReadAsync(workbook.Pack(Header(workbook), Ana(workbook, AWorkbook.Number("F2", "45537"))))).Errors);

        Assert.Equal((2, "Start date"), (error.Line, error.Column));
    }

    [Fact]
    public async Task Empty_rows_and_cells_far_to_the_right_are_passed_over()
    {
        var workbook = new AWorkbook();

        var report = await ReadAsync(workbook.Pack(Header(workbook), (2, ""), (3, """<c r="A3"/>"""), Ana(workbook, AWorkbook.Inline("XFD2", "far"))));

        Assert.Equal((1, 0), (report.Rows, report.Errors.Count));
    }

    [Fact]
    public async Task Reading_stops_at_the_row_cap()
    {
        var workbook = new AWorkbook();
        (int, string)[] rows =
        [
            Header(workbook),
            .. Enumerable.Range(2, 5).Select(row => (
                row,
                AWorkbook.Inline($"A{row}", $"E{row}") + AWorkbook.Inline($"B{row}", "Ana") + AWorkbook.Inline($"D{row}", $"e{row}@example.com"))),
        ];

        var report = await PeopleFile.ReadAsync(
            new MemoryStream(workbook.Pack(rows)), new ImportSettings { MaxRows = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal((2, 4), (report.People.Count, Assert.Single(report.Errors).Line));
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_more_than_200_MB_is_refused_by_name()
    {
        var workbook = new AWorkbook { Ballast = new byte[201 * 1024 * 1024] };

        Assert.StartsWith("The workbook unpacks to more than 200 MB.", await RefusalAsync(workbook.Pack(Header(workbook))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r='A1'><v>1</w></c>")]
    [InlineData("<!DOCTYPE x>")]
    [InlineData("<c r='A1'><v>&unknown;</v></c>")]
    public async Task A_workbook_with_a_broken_part_says_what_to_do(string cells) => await CannotBeReadAsync(new AWorkbook().Pack((1, cells)));

    [Fact]
    public async Task A_torn_workbook_says_what_to_do() => await CannotBeReadAsync([0x50, 0x4B, 3, 4, 1, 2, 3]);

    [Fact]
    public async Task A_workbook_with_a_password_or_of_an_old_kind_says_what_to_do() =>
        await CannotBeReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static (int Row, string Cells) Header(AWorkbook workbook) => (1, string.Concat(
        new[] { "Employee number", "First name", "Last name", "E-Mail", "Team", "Start date", "Level" }
            .Index()
            .Select(one => workbook.Text($"{(char)('A' + one.Index)}1", one.Item))));

    private static (int Row, string Cells) Ana(AWorkbook workbook, string more) =>
        (2, workbook.Text("A2", "X1") + workbook.Text("B2", "Ana") + workbook.Text("D2", "ana@example.com") + more);

    private static async Task CannotBeReadAsync(byte[] content) =>
        Assert.StartsWith("The workbook cannot be read.", await RefusalAsync(content), StringComparison.Ordinal);

    private static async Task<string> RefusalAsync(byte[] content) =>
        Languages.BuiltIn.English.Say(Assert.Single((await ReadAsync(content)).Errors).Rule);

    private static Task<ImportReport> ReadAsync(byte[] content) =>
        PeopleFile.ReadAsync(new MemoryStream(content), cancellation: TestContext.Current.CancellationToken);
}

using System.Text;
using MentorFlow.Domain.Imports;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared.Domain.Imports;

/// <summary>Lists as spreadsheets and HR systems really write them.</summary>
public sealed class SpreadsheetHabitsTests
{
    private const string Header = "external_id,given_name,family_name,email,time_zone";
    private const string Ana = "X1,Ana,Prado,ana.prado@example.com,Europe/Madrid";

    [Theory]
    [InlineData("sep=;\r\n")]
    [InlineData("\"sep=;\"\r\n")]
    [InlineData("SEP=;;;;;\n")]
    public async Task A_first_line_that_names_the_separator_is_passed_over(string first)
    {
        var report = await ReadAsync(first + $"{Header}\r\n{Ana}\r\nX2,,,nobody,\r\n".Replace(',', ';'));

        Assert.Equal("Europe/Madrid", Assert.Single(report.People).TimeZone);
        Assert.All(report.Errors, error => Assert.Equal(4, error.Line));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(",,")]
    public async Task Empty_columns_behind_the_last_one_are_passed_over(string tail) =>
        await ReadsAnaAsync($"{Header}{tail}\r\n{Ana}{tail}\r\n");

    [Fact]
    public async Task A_column_without_a_name_is_passed_over_wherever_it_stands() =>
        await ReadsAnaAsync($",{Header}\r\n1,{Ana}\r\n");

    [Fact]
    public async Task Columns_that_are_none_of_ours_are_passed_over_even_twice() =>
        await ReadsAnaAsync($"{Header},Remark,Remark\r\n{Ana},new,remote\r\n");

    [Fact]
    public async Task Two_marks_of_UTF_8_are_no_part_of_the_first_name() =>
        await ReadsAnaAsync($"\uFEFF\uFEFF{Header}\r\n{Ana}\r\n");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UTF_16_is_read_as_its_mark_says(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var text = $"{Header}\r\nX1,Zoë,Łuczak,zoe@example.com,Europe/Warsaw\r\n".Replace(',', '\t');

        var report = await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Equal(("Zoë", "Łuczak"), (report.People.Single().GivenName, report.People.Single().FamilyName));
    }

    [Fact]
    public async Task Lines_may_end_with_a_carriage_return_alone()
    {
        var report = await ReadAsync($"{Header}\r{Ana}\rX2,Bo,Lind,nobody,Europe/Stockholm\r");

        Assert.Equal("X1", Assert.Single(report.People).ExternalId);
        Assert.Equal(3, Assert.Single(report.Errors).Line);
    }

    [Fact]
    public async Task A_tail_of_empty_fields_may_be_left_out()
    {
        var report = await ReadAsync($"{Header},title,team\r\n{Ana}\r\nX2,Bo,Lind,bo@example.com,Europe/Stockholm,Clerk,Ops\r\n");

        Assert.Empty(report.Errors);
        Assert.Equal([null, "Clerk"], report.People.Select(person => person.Title));
    }

    [Fact]
    public async Task Columns_are_known_by_the_names_that_HR_systems_give_them()
    {
        var report = await ReadAsync(
            "Employee number;First Name;LAST NAME;E-Mail;Manager ID;Job title;Time Zone\r\nX1;Ana;Prado;ana@example.com;;Clerk;W. Europe Standard Time\r\n");

        Assert.Empty(report.Errors);
        var ana = Assert.Single(report.People);
        Assert.Equal(("X1", "Ana", "Prado", "Clerk", "Europe/Berlin"), (ana.ExternalId, ana.GivenName, ana.FamilyName, ana.Title, ana.TimeZone));
    }

    [Fact]
    public async Task Columns_are_known_by_their_names_in_French()
    {
        var report = await ReadAsync("Matricule;Prénom;Nom;Adresse e-mail;Fuseau horaire\r\nX1;Zoé;Roy;zoe@example.com;Europe/Paris\r\n");

        Assert.Equal(("Zoé", "Roy"), (report.People.Single().GivenName, report.People.Single().FamilyName));
    }

    [Fact]
    public async Task An_error_names_the_column_as_the_list_does()
    {
        var report = await ReadAsync("Employee number,First name,Last name,E-Mail\nX1,Ana,Prado,nobody\n");

        Assert.Equal("E-Mail", Assert.Single(report.Errors).Column);
    }

    [Fact]
    public async Task Two_columns_that_mean_the_same_are_refused_by_name()
    {
        var report = await ReadAsync($"{Header},E-Mail\n{Ana},other@example.com\n");

        Assert.Equal("E-Mail", Assert.Single(report.Errors).Column);
        Assert.Empty(report.People);
    }

    [Fact]
    public async Task A_list_says_which_columns_it_has()
    {
        var ana = Assert.Single((await ReadAsync($"{Header}\n{Ana}\n")).People);

        Assert.Equal(["external_id", "given_name", "family_name", "email", "time_zone"], ana.Columns);
        Assert.Null(ana.Language);
    }

    [Fact]
    public async Task More_skills_than_a_profile_takes_are_refused()
    {
        var report = await ReadAsync($"{Header},needs\n{Ana},{string.Join('|', Enumerable.Range(1, 13))}\n");

        Assert.Equal("needs", Assert.Single(report.Errors).Column);
    }

    [Fact]
    public async Task A_file_of_more_than_20_MB_is_refused_by_name()
    {
        var report = await ReadAsync(new byte[PeopleFile.Largest + 1]);

        Assert.Equal("The file is larger than 20 MB. Split it.", Languages.BuiltIn.English.Say(Assert.Single(report.Errors).Rule));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task The_list_to_begin_with_is_a_good_one(char separator)
    {
        var report = await ReadAsync(PeopleTemplate.Write(separator));

        Assert.Empty(report.Errors);
        var example = Assert.Single(report.People);
        Assert.Equal((15, RoleWish.Both), (example.Columns!.Count, example.RoleWish));
        Assert.Equal(["Budgeting", "Spreadsheets"], example.SkillsOffered);
    }

    private static async Task ReadsAnaAsync(string text)
    {
        var report = await ReadAsync(text);

        Assert.Empty(report.Errors);
        Assert.Equal(("X1", "Ana", "Europe/Madrid"), (report.People.Single().ExternalId, report.People.Single().GivenName, report.People.Single().TimeZone));
    }

    private static Task<ImportReport> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private static Task<ImportReport> ReadAsync(byte[] content) =>
        PeopleFile.ReadAsync(new MemoryStream(content), cancellation: TestContext.Current.CancellationToken);
}

using System.Net;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api;

public sealed class BadInputTests
{
    [Fact]
    public async Task Malformed_json_is_refused_with_its_position()
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostTextAsync("/api/programs", "{\n  \"name\": \"Growth\",\n  oops\n}");

        Assert.Contains("line 3, byte 3", (string?)answer.Expect(HttpStatusCode.BadRequest).Json["detail"]);
    }

    [Theory]
    [InlineData("""{"pilot":"perhaps"}""", "pilot")]
    [InlineData("""{"form":7}""", "form")]
    [InlineData("""{"form":"Square"}""", "form")]
    [InlineData("""{"sizeCap":1.5}""", "sizeCap")]
    [InlineData("""{"calendar":{"ends":"soon"}}""", "calendar.ends")]
    [InlineData("""{"objectives":[{"text":"a","measure":"b","target":"c","by":"2027-01-01"}]}""", "objectives[0].target")]
    public async Task A_value_of_the_wrong_type_is_named_by_field(string body, string field)
    {
        await using var caller = await ApiCaller.StartAsync();

        Assert.Equal([field], (await caller.PostTextAsync("/api/programs", body)).Expect(HttpStatusCode.BadRequest).Fields);
    }

    [Theory]
    [InlineData("""{"form":"Square"}""", "This value is of another kind than what belongs here.")]
    [InlineData("""{"objectives":{}}""", "This value is of another kind than what belongs here.")]
    [InlineData("""{"nmae":"Growth"}""", "There is no such field.")]
    [InlineData(
        """{"calendar":{"recruitmentOpens":"2027-01-04T09:00:00Z","recruitmentCloses":"2027-01-20T09:00:00Z","ends":"2027-06-01T09:00:00Z"}}""",
        "Required and missing: 'matchingOn'.")]
    public async Task A_refusal_speaks_of_the_senders_text_and_never_of_our_types(string body, string said)
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = (await caller.PostTextAsync("/api/programs", body)).Expect(HttpStatusCode.BadRequest);

        Assert.Contains(
            said,
            answer.Json["errors"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            StringComparison.Ordinal);
        Assert.DoesNotContain("MentorFlow.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_whose_name_is_no_text_is_refused_as_one()
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostTextAsync("/api/programs", """{"\ud800":1}""");

        Assert.Equal(["body"], answer.Expect(HttpStatusCode.BadRequest).Fields);
    }

    [Fact]
    public async Task A_text_that_no_page_could_hold_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostTextAsync("/api/programs", $$"""{"purpose":"{{new string('x', 2001)}}"}""");

        Assert.Contains("purpose", answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Fact]
    public async Task A_misspelled_field_is_named()
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostTextAsync("/api/programs", """{"nmae":"Growth"}""");

        Assert.Contains("nmae", answer.Expect(HttpStatusCode.BadRequest).Text);
    }

    [Fact]
    public async Task Null_among_the_items_of_a_list_is_named_by_place()
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostTextAsync("/api/programs", """{"objectives":[null],"coordinators":[null]}""");

        Assert.Equal(["coordinators[0]", "objectives[0]"], answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\"text\"")]
    public async Task Json_that_is_no_definition_is_refused(string body)
    {
        await using var caller = await ApiCaller.StartAsync();

        (await caller.PostTextAsync("/api/programs", body)).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();

        (await caller.PostTextAsync("/api/programs", "name=Growth", "application/x-www-form-urlencoded")).Expect(HttpStatusCode.UnsupportedMediaType);
        (await caller.PostTextAsync("/api/people/import", "{}")).Expect(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();

        (await caller.PostTextAsync("/api/programs", $$"""{"purpose":"{{new string('x', 300_000)}}"}""")).Expect(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/api/people/nobody")]
    [InlineData("/api/programs/growth/enrollments/nobody")]
    [InlineData("/api/programs/growth/rounds/9")]
    [InlineData("/api/programs/growth/rounds/first")]
    [InlineData("/api/programs/growth/mentorships/none")]
    [InlineData("/api/programs/growth/mentorships/none/timeline")]
    [InlineData("/api/programs/growth/mails/00000000-0000-0000-0000-000000000001")]
    [InlineData("/api/programs/other/enrollments")]
    [InlineData("/api/programs/other/ledger")]
    [InlineData("/api/programs/other/indicators")]
    [InlineData("/api/people/a%3Fb%23c")]
    [InlineData("/api/people/a%5Cb")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.PostAsync("/api/programs", A.Program(caller.App.Now));

        (await caller.GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }
}

using System.Net;
using System.Net.Http.Headers;
using MentorFlow.Tests.Local.Hosting;

namespace MentorFlow.Tests.Local.Http;

public sealed class ResultTests(SampleHostFixture sample) : IClassFixture<SampleHostFixture>
{
    [Fact]
    public async Task An_action_result_is_written_with_camel_case_names()
    {
        var answer = await sample.Host.SendAsync(HttpMethod.Get, "/action");

        Assert.Equal((HttpStatusCode.Created, """{"someName":"value"}"""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_file_with_an_entity_tag_answers_304_and_ranges()
    {
        var known = await sample.Host.SendAsync(HttpMethod.Get, "/tagged", headers: headers => headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"tag\"")));
        var part = await sample.Host.SendAsync(HttpMethod.Get, "/tagged", headers: headers => headers.Range = new RangeHeaderValue(2, 4));

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_function_that_throws_answers_an_empty_500_and_says_so_in_the_log()
    {
        var answer = await sample.Host.SendAsync(HttpMethod.Get, "/throws");

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.False(answer.Headers.Contains("X-Left"));
        Assert.Contains(sample.Host.Complained, line => line.StartsWith("Error HttpFront: Function Throws failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_is_read_and_another_content_type_fails()
    {
        var form = await sample.Host.PostAsync("/form", new FormUrlEncodedContent([new("field", "value")]));
        var text = await sample.Host.PostAsync("/form", new StringContent("field=value"));

        Assert.Equal("value", await form.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, text.StatusCode);
    }

    [Fact]
    public async Task A_signed_in_caller_is_known_only_to_those_who_ask()
    {
        (await sample.Host.PostAsync("/sign-in")).EnsureSuccessStatusCode();

        Assert.Equal("implicitly False, asked True", await sample.Host.GetAsync("/who"));
    }
}

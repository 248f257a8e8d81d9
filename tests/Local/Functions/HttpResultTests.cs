using System.Net;
using MentorFlow.Tests.Local.Functions.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Functions;

public sealed class HttpResultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_action_result_is_written_with_camel_case_names()
    {
        await using var host = await SampleHost.StartAsync(typeof(ResultSamples));

        var answer = await host.SendAsync(HttpMethod.Get, "/action");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("""{"someName":"value"}""", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_with_an_entity_tag_answers_304_and_ranges()
    {
        await using var host = await SampleHost.StartAsync(typeof(ResultSamples));
        host.Client.DefaultRequestHeaders.Add("If-None-Match", "\"tag\"");
        Assert.Equal(HttpStatusCode.NotModified, (await host.SendAsync(HttpMethod.Get, "/tagged")).StatusCode);

        host.Client.DefaultRequestHeaders.Clear();
        host.Client.DefaultRequestHeaders.Add("Range", "bytes=2-4");
        Assert.Equal("234", await host.GetAsync("/tagged"));
    }

    [Fact]
    public async Task An_unhandled_exception_answers_500_with_nothing_in_it()
    {
        await using var host = await SampleHost.StartAsync(typeof(ResultSamples));

        var answer = await host.SendAsync(HttpMethod.Get, "/throws");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.False(answer.Headers.Contains("X-Left"));
    }

    [Fact]
    public async Task A_body_over_thirty_million_bytes_is_refused_by_default()
    {
        await using var host = await SampleHost.StartAsync(typeof(ResultSamples));

        host.Client.DefaultRequestHeaders.ExpectContinue = true;

        var fits = await host.SendAsync(HttpMethod.Post, "/length", new ByteArrayContent(new byte[30_000_000]));
        var tooLarge = await host.SendAsync(HttpMethod.Post, "/length", new ByteArrayContent(new byte[30_000_001]));

        Assert.Equal("30000000", await fits.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.InternalServerError, tooLarge.StatusCode);
    }

    [Fact]
    public async Task A_function_may_lower_the_limit_of_its_body_and_answer_413()
    {
        await using var host = await SampleHost.StartAsync(typeof(ResultSamples));

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Post, "/small", new ByteArrayContent(new byte[10]))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.SendAsync(HttpMethod.Post, "/small", new ByteArrayContent(new byte[11]))).StatusCode);
    }

    [Fact]
    public async Task A_form_is_read_and_another_content_type_fails()
    {
        await using var host = await SampleHost.StartAsync(typeof(ResultSamples));

        var form = await host.SendAsync(HttpMethod.Post, "/form", new FormUrlEncodedContent([new("field", "value")]));

        Assert.Equal("\"value\"", await form.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.SendAsync(HttpMethod.Post, "/form", new StringContent("field=value"))).StatusCode);
    }

    [Fact]
    public async Task A_signed_in_caller_is_known_only_to_those_who_ask()
    {
        var builder = SampleHost.Builder([], typeof(ResultSamples));
        builder.Services.AddAuthentication("cookie").AddCookie("cookie", cookie => cookie.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.None);
        await using var host = await SampleHost.StartAsync(builder);

        (await host.SendAsync(HttpMethod.Post, "/sign-in")).EnsureSuccessStatusCode();

        Assert.Equal("\"implicitly False, asked True\"", await host.GetAsync("/who"));
    }
}

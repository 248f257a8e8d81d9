using System.Net;
using MentorFlow.Tests.Local.Hosting;

namespace MentorFlow.Tests.Local.Http;

public sealed class BodyTests(SampleHostFixture sample) : IClassFixture<SampleHostFixture>
{
    [Fact]
    public async Task A_body_may_be_thirty_million_bytes_where_a_function_says_nothing_else()
    {
        var fits = await PostAsync("/length", 30_000_000);
        var tooLarge = await PostAsync("/length", 30_000_001);

        Assert.Equal("30000000", await fits.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, tooLarge.StatusCode);
    }

    [Fact]
    public async Task A_function_may_lower_the_limit_of_its_body_and_answer_413()
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/small", 10)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync("/small", 11)).StatusCode);
    }

    [Fact]
    public async Task The_front_takes_no_more_than_100_megabytes_whatever_a_function_says()
    {
        var announced = new ByteArrayContent([]) { Headers = { ContentLength = 104_857_601 } };

        var answer = await sample.Host.SendAsync(HttpMethod.Post, "/length", announced, headers => headers.ExpectContinue = true);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    // The answer comes before the body is sent: who announces too much is told, not cut off.
    private Task<HttpResponseMessage> PostAsync(string path, int bytes) =>
        sample.Host.SendAsync(HttpMethod.Post, path, new ByteArrayContent(new byte[bytes]), headers => headers.ExpectContinue = true);
}

using System.Net;
using System.Net.Http.Headers;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Hosting;

/// <summary>What cannot be read is the sender's, and no failure of ours.</summary>
public sealed class MalformedRequestTests
{
    [Theory]
    [InlineData("multipart/form-data; boundary=a", "xx")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "email=a")]
    public async Task A_form_that_cannot_be_read_is_refused_as_such(string mediaType, string body)
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var browser = new Browser(app);
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

        var answer = await browser.Client.PostAsync("/m/new-link", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/people?limit=abc", HttpStatusCode.BadRequest)]
    [InlineData("/api/people?limit=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("/assets/", HttpStatusCode.NotFound)]
    public async Task An_address_that_makes_no_sense_is_told_so(string path, HttpStatusCode status)
    {
        await using var caller = await ApiCaller.StartAsync();

        (await caller.GetAsync(path)).Expect(status);
    }
}

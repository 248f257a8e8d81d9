using System.Net;
using System.Net.Http.Headers;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Tests.Functions.Participants;

/// <summary>A form that no browser sends: told so on a page, with nothing stored and nothing in the log.</summary>
public sealed class UnreadableFormTests : PageTest
{
    public static TheoryData<string, string> Bodies { get; } = new()
    {
        { "multipart/form-data", "text=hello" },
        { "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1_100).Select(i => $"field{i}=x")) },
        { "application/x-www-form-urlencoded", "text=a%00b" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_form_that_cannot_be_read_is_answered_by_a_page_that_says_so(string type, string body)
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/m/concern/growth") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Origin", App.BaseAddress.GetLeftPart(UriPartial.Authority));

        var page = await TheoBrowser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("That could not be read", page.Heading);
        Assert.Empty(await App.ListAsync<WorkItem>(Program));
    }
}

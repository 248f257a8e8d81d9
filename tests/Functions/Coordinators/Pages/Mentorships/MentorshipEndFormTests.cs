using System.Net;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mentorships;

public sealed class MentorshipEndFormTests
{
    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("Completed")]
    public async Task A_mentorship_is_not_ended_without_a_reason_and_the_form_says_which_field_that_is(string because)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        var path = $"/console/programs/{A.ProgramId}/mentorships/{mentorship.MentorshipId}";

        var back = await browser.SendAsync(await browser.OpenAsync(path), $"{path}/end", ("because", because));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Equal(["because"], back.WrongFields);
        Assert.Contains("Reason – choose one", Assert.Single(back.Document.QuerySelectorAll("[role=alert]")).TextContent);
        Assert.NotNull(back.Form($"{path}/end").Closest("details[open]"));
        Assert.Null((await browser.App.ReadAsync(Key.Of(mentorship))).EndedBecause);
    }
}

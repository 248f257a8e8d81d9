using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

/// <summary>People whom somebody does not want to be matched with are picked by their names.</summary>
public sealed class PersonPickTests : PageTest
{
    private const string Field = "declaredConflicts";

    private static readonly (string, string)[] Profile =
    [
        ("needs", "Leadership"), ("motivation", "I want to grow."), ("from-Tuesday-0", "09:00"), ("to-Tuesday-0", "12:00"), ("style", "Direct"),
        ("learning", "Doing"),
    ];

    [Fact]
    public async Task A_name_is_suggested_kept_as_a_person_and_shown_as_a_name_again()
    {
        var page = await AtProfileAsync();
        var suggested = page.Html.QuerySelectorAll("#f-declaredConflicts-suggestions option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Contains("Maya Example", suggested);
        Assert.DoesNotContain("Theo Example", suggested);

        await TheoBrowser.PressAsync(page, "Save my profile", [.. Profile, (Field, " maya  EXAMPLE")]);

        var enrollment = await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)));
        Assert.Equal([ProgramDriver.Id(Maya)], enrollment.Profile!.DeclaredConflicts);
        var again = await TheoBrowser.GetAsync("/m/profile/growth");
        Assert.Equal("Maya Example", again.Html.QuerySelector($"input[name={Field}]")!.GetAttribute("value"));
        Assert.DoesNotContain("maya@example.com", again.Text);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_not_dropped_but_said_and_those_like_it_are_suggested()
    {
        var page = await AtProfileAsync();

        var back = await TheoBrowser.PressAsync(page, "Save my profile", [.. Profile, (Field, "Maya Somebody")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains("nobody is called Maya Somebody", back.ErrorOf(Field));
        Assert.Equal("Maya Somebody", back.Html.QuerySelector($"input[name={Field}]")!.GetAttribute("value"));
        Assert.Equal("Maya Example", Assert.Single(back.Html.QuerySelectorAll("#f-declaredConflicts-suggestions option")).GetAttribute("value"));
        Assert.Null((await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)))).Profile);
    }

    private async Task<SeenPage> AtProfileAsync()
    {
        await People.InviteAsync(Maya, ProgramRole.Mentor);
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        return await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "Yes, I take part", ("consent", "yes"));
    }
}

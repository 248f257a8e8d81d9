using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

public sealed class ProfileWishTests : PageTest
{
    [Fact]
    public async Task A_profile_begins_with_what_a_list_said_that_somebody_wishes_for()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await App.Store.WriteAsync(new Batch().Upsert(new PersonWish(ProgramDriver.Id(Theo), RoleWish.Mentee, [], ["Writing", "Public speaking"])));
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "Yes, I take part", ("consent", "yes"));

        Assert.Equal(
            ["Writing", "Public speaking"],
            page.Html.QuerySelectorAll("input[name=needs]").Select(field => field.GetAttribute("value")).Where(value => !string.IsNullOrEmpty(value)));
    }
}

using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Training;

/// <summary>What the pages offer is shown where somebody begins (R60).</summary>
public sealed class TourTests : PageTest
{
    private const string Tour = "section[aria-labelledby=tour]";

    [Fact]
    public async Task The_first_module_ends_with_the_tour_the_device_check_and_whom_to_write_to()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        var (acts, theo) = (App.Get<EnrollmentActs>(), ProgramDriver.Id(Theo));
        await People.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, theo, accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, theo, A.Profile(ProgramRole.Mentee)));
        await TheoBrowser.ComeInAsync(Theo);
        var modules = (await TheoBrowser.GetAsync("/m/training/growth")).Html.QuerySelectorAll("li.card h2 a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        var (first, second) = (await TheoBrowser.GetAsync(modules[0]), await TheoBrowser.GetAsync(modules[1]));

        Assert.Equal(5, first.Html.QuerySelectorAll($"{Tour} li").Length);
        Assert.NotNull(first.Html.QuerySelector($"{Tour} a[href='/m/check/growth']"));
        Assert.Contains("robin@example.com", first.Html.QuerySelector(Tour)!.TextContent);
        Assert.Null(second.Html.QuerySelector(Tour));
    }
}

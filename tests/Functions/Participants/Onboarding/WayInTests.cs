using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

/// <summary>On the way from the invitation into the pool, every page says how far along it somebody is.</summary>
public sealed class WayInTests : PageTest
{
    [Fact]
    public async Task Each_step_of_the_way_is_now_in_its_turn()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var invitation = await TheoBrowser.GetAsync("/m/invitation/growth");

        var profile = await TheoBrowser.PressAsync(invitation, "Yes, I take part", ("consent", "yes"));

        Assert.Equal("Invitation", Now(invitation));
        Assert.Equal("Profile", Now(profile));
        Assert.Equal("Profile", Now(await TheoBrowser.GetAsync("/m")));
        Assert.Equal("Invitation, done", profile.Html.QuerySelector(".steps .done")!.TextContent.Trim());
    }

    [Fact]
    public async Task Training_says_how_many_modules_are_read()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        var acts = App.Get<EnrollmentActs>();
        await People.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id(Theo), accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id(Theo), A.Profile(ProgramRole.Mentee)));
        await TheoBrowser.ComeInAsync(Theo);

        var training = await TheoBrowser.GetAsync("/m/training/growth");
        var after = await TheoBrowser.PressAsync(await TheoBrowser.FollowAsync(training, "Begin"), "I have read this");

        Assert.Equal("Training", Now(training));
        Assert.Equal("0", ReadOf(training));
        Assert.Equal("1", ReadOf(after));
    }

    [Fact]
    public async Task Who_is_in_training_when_the_program_stops_asking_for_it_still_has_it_on_the_way()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        var acts = App.Get<EnrollmentActs>();
        await People.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id(Theo), accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id(Theo), A.Profile(ProgramRole.Mentee)));
        var change = new ChangeDriver(App);
        await change.CountAsync(await change.WriteAsync(definition => definition with
        {
            Policy = (definition.Policy ?? StructureLevels.PolicyOf(definition.Level)) with
            {
                Training = TrainingPolicy.Default with { Required = false },
            },
        }));
        await TheoBrowser.ComeInAsync(Theo);

        var effect = await TheoBrowser.GetAsync("/m/profile-effect/growth");

        Assert.Equal("Training", Now(effect));
        Assert.Equal("Training", Now(await TheoBrowser.GetAsync("/m")));
        Assert.Equal(4, effect.Html.QuerySelectorAll(".steps li").Length);
        Assert.EndsWith("/m/training/growth", effect.Html.QuerySelector("main .actions a.button")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    private static string? ReadOf(SeenPage page) => page.Html.QuerySelector("progress#modules-read")!.GetAttribute("value");

    private static string Now(SeenPage page) => page.Html.QuerySelector(".steps [aria-current=step]")!.TextContent.Trim();
}

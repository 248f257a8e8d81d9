using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class KeptFiguresTests
{
    [Theory]
    [InlineData("00:00:00", 1, 1)]
    [InlineData("00:05:00", 0, 1)]
    public async Task Figures_are_kept_as_long_as_the_setting_says_and_derived_anew_after_it(string keep, int atOnce, int later)
    {
        await using var caller = await ApiCaller.StartAsync($"--Console:KeepFigures={keep}");
        await caller.People.StartProgramAsync();
        Assert.Equal(0, await MentorsAsync(caller));

        await caller.People.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);

        Assert.Equal(atOnce, await MentorsAsync(caller));
        await caller.App.AdvanceAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(later, await MentorsAsync(caller));
    }

    private static async Task<int> MentorsAsync(ApiCaller caller) => (int)(await caller.GetAsync($"/api/programs/{A.ProgramId}/indicators")).Json["mentors"]!;
}

using System.Net;
using MentorFlow.Functions.Coordinators.Api.Handbook;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Handbook;

/// <summary>The list of a program's first two weeks by API.</summary>
public sealed class FirstWeekCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/first-weeks";

    [Fact]
    public async Task A_line_is_ticked_taken_back_and_refused_where_it_ticks_itself()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        var ticked = (await caller.PutAsync($"{Path}/work-hour-set", new FirstWeekTick(IsDone: true))).Read<FirstWeekList>();
        (await caller.PutAsync($"{Path}/work-hour-set", new FirstWeekTick(IsDone: true))).Expect(HttpStatusCode.OK);
        Assert.True(LineOf(ticked, "work-hour-set") is { IsDone: true, IsSeen: false, By: not null, At: not null });
        Assert.True(LineOf(ticked, "program-started") is { IsDone: true, IsSeen: true, By: null });

        var back = (await caller.PutAsync($"{Path}/work-hour-set", new FirstWeekTick(IsDone: false))).Read<FirstWeekList>();
        Assert.True(LineOf(back, "work-hour-set") is { IsDone: false, By: null });

        (await caller.PutAsync($"{Path}/rehearsed", new FirstWeekTick(IsDone: true))).Expect(HttpStatusCode.UnprocessableEntity);
        (await caller.PutAsync($"{Path}/nothing", new FirstWeekTick(IsDone: true))).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync("/api/programs/nothing/first-weeks")).Expect(HttpStatusCode.NotFound);
        Assert.Equal(2, (await caller.GetAsync(Path)).Read<FirstWeekList>().Parts.Count);
    }

    private static FirstWeekLine LineOf(FirstWeekList list, string key) => list.Parts.SelectMany(part => part.Lines).Single(line => line.Key == key);
}

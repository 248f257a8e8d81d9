using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Api.FactsCalendars;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.FactsCalendars;

/// <summary>The dates of all programs, for calendars and other systems, without persons.</summary>
public sealed class FactsCalendarTests
{
    private const string Path = "/api/facts-calendar";

    [Fact]
    public async Task Dates_of_programs_are_read_at_a_signed_address_until_a_new_one_takes_it_back()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync("Maya", ProgramRole.Mentor);
        (await caller.GetAsync(Path)).Expect(HttpStatusCode.NotFound);

        var first = (await caller.PostAsync($"{Path}/renew")).Read<FactsCalendarAddress>();
        var calendar = (await caller.GetAsync(first.Calendar.PathAndQuery)).Expect(HttpStatusCode.OK).Text.Replace("\r\n ", "", StringComparison.Ordinal);
        var list = (await caller.GetAsync(first.List.PathAndQuery)).Expect(HttpStatusCode.OK).Json.AsArray();

        Assert.Contains("SUMMARY:Growth 2027: matching round 1", calendar, StringComparison.Ordinal);
        Assert.Equal(
            ["RecruitmentOpens", "RecruitmentCloses", "Round", "Ends"], list.Select(date => (string?)date!["kind"]));
        Assert.All(list, date => Assert.Equal(A.ProgramId, (string?)date!["programId"]));
        Assert.DoesNotContain("Maya", calendar, StringComparison.Ordinal);

        var second = (await caller.PostAsync($"{Path}/renew")).Read<FactsCalendarAddress>();
        Assert.Equal(2, second.Version);
        (await caller.GetAsync(first.Calendar.PathAndQuery)).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync(second.Calendar.PathAndQuery)).Expect(HttpStatusCode.OK);
        (await caller.GetAsync("/facts/nothing.ics")).Expect(HttpStatusCode.NotFound);
    }
}

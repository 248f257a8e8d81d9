using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>Coordinators see how many messages a pair wrote and how fast they were answered, and no word of them (R98, R102).</summary>
public sealed class MessageFigureTests
{
    private const string Secret = "a word for two";

    [Fact]
    public async Task Calls_count_messages_and_answers_and_tell_no_word()
    {
        await using var caller = await ApiCaller.StartAsync();
        var id = await WriteAsync(caller.People, caller.App);

        var mentorship = await caller.GetAsync($"/api/programs/growth/mentorships/{id}");
        var figures = (await caller.GetAsync("/api/programs/growth/indicators")).Read<Indicators>();

        Assert.Equal((2, (double?)2, 1, 0), Of(mentorship.Read<MentorshipFacts>().Messages!));
        Assert.Equal((2, (double?)2, 1, 0), (figures.Messages, figures.MedianAnswerHours, figures.AnsweredInTime, figures.AnsweredLate));
        var results = (await caller.GetAsync("/api/programs/growth/results")).Read<ProgramResults>();
        Assert.Equal(new MessageResults(2, MedianAnswerHours: null, InTime: null), results.Messages);
        foreach (var path in (string[])["mentorships", $"mentorships/{id}", $"mentorships/{id}/timeline", "ledger?limit=200"])
        {
            Assert.DoesNotContain(Secret, (await caller.GetAsync($"/api/programs/growth/{path}")).Text);
        }
    }

    [Fact]
    public async Task The_console_shows_the_same_and_says_what_is_counted()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var id = await WriteAsync(browser.People, browser.App);

        var mentorship = await browser.OpenAsync($"/console/programs/growth/mentorships/{id}");
        var program = await browser.OpenAsync("/console/programs/growth");

        Assert.Contains("2, the last on", mentorship.Text);
        Assert.Contains("half of them within 2 hours", mentorship.Text);
        Assert.Contains("1 in the agreed time, 0 later or not", mentorship.Text);
        Assert.Contains("Messages of pairs: what members wrote to each other", program.Text);
        Assert.DoesNotContain(Secret, mentorship.Text + program.Text);
    }

    private static (int Written, double? Hours, int InTime, int Late) Of(MessageFigures figures) =>
        (figures.Written, figures.MedianHours, figures.InTime, figures.Late);

    private static async Task<string> WriteAsync(ProgramDriver people, TestApp app)
    {
        await people.StartProgramAsync();
        var place = new ThreadPlace(A.ProgramId, (await people.KickOffAsync()).MentorshipId);
        await SayAsync(ProgramDriver.Mentee);
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        await SayAsync(ProgramDriver.Mentor);
        return place.MentorshipId;

        async Task SayAsync(string name)
        {
            await app.Get<ThreadActs>().SayAsync(place, ProgramDriver.Id(name), [new SaidLine($"{Guid.NewGuid()}", Secret)]);
            await app.SettleAsync();
        }
    }
}

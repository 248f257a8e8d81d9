using MentorFlow.Domain.Video;
using MentorFlow.Providers.Graph;
using MentorFlow.Providers.Video;

namespace MentorFlow.Tests.Azure.Graph;

/// <summary>Who was in a meeting, as Microsoft Graph reports it.</summary>
public sealed class TeamsReportTests : IDisposable
{
    private static readonly DateTimeOffset From = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private readonly GraphDouble graph = new();
    private readonly TeamsVideoProvider teams;
    private readonly VideoRoomOrder order = new(Guid.NewGuid(), From.AddDays(-7), "Mentoring session", From, From.AddHours(1));

    public TeamsReportTests() => teams = new TeamsVideoProvider(graph.Api(), "organizer");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_people_have_been_there_and_left_there_is_no_report()
    {
        var room = await teams.CreateAsync(order, Cancellation);

        Assert.Null(await teams.ReportAsync(room.Id, Cancellation));
    }

    [Fact]
    public async Task Every_stay_of_every_report_is_read_and_guests_without_an_identity_are_told_apart()
    {
        var room = await teams.CreateAsync(order, Cancellation);
        graph.Report(room.Id, ("maya", From, From.AddMinutes(20)), (null, From.AddMinutes(1), From.AddMinutes(20)));
        graph.Report(room.Id, ("maya", From.AddMinutes(25), From.AddMinutes(30)));

        var report = (await teams.ReportAsync(room.Id, Cancellation))!;

        Assert.Equal(
            [
                new VideoStay("maya", From, From.AddMinutes(20)),
                new VideoStay("record-1", From.AddMinutes(1), From.AddMinutes(20)),
                new VideoStay("maya", From.AddMinutes(25), From.AddMinutes(30)),
            ],
            report.Stays);
        Assert.All(graph.Requests.Skip(1), request => Assert.Equal(HttpMethod.Get, request.Method));
    }

    [Fact]
    public async Task Without_the_permission_nothing_will_ever_be_told()
    {
        var room = await teams.CreateAsync(order, Cancellation);
        graph.KeepsReports = true;

        await Assert.ThrowsAsync<VideoRefusedException>(() => teams.ReportAsync(room.Id, Cancellation));
    }

    [Fact]
    public async Task Other_providers_tell_nothing()
    {
        IVideoProvider link = new LinkVideoProvider();

        Assert.Null(await link.ReportAsync("room", Cancellation));
    }

    public void Dispose() => graph.Dispose();
}

using System.Net;
using System.Net.Http.Json;
using MentorFlow.Domain.Video;
using MentorFlow.Json;

namespace MentorFlow.Providers.Graph;

/// <summary>Online meetings of Microsoft Teams. "createOrGet" knows the order's id, so a repeated order finds the meeting it made.</summary>
/// <param name="organizerId">Object id of the account in whose name the meetings are made; an application access policy must allow it.</param>
public sealed class TeamsVideoProvider(GraphApi graph, string organizerId) : IVideoProvider
{
    private string Meetings => $"users/{Uri.EscapeDataString(organizerId)}/onlineMeetings";

    public async Task<VideoRoom> CreateAsync(VideoRoomOrder order, CancellationToken cancellation = default)
    {
        using var content = JsonContent.Create(
            new { ExternalId = order.IdempotencyId.ToString(), Subject = order.Title, StartDateTime = order.From, EndDateTime = order.Until },
            options: MentorFlowJson.Options);
        using var answer = await AskAsync(HttpMethod.Post, $"{Meetings}/createOrGet", content, order.IdempotencyId, cancellation);
        var meeting = await answer.Content.ReadFromJsonAsync<Meeting>(MentorFlowJson.Options, cancellation);
        return new VideoRoom(meeting!.Id, new Uri(meeting.JoinWebUrl));
    }

    public async Task MoveAsync(string roomId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default)
    {
        using var content = JsonContent.Create(new { StartDateTime = from, EndDateTime = until }, options: MentorFlowJson.Options);
        using var answer = await AskAsync(HttpMethod.Patch, Path(roomId), content, Guid.NewGuid(), cancellation);
    }

    /// <summary>Participants join as guests or with accounts of their own: MentorFlow makes no identity that could be erased.</summary>
    public Task<string?> IntroduceAsync(CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task<VideoPass> AdmitAsync(VideoRoom room, string? identity, CancellationToken cancellation = default) =>
        Task.FromResult(new VideoPass(room.JoinUrl));

    /// <summary>From the attendance reports, one for each time that people came together and had all left; in Teams, not before the last has gone.</summary>
    public async Task<VideoReport?> ReportAsync(string roomId, CancellationToken cancellation = default)
    {
        var reports = await ReadAsync<Report>($"{Path(roomId)}/attendanceReports", cancellation);
        var stays = new List<VideoStay>();
        foreach (var report in reports)
        {
            var records = await ReadAsync<Attendance>($"{Path(roomId)}/attendanceReports/{Uri.EscapeDataString(report.Id)}/attendanceRecords", cancellation);
            stays.AddRange(records.SelectMany(record => (record.AttendanceIntervals ?? []).Select(
                interval => new VideoStay(record.Identity?.Id ?? record.Id, interval.JoinDateTime, interval.LeaveDateTime))));
        }

        return reports.Count == 0 ? null : new VideoReport(stays);
    }

    public async Task DeleteAsync(string roomId, CancellationToken cancellation = default)
    {
        try
        {
            using var answer = await AskAsync(HttpMethod.Delete, Path(roomId), content: null, Guid.NewGuid(), cancellation);
        }
        catch (VideoRefusedException refusal) when (refusal.InnerException is GraphException { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone })
        {
            // As asked for.
        }
    }

    public Task ForgetAsync(string identity, CancellationToken cancellation = default) => Task.CompletedTask;

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? content, Guid requestId, CancellationToken cancellation)
    {
        try
        {
            return await graph.SendAsync(method, path, content, requestId, cancellation);
        }
        catch (GraphException failure) when (failure.IsThrottled)
        {
            throw new VideoThrottledException(failure.Message, failure.RetryAfter);
        }
        catch (GraphException failure) when (failure.IsPermanent)
        {
            throw new VideoRefusedException(failure.Message, failure);
        }
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await AskAsync(HttpMethod.Get, path, content: null, Guid.NewGuid(), cancellation);
            return (await answer.Content.ReadFromJsonAsync<Listed<T>>(MentorFlowJson.Options, cancellation))!.Value;
        }
        catch (GraphException failure) when (failure.Status is HttpStatusCode.Forbidden)
        {
            throw new VideoRefusedException(failure.Message, failure);
        }
    }

    private string Path(string roomId) => $"{Meetings}/{Uri.EscapeDataString(roomId)}";

    private sealed record Meeting(string Id, string JoinWebUrl);

    private sealed record Listed<T>(IReadOnlyList<T> Value);

    private sealed record Report(string Id);

    private sealed record Attendance(string Id, Attendee? Identity = null, IReadOnlyList<Interval>? AttendanceIntervals = null);

    private sealed record Attendee(string? Id = null);

    private sealed record Interval(DateTimeOffset JoinDateTime, DateTimeOffset LeaveDateTime);
}

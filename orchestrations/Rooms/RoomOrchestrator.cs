using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rooms;

public sealed record RoomInput(string ProgramId, string SessionId, string MentorshipId, string Provider, IReadOnlyList<string> MemberIds);

/// <summary>
/// Keeps one session's room at the video provider: made when the session is planned, moved with it, deleted after it. The session itself never
/// waits for the provider: what is refused or stays down becomes a work item, and the session's page names the backup.
/// </summary>
public static class RoomOrchestrator
{
    /// <summary>A safety net under lost news: how long after its window an unchanged room is looked at again.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromDays(7);

    [Function(nameof(RoomOrchestrator))]
    public static async Task<RoomStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RoomInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, WorkItemPolicy.Default);
        var order = 0;
        while (true)
        {
            var (room, problem) = await ArrangeAsync(stage, new RoomArrangement(input.ProgramId, input.SessionId, input.Provider, order));
            if (room is { Status: RoomStatus.Gone })
            {
                return RoomStatus.Gone;
            }

            if (problem is not null)
            {
                var kind = room is null ? WorkItemKind.StepFailed : WorkItemKind.RoomRefused;
                var (changed, resolution) = await stage.AskCoordinatorOrAsync<RoomOutdated>(
                    kind, new Subject.OfMentorship(input.MentorshipId), problem, input.MemberIds);
                if (changed is null && resolution is not ResolutionKind.Retry)
                {
                    return RoomStatus.Refused;
                }

                order = room is null ? order : order + 1;
            }
            else
            {
                await stage.WaitAsync<RoomOutdated>(Patience(stage, room!));
            }
        }
    }

    // A refusal is an outcome; what is down for a whole day is one too.
    private static async Task<(ArrangedRoom? Room, Phrase? Problem)> ArrangeAsync(Stage stage, RoomArrangement arrangement)
    {
        var tried = await stage.TryAsync<ArrangedRoom>(nameof(ArrangeRoom), arrangement, Retries.Patient);
        return tried.Result is { } room
            ? (room, room.Problem)
            : (null, new Phrase("causes.video-unreachable", ("failure", tried.Cause)));
    }

    private static TimeSpan Patience(Stage stage, ArrangedRoom room)
    {
        var until = room.LookAgain ?? room.Until + Recheck;
        return until > stage.Now ? until - stage.Now : Recheck;
    }
}

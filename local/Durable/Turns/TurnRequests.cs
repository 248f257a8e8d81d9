using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>
/// Asks the worker for a turn. Between turns the worker keeps the orchestrators of hot instances alive and needs only what is new;
/// where it has let one go it says so, and gets the history.
/// </summary>
internal sealed class TurnRequests(Engine engine)
{
    public async Task<OrchestratorResponse> RunAsync(Instance instance, DateTime now, IReadOnlyList<HistoryEvent> received)
    {
        if (!engine.Worker.HasOrchestrator(instance.Start!.Name))
        {
            return Ended(Failure.ForGood("OrchestratorNotFound", $"No orchestrator is named '{instance.Start.Name}'."));
        }

        if (!instance.FitsHistory)
        {
            await RequireFitAsync(instance, now);
        }

        var answer = await AskAsync(instance, [Event.TurnStarted(now), .. received]);
        return Refuse(instance, answer);
    }

    /// <summary>
    /// The platform compares numbers and names where history has a call; a call that is new in an old place it would make late instead
    /// of refusing it. So what an earlier process recorded is replayed once without anything new: nothing may be left over.
    /// </summary>
    /// <exception cref="NonDeterministicException">Today's code decides something else than was recorded.</exception>
    private async Task RequireFitAsync(Instance instance, DateTime now)
    {
        var answer = await AskAsync(instance, [Event.TurnStarted(now)]);
        if (answer.Actions.FirstOrDefault() is { } leftOver)
        {
            throw NonDeterministicException.Of(instance.Id, instance.Start!.Name, leftOver);
        }

        instance.FitsHistory = true;
    }

    private async Task<OrchestratorResponse> AskAsync(Instance instance, IReadOnlyList<HistoryEvent> news)
    {
        if (instance.IsInSession && await SendAsync(instance, news, []) is { RequiresHistory: false } answer)
        {
            return answer;
        }

        instance.IsInSession = !engine.AlwaysReplay && engine.Sessions.TryOpen();
        return await SendAsync(instance, news, await ReadPastAsync(instance), withHistory: true);
    }

    /// <summary>The latest turns may not be stored yet: without them the orchestrator would decide on an old state.</summary>
    private async Task<IReadOnlyList<HistoryChunk>> ReadPastAsync(Instance instance)
    {
        if (instance.Turns == 0)
        {
            return [];
        }

        await instance.WhenWritten().WaitAsync(engine.Stopping);
        return engine.Store.Read(reader => reader.Turns(instance.Key));
    }

    private Task<OrchestratorResponse> SendAsync(
        Instance instance, IReadOnlyList<HistoryEvent> news, IReadOnlyList<HistoryChunk> past, bool withHistory = false)
    {
        var request = new OrchestratorRequest { InstanceId = instance.Id, ExecutionId = RunStart.ExecutionId(instance.Run) };
        foreach (var turn in past)
        {
            request.PastEvents.AddRange(turn.Events);
        }

        request.NewEvents.AddRange(news);
        if (instance.IsInSession)
        {
            request.Properties.Add("IsExtendedSession", Value.ForBool(true));
            request.Properties.Add("ExtendedSessionIdleTimeoutInSeconds", Value.ForNumber(engine.SessionIdle.TotalSeconds));
            request.Properties.Add("IncludeState", Value.ForBool(withHistory));
        }

        return engine.Worker.RunTurnAsync(instance.Start!.Name, request, engine.Stopping);
    }

    private static OrchestratorResponse Refuse(Instance instance, OrchestratorResponse answer)
    {
        PayloadBound.RequireStatus(answer.CustomStatus, instance.Id);
        foreach (var action in answer.Actions)
        {
            var end = action.CompleteOrchestration;
            if (end?.FailureDetails is { } failure && NonDeterministicException.Is(failure))
            {
                throw NonDeterministicException.Of(instance.Id, instance.Start!.Name, failure);
            }

            RequireChildId(instance, action.CreateSubOrchestration?.InstanceId);
            PayloadBound.Require(end?.Result, instance.Id, $"The output of orchestrator '{instance.Start!.Name}'");
            PayloadBound.Require(action.ScheduleTask?.Input, instance.Id, $"The input of activity '{action.ScheduleTask?.Name}' (step {action.Id})");
            PayloadBound.Require(
                action.CreateSubOrchestration?.Input, instance.Id, $"The input of sub-orchestrator '{action.CreateSubOrchestration?.Name}' (step {action.Id})");
            PayloadBound.Require(action.SendEvent?.Data, instance.Id, $"Event '{action.SendEvent?.Name}' (step {action.Id})");
        }

        return answer;
    }

    /// <exception cref="ArgumentException">No sub-orchestration of the instance can have this id.</exception>
    private static void RequireChildId(Instance instance, string? childId)
    {
        if (childId is not null && InstanceId.Require(childId) == instance.Id)
        {
            throw new ArgumentException($"A sub-orchestration needs an id of its own: '{childId}' is the instance itself.");
        }
    }

    private static OrchestratorResponse Ended(TaskFailureDetails failure) => new()
    {
        Actions =
        {
            new OrchestratorAction
            {
                CompleteOrchestration = new CompleteOrchestrationAction
                {
                    OrchestrationStatus = OrchestrationStatus.Failed,
                    Result = Failure.Describe(failure),
                    FailureDetails = failure,
                },
            },
        },
    };
}

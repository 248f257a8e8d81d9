using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>What durable clients ask of a back end: every call returns once its effect is durable.</summary>
internal sealed partial class DurableService(Engine engine) : TaskHubSidecarService.TaskHubSidecarServiceBase
{
    private static readonly OrchestrationStatus[] InTheWay = [OrchestrationStatus.Pending, OrchestrationStatus.Running, OrchestrationStatus.Suspended];

    private readonly Purging purging = new(engine);

    public override Task<Empty> Hello(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
    {
        var start = Refusals.Check(() => new RunStart(
            InstanceId.Require(request.InstanceId),
            request.Name,
            request.Version ?? engine.DefaultVersion,
            PayloadBound.Require(request.Input, request.InstanceId, "The input"),
            null,
            request.Tags,
            InstanceTrace.Of(request.ParentTraceContext?.TraceParent, engine.Now)));
        await StartAsync(start, request.ScheduledStartTimestamp?.ToDateTime(), Blocking(request.OrchestrationIdReusePolicy), context.CancellationToken);
        return new CreateInstanceResponse { InstanceId = start.InstanceId };
    }

    public override Task<GetInstanceResponse> GetInstance(GetInstanceRequest request, ServerCallContext context) =>
        Task.FromResult(Answer(Find(request.InstanceId), request.GetInputsAndOutputs));

    public override Task<GetInstanceResponse> WaitForInstanceStart(GetInstanceRequest request, ServerCallContext context) =>
        WaitAsync(request, found => found.Status is not OrchestrationStatus.Pending, context.CancellationToken);

    public override Task<GetInstanceResponse> WaitForInstanceCompletion(GetInstanceRequest request, ServerCallContext context) =>
        WaitAsync(request, found => found.HasEnded, context.CancellationToken);

    public override async Task<RaiseEventResponse> RaiseEvent(RaiseEventRequest request, ServerCallContext context)
    {
        var payload = Refusals.Check(() => PayloadBound.Require(request.Input, request.InstanceId, $"Event '{request.Name}'"));
        await SendAsync(request.InstanceId, Event.Raised(request.Name, payload, engine.Now), context);
        return new RaiseEventResponse();
    }

    public override async Task<TerminateResponse> TerminateInstance(TerminateRequest request, ServerCallContext context)
    {
        var output = Refusals.Check(() => PayloadBound.Require(request.Output, request.InstanceId, "The output"));
        await SendAsync(request.InstanceId, Event.Terminated(output, request.Recursive, engine.Now), context);
        return new TerminateResponse();
    }

    public override async Task<SuspendResponse> SuspendInstance(SuspendRequest request, ServerCallContext context)
    {
        await SendAsync(request.InstanceId, Event.Suspended(request.Reason, engine.Now), context);
        return new SuspendResponse();
    }

    public override async Task<ResumeResponse> ResumeInstance(ResumeRequest request, ServerCallContext context)
    {
        await SendAsync(request.InstanceId, Event.Resumed(request.Reason, engine.Now), context);
        return new ResumeResponse();
    }

    public override async Task<RestartInstanceResponse> RestartInstance(RestartInstanceRequest request, ServerCallContext context)
    {
        var found = Find(request.InstanceId) ?? throw Refusals.NotFound(request.InstanceId);
        if (!found.HasEnded && !request.RestartWithNewInstanceId)
        {
            throw Refusals.Ended(request.InstanceId, "has not ended and cannot be restarted under its own id");
        }

        var id = request.RestartWithNewInstanceId ? Guid.NewGuid().ToString("N") : request.InstanceId;
        var start = engine.Store.Read(reader => reader.Start(found.Key)) with { InstanceId = id, Parent = null };
        await StartAsync(start, null, InTheWay.Contains, context.CancellationToken);
        return new RestartInstanceResponse { InstanceId = id };
    }

    public override Task<QueryInstancesResponse> QueryInstances(QueryInstancesRequest request, ServerCallContext context)
    {
        var query = request.Query;
        var filter = InstanceFilter.Of(query.InstanceIdPrefix, query.RuntimeStatus, query.CreatedTimeFrom?.ToDateTime(), query.CreatedTimeTo?.ToDateTime());
        var found = engine.Store.Read(reader => reader.Page(filter, query.ContinuationToken, query.MaxInstanceCount));
        var response = new QueryInstancesResponse { ContinuationToken = found.Count < query.MaxInstanceCount ? null : found[^1].Id };
        response.OrchestrationState.Add(found.Select(instance => instance.ToState(query.FetchInputsAndOutputs)));
        return Task.FromResult(response);
    }

    public override Task<ListInstanceIdsResponse> ListInstanceIds(ListInstanceIdsRequest request, ServerCallContext context)
    {
        IReadOnlyCollection<OrchestrationStatus> statuses = request.RuntimeStatus.Count > 0 ? request.RuntimeStatus : InstanceFilter.Ended;
        var filter = InstanceFilter.Of(null, statuses, request.CompletedTimeFrom?.ToDateTime(), request.CompletedTimeTo?.ToDateTime());
        var ids = engine.Store.Read(reader => reader.CompletedIds(filter, request.LastInstanceKey, request.PageSize));
        var response = new ListInstanceIdsResponse { LastInstanceKey = ids.Count < request.PageSize ? null : ids[^1] };
        response.InstanceIds.Add(ids);
        return Task.FromResult(response);
    }

    public override Task<PurgeInstancesResponse> PurgeInstances(PurgeInstancesRequest request, ServerCallContext context) =>
        request.RequestCase is PurgeInstancesRequest.RequestOneofCase.PurgeInstanceFilter
            ? purging.RunAsync(request.PurgeInstanceFilter, request.Recursive, context.CancellationToken)
            : purging.RunAsync(Find(request.InstanceId), request.Recursive, context.CancellationToken);

    public override async Task StreamInstanceHistory(
        StreamInstanceHistoryRequest request, IServerStreamWriter<HistoryChunk> responseStream, ServerCallContext context)
    {
        var found = Find(request.InstanceId) ?? throw Refusals.NotFound(request.InstanceId);
        foreach (var turn in engine.Store.Read(reader => reader.Turns(found.Key)))
        {
            await responseStream.WriteAsync(turn, context.CancellationToken);
        }
    }

    private static Func<OrchestrationStatus, bool> Blocking(OrchestrationIdReusePolicy? policy) =>
        policy is null ? InTheWay.Contains : status => !policy.ReplaceableStatus.Contains(status);

    private static GetInstanceResponse Answer(StoredInstance? found, bool withPayloads) =>
        found is null ? new GetInstanceResponse() : new GetInstanceResponse { Exists = true, OrchestrationState = found.ToState(withPayloads) };

    private async Task StartAsync(RunStart start, DateTime? startAt, Func<OrchestrationStatus, bool> blocks, CancellationToken cancellation)
    {
        var now = engine.Now;
        var change = new StartChange(engine, start, now, startAt > now ? startAt : null, blocks);
        engine.Submit(change);
        try
        {
            await change.Acknowledged.WaitAsync(cancellation);
        }
        catch (InstanceExistsException exists)
        {
            throw new RpcException(new Status(StatusCode.AlreadyExists, exists.Message));
        }
    }

    private async Task SendAsync(string instanceId, HistoryEvent content, ServerCallContext context)
    {
        var change = new MessageChange(engine, instanceId, content);
        engine.Submit(change);
        if (!await change.Acknowledged.WaitAsync(context.CancellationToken))
        {
            Log.Dropped(engine.Logger, content.EventTypeCase, instanceId);
            throw Find(instanceId) is null ? Refusals.NotFound(instanceId) : Refusals.Ended(instanceId, "has ended");
        }
    }

    private async Task<GetInstanceResponse> WaitAsync(GetInstanceRequest request, Func<StoredInstance, bool> enough, CancellationToken cancellation)
    {
        while (true)
        {
            var change = engine.Waiters.NextChange(request.InstanceId);
            var found = Find(request.InstanceId) ?? throw Refusals.NotFound(request.InstanceId);
            if (enough(found))
            {
                return Answer(found, request.GetInputsAndOutputs);
            }

            await change.WaitAsync(cancellation);
        }
    }

    /// <summary>What is stored can be read longer than anything can be written: an engine that cannot go on must not look as if it could.</summary>
    private StoredInstance? Find(string instanceId) => engine.Broken.IsCompleted
        ? throw new RpcException(new Status(StatusCode.Unavailable, $"The durable engine cannot go on: {engine.Broken.Result.Message}"))
        : engine.Store.Read(reader => reader.Find(instanceId));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Message} for instance {InstanceId} was refused: there is no such instance, or it has ended.")]
        public static partial void Dropped(ILogger logger, HistoryEvent.EventTypeOneofCase message, string instanceId);
    }
}

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Local.Hosting;

/// <summary>The context of one run of one function. Whatever hangs on it is made when first asked for: orchestrators run often and ask for little.</summary>
internal sealed class Invocation(DiscoveredFunction function, IServiceProvider root, object? trigger, CancellationToken cancellation)
    : FunctionContext, IAsyncDisposable
{
    private AsyncServiceScope? scope;
    private IServiceProvider? services;

    public DiscoveredFunction Function { get; } = function;

    /// <summary>What the trigger brought: a request, a timer, an orchestration context, an activity call.</summary>
    public object? Trigger { get; } = trigger;

    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = NoData;

    public DurableTaskClient DurableClient => root.GetRequiredKeyedService<DurableTaskClient>(typeof(DurableClientAttribute));

    public InvocationResult Result { get; } = new ReturnValue();

    public override string InvocationId => field ??= Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items
    {
        get => field ??= new Dictionary<object, object>();
        set;
    }

    public override IInvocationFeatures Features => field ??= new InvocationFeatures();

    public override CancellationToken CancellationToken { get; } = cancellation;

    public override TraceContext TraceContext => field ??= new CurrentTrace();

    public override BindingContext BindingContext => field ??= new Bindings(BindingData);

    public override IServiceProvider InstanceServices
    {
        get => services ??= (scope = root.CreateAsyncScope()).Value.ServiceProvider;
        set => services = value;
    }

    private static IReadOnlyDictionary<string, object?> NoData { get; } = new Dictionary<string, object?>();

    public ValueTask DisposeAsync() => scope?.DisposeAsync() ?? ValueTask.CompletedTask;

    private sealed class ReturnValue : InvocationResult
    {
        public override object? Value { get; set; }
    }

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class CurrentTrace : TraceContext
    {
        public override string TraceParent { get; } = Activity.Current?.Id ?? "";

        public override string TraceState { get; } = Activity.Current?.TraceStateString ?? "";
    }
}

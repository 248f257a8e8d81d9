using System.Reflection;

namespace MentorFlow.Local.Hosting;

/// <summary>A method that passed every rule of the Functions host, ready to be called.</summary>
internal sealed class DiscoveredFunction
{
    private readonly MethodCall call;
    private readonly ParameterBinding[] bindings;

    public DiscoveredFunction(FunctionCandidate candidate)
    {
        Candidate = candidate;
        Definition = new MethodDefinition(candidate);
        bindings = [.. candidate.Method.GetParameters().Select(parameter => ParameterBindings.For(candidate, parameter)!)];
        call = new MethodCall(candidate.Method);
    }

    public FunctionCandidate Candidate { get; }

    public string Name => Candidate.Name;

    public MethodInfo Method => Candidate.Method;

    public TriggerBindingAttribute Trigger => Candidate.Trigger!;

    public FunctionDefinition Definition { get; }

    public async Task<object?> CallAsync(Invocation invocation)
    {
        var arguments = new object?[bindings.Length];
        for (var i = 0; i < bindings.Length; i++)
        {
            arguments[i] = await bindings[i](invocation);
        }

        return await call.InvokeAsync(invocation, arguments);
    }
}

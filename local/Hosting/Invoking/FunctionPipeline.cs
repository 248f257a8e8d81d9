namespace MentorFlow.Local.Hosting;

/// <summary>The app's middleware, in the order it was added, around the call of the function itself.</summary>
internal sealed class FunctionPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private FunctionExecutionDelegate? composed;

    public FunctionExecutionDelegate InvokeAsync => composed ??= Compose();

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> next) => middleware.Add(next);

    private FunctionExecutionDelegate Compose() =>
        Enumerable.Reverse(middleware).Aggregate((FunctionExecutionDelegate)CallFunctionAsync, (next, outer) => outer(next));

    private static async Task CallFunctionAsync(FunctionContext context)
    {
        var invocation = (Invocation)context;
        invocation.Result.Value = await invocation.Function.CallAsync(invocation);
    }
}

using MentorFlow.Local.Hosting;

namespace MentorFlow.Local;

public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult GetInvocationResult(this FunctionContext context) => ((Invocation)context).Result;
}

namespace MentorFlow.Local;

/// <summary>Stands around every invocation of every trigger. Around an orchestrator it runs at each replay, so it must await nothing but the next delegate there.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

namespace MentorFlow.Local;

public delegate Task FunctionExecutionDelegate(FunctionContext context);

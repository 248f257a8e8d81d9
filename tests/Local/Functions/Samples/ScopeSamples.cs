namespace MentorFlow.Tests.Local.Functions.Samples;

/// <summary>An activity that takes a scoped service twice: by its constructor, and through another service.</summary>
public sealed class ScopeSamples(Visit visit, VisitNotes notes)
{
    [Function("Tour")]
    public static async Task<int> Tour([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.CallActivityAsync<int>("Visit") + await context.CallActivityAsync<int>("Visit");

    [Function("Visit")]
    public int Visit([ActivityTrigger] string? input)
    {
        notes.Write();
        return visit.Number;
    }
}

/// <summary>A service of one invocation.</summary>
public sealed class Visit(VisitLog log) : IDisposable
{
    public int Number { get; } = ++log.Visits;

    public void Write(string what) => log.Lines.Add($"{Number} {what}");

    public void Dispose() => Write("ended");
}

public sealed class VisitNotes(Visit visit)
{
    public void Write() => visit.Write("noted");
}

public sealed class VisitLog
{
    public int Visits { get; set; }

    public List<string> Lines { get; } = [];
}

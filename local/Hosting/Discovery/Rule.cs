namespace MentorFlow.Local.Hosting;

/// <summary>Says what the Functions host would reject, hang on or silently lose about a function; nothing when all is well.</summary>
internal delegate IEnumerable<string> Rule(FunctionCandidate function);

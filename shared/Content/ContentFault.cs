namespace MentorFlow.Content;

/// <summary>What is not as it should be in a file of content.</summary>
/// <param name="Line">From 1.</param>
/// <param name="IsGrave">Whether the product would say or count something wrong; the rest is advice to who writes.</param>
public sealed record ContentFault(string Path, int Line, string What, bool IsGrave = false)
{
    public override string ToString() => $"{Path}, line {Line}: {What}";
}

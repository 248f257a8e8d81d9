namespace MentorFlow.Content;

/// <summary>A file of content that cannot be read; the message names it, the line and what must stand there.</summary>
/// <param name="line">From 1.</param>
public sealed class ContentException(string path, int line, string what) : Exception($"{path}, line {line}: {what}")
{
    public string Path => path;

    public int Line => line;
}

namespace MentorFlow.Providers.Imports;

/// <summary>Where another system lays down lists of people by night.</summary>
/// <param name="path">Null where none is set: then no list is ever found.</param>
public sealed class ListFolder(string? path)
{
    private static readonly string[] Endings = [".csv", ".xlsx"];

    /// <param name="largest">In bytes; of a larger one, one byte more is read.</param>
    /// <returns>The newest list; null when there is none.</returns>
    public async Task<LaidDownList?> FindNewestAsync(int largest, CancellationToken cancellation = default)
    {
        var newest = path is null
            ? null
            : new DirectoryInfo(path).EnumerateFiles()
                .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .ThenByDescending(file => file.Name, StringComparer.Ordinal)
                .FirstOrDefault();
        if (newest is null)
        {
            return null;
        }

        await using var file = newest.OpenRead();
        var content = new byte[Math.Min(file.Length, largest + 1L)];
        await file.ReadExactlyAsync(content, cancellation);
        return new LaidDownList(newest.Name, content);
    }
}

/// <param name="Name">Of the file.</param>
public sealed record LaidDownList(string Name, byte[] Content);

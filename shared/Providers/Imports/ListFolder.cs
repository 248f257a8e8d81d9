using MentorFlow.Domain.Imports;

namespace MentorFlow.Providers.Imports;

/// <summary>A folder as the place of nightly lists.</summary>
/// <param name="path">Null where none is set: then no list is ever found.</param>
public sealed class ListFolder(string? path) : INightlyLists
{
    public async Task<LaidDownList?> FindNewestAsync(int largest, CancellationToken cancellation = default)
    {
        try
        {
            return path is null ? null : await ReadNewestAsync(path, largest, cancellation);
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new IOException(refusal.Message, refusal);
        }
    }

    private static async Task<LaidDownList?> ReadNewestAsync(string path, int largest, CancellationToken cancellation)
    {
        var newest = new DirectoryInfo(path).EnumerateFiles()
            .Where(file => LaidDownList.IsNameOfOne(file.Name))
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

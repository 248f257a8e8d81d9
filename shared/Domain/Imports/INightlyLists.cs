namespace MentorFlow.Domain.Imports;

/// <summary>Where another system lays down lists of people by night.</summary>
public interface INightlyLists
{
    /// <param name="largest">In bytes; of a larger list, one byte more is read.</param>
    /// <returns>The list that was laid down last; null when there is none.</returns>
    /// <exception cref="IOException">The place cannot be looked at; the message says why, in a sentence.</exception>
    Task<LaidDownList?> FindNewestAsync(int largest, CancellationToken cancellation = default);
}

/// <param name="Name">Of the file.</param>
/// <param name="Content">All of it, or the beginning of one that is too large.</param>
public sealed record LaidDownList(string Name, byte[] Content)
{
    private static readonly string[] Endings = [".csv", ".xlsx"];

    /// <summary>Whether a file with that name is taken for a list.</summary>
    public static bool IsNameOfOne(string file) => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}

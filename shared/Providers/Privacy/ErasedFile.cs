using System.Globalization;
using System.Text;
using MentorFlow.Domain.Privacy;

namespace MentorFlow.Providers.Privacy;

/// <summary>The list in a file of the data folder, which each backup takes along: a line a person, of the random id and the day.</summary>
/// <param name="path">Made when somebody is first added.</param>
public sealed class ErasedFile(string path) : IErasedList
{
    private readonly Lock gate = new();

    public void Add(string personId, DateTimeOffset at)
    {
        lock (gate)
        {
            if (Read(path).Contains(personId))
            {
                return;
            }

            // A line begins where it stands: one that was cut off spoils no other.
            var day = at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            OwnerOnly.CreateFile(path);
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes($"\n{personId} {day}"));
            file.Flush(flushToDisk: true);
        }
    }

    /// <returns>Ids; none where there is no such file.</returns>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public static IReadOnlySet<string> Read(string path) => File.Exists(path)
        ? File.ReadLines(path).Select(line => line.Split(' ')[0].Trim()).Where(id => id.Length > 0).ToHashSet()
        : new HashSet<string>();
}

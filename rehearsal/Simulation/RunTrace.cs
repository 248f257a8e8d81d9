using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>Everything that happened in one run, line by line, and the hash of all of it: two runs with the same hash were the same run.</summary>
/// <param name="copy">Gets every line, too; null for nobody.</param>
internal sealed class RunTrace(TextWriter? copy = null) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Lines { get; private set; }

    /// <summary>SHA-256 of all lines so far, in hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <param name="at">Of the run, UTC.</param>
    public void Say(DateTimeOffset at, string what)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff} {what}\n");
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        copy?.Write(line);
        Lines++;
    }

    public void Dispose() => hash.Dispose();
}

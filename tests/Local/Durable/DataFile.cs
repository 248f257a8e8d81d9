using MentorFlow.Local.Durable;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>A file of its own for one test, gone with it.</summary>
internal sealed class DataFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.File("durable.db");

    /// <summary>Changes the file behind the engine's back.</summary>
    public void Run(string sql)
    {
        using var database = Database.Writing(Path, survivesPowerLoss: false);
        database.Run(sql);
    }

    public void Dispose() => folder.Dispose();
}

using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>A file of its own for one test, gone with it.</summary>
internal sealed class DataFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mentorflow-engine-");

    public string Path => System.IO.Path.Combine(folder.FullName, "durable.db");

    /// <summary>Changes the file behind the engine's back.</summary>
    public void Run(string sql)
    {
        using var database = Database.Writing(Path, survivesPowerLoss: false);
        database.Run(sql);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

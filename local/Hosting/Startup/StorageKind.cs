namespace MentorFlow.Local.Hosting;

/// <summary>Where the durable engine keeps its histories: in the data folder, or in memory until the process ends.</summary>
internal enum StorageKind
{
    Sqlite,
    Memory,
}

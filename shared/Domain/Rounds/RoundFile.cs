using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>A piece of what a round was solved from or of the whole answer: compressed, named by hash, and cut so that it fits the store.</summary>
/// <param name="Name">Kind and hash: the same name always means the same content.</param>
/// <param name="Part">0 for the first piece.</param>
/// <param name="Parts">How many pieces there are.</param>
/// <param name="Content">Base64 of this piece of the compressed JSON.</param>
public sealed record RoundFile(string ProgramId, int Number, string Name, int Part, int Parts, string Content) : IDocument
{
    public static string Type => "roundfile";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => $"{PrefixOf(Number, Name)}{Part:D4}";

    public static string PrefixOf(int number, string name) => $"{PrefixOf(number)}{name}:";

    public static string PrefixOf(int number) => $"roundfile:{number:D4}:";
}

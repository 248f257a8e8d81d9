namespace MentorFlow.Functions.Participants;

// Of what is stored about somebody: all addresses together would be too long a file to read.
internal static partial class Paths
{
    /// <summary>What is stored about one, by purpose, and what one can do about it.</summary>
    public const string MyData = "/m/my-data";

    /// <summary>All of it as a file for other programs.</summary>
    public const string MyDataJson = $"{MyData}/json";

    /// <summary>The same as a page to keep and to print.</summary>
    public const string MyDataFile = $"{MyData}/file";

    /// <summary>Objects to one use of it, or takes that back.</summary>
    public const string Objections = $"{MyData}/objections";

    /// <summary>Has a fact put right that one cannot change oneself.</summary>
    public const string Corrections = $"{MyData}/corrections";

    /// <summary>Asks to be erased, with what that means.</summary>
    public const string Erasure = $"{MyData}/erase";

    /// <summary>Calls that off.</summary>
    public const string ErasureOff = $"{MyData}/keep";
}

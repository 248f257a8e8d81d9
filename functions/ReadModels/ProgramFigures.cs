using MentorFlow.Functions.Api.Facts;
using MentorFlow.Storage;

namespace MentorFlow.Functions.ReadModels;

/// <summary>A program's live figures as they were derived last: deriving them reads every session and mail of the program.</summary>
/// <param name="AsOf">UTC.</param>
public sealed record ProgramFigures(string ProgramId, DateTimeOffset AsOf, Indicators Indicators) : IDocument
{
    public static string Type => "figures";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => DocumentId;

    public const string DocumentId = "figures";
}

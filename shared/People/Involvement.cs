using MentorFlow.Enrollments;
using MentorFlow.Storage;

namespace MentorFlow.People;

/// <summary>Leads from a person to a program they are in: their home page and every HR event start here.</summary>
public sealed record Involvement(string PersonId, string ProgramId, ProgramRole Role) : IDocument
{
    public static string Type => "involvement";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => $"involvement:{ProgramId}";
}

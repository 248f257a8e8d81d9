using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Enrollments;

/// <summary>Leads from a person to a program they are in: their home page and every HR event start here.</summary>
public sealed record Involvement(string PersonId, string ProgramId, ProgramRole Role) : IDocument
{
    public static string Type => "involvement";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => $"involvement:{ProgramId}";
}

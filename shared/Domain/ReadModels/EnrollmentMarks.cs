using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Keeps the mark of a program's enrollments with them, whichever decision changes one.</summary>
public static class EnrollmentMarks
{
    /// <param name="writes">Of a decision.</param>
    /// <returns>The same, with the mark where an enrollment is among them.</returns>
    public static Batch WithEnrollmentMark(this Batch writes) =>
        writes.Writes.Select(write => write.Document).OfType<Enrollment>().LastOrDefault() is { } last
            ? new Batch().Include(writes).Upsert(new EnrollmentMark(last.ProgramId, last.PersonId))
            : writes;
}

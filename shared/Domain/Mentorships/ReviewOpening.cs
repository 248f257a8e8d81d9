using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>From then on the members of a mentorship read what was said in one of its reviews: all have answered, or the time to answer is over.</summary>
/// <param name="Number">Of the review, from 1.</param>
/// <param name="At">UTC.</param>
public sealed record ReviewOpening(string ProgramId, string MentorshipId, int Number, DateTimeOffset At) : IDocument
{
    public static string Type => "review-opening";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, Number).Id;

    public static Key<ReviewOpening> KeyOf(string programId, string mentorshipId, int number) =>
        new(Partition.Program(programId), $"review-opening:{SurveySubject.Of(mentorshipId, number)}");
}

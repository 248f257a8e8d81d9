using MentorFlow.Domain.People;
using MentorFlow.Domain.Training;

namespace MentorFlow.Standalone.Demo;

/// <summary>What somebody answers who has read the training.</summary>
internal static class RightAnswers
{
    public static IReadOnlyDictionary<string, int> Of(ProgramRole role) =>
        Curriculum.For(role).SelectMany(module => module.Questions).ToDictionary(question => question.Id, question => question.Right);
}

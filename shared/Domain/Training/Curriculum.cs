using System.Globalization;
using MentorFlow.Content;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Training;

/// <summary>Which modules there are, and who reads which.</summary>
/// <param name="All">In the order in which they are read.</param>
public sealed record Curriculum(IReadOnlyList<TrainingModule> All)
{
    public static Curriculum Of(ContentLibrary library) => new(
    [
        .. library.In(ContentLibrary.Fallback).Modules.Select(module => new TrainingModule(
            module.Id,
            module.Tracks,
            module.IsGate,
            module.CanSkip,
            library.Languages.Max(language => library.In(language).Module(module.Id)!.Minutes),
            [.. module.Questions.Select((question, place) => new QuizQuestion(IdOf(module.Id, place), question.Answers.Count, question.Right))])),
    ]);

    /// <param name="isExperienced">Whether they have taken part in mentoring before.</param>
    /// <param name="isOfCircles">Whether mentors of the program host a circle.</param>
    public TrainingPlan PlanFor(ProgramRole role, bool isExperienced = false, bool isOfCircles = false)
    {
        var track = TrainingTracks.Of(role, isExperienced, isOfCircles);
        return new TrainingPlan(track, isExperienced, [.. All.Where(module => module.IsFor(track))]);
    }

    /// <param name="place">In its module, from 0.</param>
    public static string IdOf(string moduleId, int place) => $"{moduleId}-{(place + 1).ToString(CultureInfo.InvariantCulture)}";
}

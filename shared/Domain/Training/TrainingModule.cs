using MentorFlow.Content;

namespace MentorFlow.Domain.Training;

/// <summary>What counts of a module, the same in every language; its words stand in the content library, by its id.</summary>
/// <param name="Tracks">As files write them.</param>
/// <param name="IsGate">Whether it is asked for before a match; else it helps later.</param>
/// <param name="CanSkip">
/// Whether somebody with experience may show by its questions that they know it (R54); nobody may of bias and equal support (R58).
/// </param>
/// <param name="Minutes">To read it and to answer its questions, computed from the words of the longest language.</param>
public sealed record TrainingModule(
    string Id, IReadOnlyList<string> Tracks, bool IsGate, bool CanSkip, int Minutes, IReadOnlyList<QuizQuestion> Questions)
{
    /// <summary>To answer its questions alone.</summary>
    public int QuestionMinutes => ContentWords.Minutes(words: 0, Questions.Count);

    /// <summary>Whether it asks its reader to try camera and microphone.</summary>
    public bool AsksForDevices => Id is "prepare-and-follow-up" or "virtual-craft";

    public bool IsFor(TrainingTrack track) => Tracks.Contains(TrainingTracks.NameOf(track)) || Tracks.Contains(ModuleText.Everybody);
}

/// <param name="Id">The module's, a dash, and its place in it, from 1.</param>
/// <param name="Answers">How many there are to choose from; they are counted from 0.</param>
/// <param name="Right">Which of them is right.</param>
public sealed record QuizQuestion(string Id, int Answers, int Right);

using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Training;

/// <summary>Whom a module is for, by role and experience (R50, R54).</summary>
public enum TrainingTrack
{
    NewMentor,
    ExperiencedMentor,
    Mentee,
    Peer,
    CircleHost,
}

public static class TrainingTracks
{
    /// <param name="isExperienced">Whether they have taken part in mentoring before.</param>
    /// <param name="isOfCircles">Whether mentors of the program host a circle.</param>
    public static TrainingTrack Of(ProgramRole role, bool isExperienced, bool isOfCircles) => role switch
    {
        ProgramRole.Mentor when isOfCircles => TrainingTrack.CircleHost,
        ProgramRole.Mentor when isExperienced => TrainingTrack.ExperiencedMentor,
        ProgramRole.Mentor => TrainingTrack.NewMentor,
        ProgramRole.Mentee => TrainingTrack.Mentee,
        ProgramRole.Peer => TrainingTrack.Peer,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>As files of modules write it.</summary>
    public static string NameOf(TrainingTrack track) => track switch
    {
        TrainingTrack.NewMentor => "new-mentor",
        TrainingTrack.ExperiencedMentor => "experienced-mentor",
        TrainingTrack.Mentee => "mentee",
        TrainingTrack.Peer => "peer",
        TrainingTrack.CircleHost => "circle-host",
        _ => throw new ArgumentOutOfRangeException(nameof(track), track, "There is no such track."),
    };
}

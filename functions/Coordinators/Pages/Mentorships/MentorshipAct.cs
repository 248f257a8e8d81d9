namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>What a coordinator can do with several mentorships at once.</summary>
public enum MentorshipAct
{
    Pause,
    Resume,
    End,
}

namespace MentorFlow.Domain.Programs;

/// <summary>What the line manager of a mentee gets; never partners, goals, ratings or attendance.</summary>
public enum ManagerRole
{
    /// <summary>They hear nothing.</summary>
    Nothing = 0,

    /// <summary>They are told what the program is.</summary>
    Brief,

    /// <summary>They are asked for a yes.</summary>
    Yes,
}

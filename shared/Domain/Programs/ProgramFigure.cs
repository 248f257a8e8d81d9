namespace MentorFlow.Domain.Programs;

/// <summary>
/// A figure that the product reads of what happens in a program, so that an objective has a present value and not only a target (R1).
/// </summary>
public enum ProgramFigure
{
    /// <summary>People who said yes and take part, or took part to the end.</summary>
    People,

    /// <summary>Share of those who were invited that said yes, 0 to 1.</summary>
    SaidYes,

    /// <summary>Share of those who were invited that found a partner, 0 to 1.</summary>
    Matched,

    /// <summary>Mentorships that began.</summary>
    Mentorships,

    /// <summary>Sessions held.</summary>
    Sessions,

    /// <summary>Share of the sessions of the last twelve weeks that took place, 0 to 1.</summary>
    Held,

    /// <summary>Share of the mentorships that go on whose members have met within three weeks, 0 to 1.</summary>
    Meeting,

    /// <summary>Share of the mentorships that are over which went on to their planned day, 0 to 1.</summary>
    Completed,

    /// <summary>Mean answer after sessions, 1 to 5.</summary>
    Ease,

    /// <summary>Minutes of coordinators a week for every 25 people.</summary>
    CoordinatorMinutes,
}

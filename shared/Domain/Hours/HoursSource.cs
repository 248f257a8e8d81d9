namespace MentorFlow.Domain.Hours;

/// <summary>What somebody's time went into.</summary>
public enum HoursSource
{
    /// <summary>A session that was planned here and held.</summary>
    Session,

    /// <summary>A meeting that was on no calendar, and was added after it.</summary>
    Meeting,

    /// <summary>One meeting of two people without an agreement.</summary>
    Single,

    /// <summary>Sessions of a mentorship that began elsewhere: how many there were is known, how long they took is not.</summary>
    Elsewhere,

    /// <summary>Reading and writing between two checks, in a pair that works by writing: as long as the person says.</summary>
    Writing,

    /// <summary>A module of the training.</summary>
    Training,

    /// <summary>An event of the program.</summary>
    Event,

    /// <summary>A coordinator put the hours right.</summary>
    Correction,
}

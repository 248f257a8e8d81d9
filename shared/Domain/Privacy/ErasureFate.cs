namespace MentorFlow.Domain.Privacy;

/// <summary>What erasure does with what is stored about somebody in one place.</summary>
public enum ErasureFate
{
    /// <summary>It goes as a whole.</summary>
    Delete,

    /// <summary>What is theirs in it goes; what others share in it, and figures are counted of, stays under the random id.</summary>
    Blank,

    /// <summary>It holds the random id, times and choices of a list, and stays: with nothing left that leads from the id to the person.</summary>
    KeepId,

    /// <summary>It is about a program, an office, the product's own work or other people.</summary>
    BelongsToOthers,
}

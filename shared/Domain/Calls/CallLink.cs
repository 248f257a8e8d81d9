namespace MentorFlow.Domain.Calls;

/// <summary>How one seat of a call finds its connection to another.</summary>
public enum CallLink
{
    /// <summary>It is being negotiated.</summary>
    Opening,

    /// <summary>Media or an open data channel moved bytes within the last six seconds.</summary>
    Flowing,

    /// <summary>It stands, and little comes through.</summary>
    Weak,

    /// <summary>Nothing comes through.</summary>
    Lost,
}

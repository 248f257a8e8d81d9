namespace MentorFlow.Domain.Calls;

/// <summary>How things stand for one seat of a call: it decides how soon its page asks again.</summary>
public enum CallPhase
{
    /// <summary>Nobody else is in.</summary>
    Waiting,

    /// <summary>Somebody is in and not connected yet, or no more.</summary>
    Opening,

    /// <summary>Connected to everybody who is in; somebody is still expected.</summary>
    Missing,

    /// <summary>Everybody is connected with everybody.</summary>
    Together,
}

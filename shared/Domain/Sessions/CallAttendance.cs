namespace MentorFlow.Domain.Sessions;

/// <summary>What the call on the session's page has told of one member, so that a broken call is not taken for a missing person.</summary>
/// <param name="CameAt">When they were first seen waiting, or in trouble.</param>
/// <param name="AloneSince">Since when they are in the call with nobody; null while they are with somebody, and after they have left.</param>
/// <param name="Troubles">Everything that their browser reported, each once; null while nothing was.</param>
public sealed record CallAttendance(DateTimeOffset CameAt, DateTimeOffset? AloneSince = null, IReadOnlyList<CallTrouble>? Troubles = null);

/// <summary>Why somebody's browser has no call.</summary>
public enum CallTrouble
{
    /// <summary>Camera and microphone were refused to the page.</summary>
    Denied,

    /// <summary>There is neither camera nor microphone.</summary>
    Missing,

    /// <summary>Another program has them.</summary>
    Busy,

    /// <summary>The browser knows no calls.</summary>
    Unsupported,

    /// <summary>The network lets nothing through to the others.</summary>
    Blocked,
}

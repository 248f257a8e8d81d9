namespace MentorFlow.Domain.Calls;

/// <summary>What somebody found when they tried what a call needs.</summary>
public sealed record DeviceFindings(DeviceState Camera, DeviceState Microphone, DeviceState Speaker, NetworkWay Connection)
{
    /// <summary>What does not work, in the order in which it is tried.</summary>
    public IReadOnlyList<DevicePart> Failed => [.. Enum.GetValues<DevicePart>().Where(HasFailed)];

    /// <summary>Nothing was tried; the connection is looked at without anybody's doing.</summary>
    public bool IsSkipped =>
        (Camera, Microphone, Speaker) is (DeviceState.Skipped, DeviceState.Skipped, DeviceState.Skipped) && Connection is not NetworkWay.None;

    /// <summary>A call can be held as it is: heard, and without anything that failed.</summary>
    public bool IsWhole => Microphone is DeviceState.Ok && Failed.Count == 0;

    /// <summary>What partners are told: the good news, or that something else may be needed; never what it was.</summary>
    public DeviceNews News => this switch
    {
        { Microphone: DeviceState.Failed } or { Speaker: DeviceState.Failed } or { Connection: NetworkWay.None } => DeviceNews.Trouble,
        { Microphone: DeviceState.Ok, Camera: DeviceState.Ok } => DeviceNews.SoundAndPicture,
        { Microphone: DeviceState.Ok } => DeviceNews.Sound,
        _ => DeviceNews.None,
    };

    private bool HasFailed(DevicePart part) => part switch
    {
        DevicePart.Camera => Camera is DeviceState.Failed,
        DevicePart.Microphone => Microphone is DeviceState.Failed,
        DevicePart.Speaker => Speaker is DeviceState.Failed,
        _ => Connection is NetworkWay.None,
    };
}

public enum DeviceState
{
    /// <summary>Not tried.</summary>
    Skipped,

    Ok,

    Failed,
}

/// <summary>How far a browser gets through its network.</summary>
public enum NetworkWay
{
    /// <summary>Not tried.</summary>
    Skipped,

    /// <summary>Within its own network.</summary>
    Host,

    /// <summary>Past the router, to most others.</summary>
    Reflexive,

    /// <summary>Through the relay, and so to everybody.</summary>
    Relay,

    /// <summary>No way out.</summary>
    None,
}

/// <summary>What a call needs.</summary>
public enum DevicePart
{
    Camera,
    Microphone,
    Speaker,
    Connection,
}

/// <summary>What the partners of somebody hear of a check.</summary>
public enum DeviceNews
{
    /// <summary>Not checked, or skipped.</summary>
    None,

    SoundAndPicture,

    /// <summary>A call by sound alone is a call.</summary>
    Sound,

    Trouble,
}

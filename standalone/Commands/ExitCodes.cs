namespace MentorFlow.Standalone.Commands;

/// <summary>What the process says to whatever started it.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>A setting is wrong, the folder or the port is not to be had; or, of a command, what it looked for is not as it should be.</summary>
    public const int CannotStart = 1;

    public const int WrongCommandLine = 2;

    /// <summary>It ran, and something it cannot do without is gone: the disk is full, for instance.</summary>
    public const int CannotGoOn = 3;
}

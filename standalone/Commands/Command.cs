namespace MentorFlow.Standalone.Commands;

/// <summary>What the process is asked to do.</summary>
internal enum Command
{
    Start,
    Help,
    Version,
    VerifyLedger,
    ReplayLedger,
    Rebuild,
    Rehearse,
    Backup,
    Restore,
    Export,
    Import,
}
